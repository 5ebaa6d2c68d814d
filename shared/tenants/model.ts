import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { PhoneNumber } from "#shared/base/phone-numbers.ts";

/** Someone who may act for the company; `objectId` is the person in the company's Entra ID. */
export const Admin = z.object({ objectId: z.guid(), name: z.string(), mail: z.email() });
export type Admin = z.infer<typeof Admin>;

export const Tenant = z.object({
  id: TenantId,
  name: z.string(),
  language: z.enum(["ja", "en"]),
  /** Its first day with us; before the start notice the day on which it was registered. */
  startedOn: z.iso.date(),
  /** The last day of its contract, once that has passed. */
  endedOn: z.iso.date().optional(),
  admins: z.array(Admin),
  /** Which change of admins was the last one: its day, and when it was agreed. */
  adminsAsOf: z.string().optional(),
  /** How often its admins have changed. */
  adminsVersion: z.int().positive().optional(),
  /** The numbers by which a call is known to come from this company. */
  phones: z.array(PhoneNumber).default([]),
});
export type Tenant = z.infer<typeof Tenant>;

/** One change of who acts for a company, never changed again; the nth change made the nth version. */
export const AdminChange = z.object({
  tenant: TenantId,
  version: z.int().positive(),
  at: z.iso.datetime(),
  /** Who made it; missing when an accepted application did. */
  by: z.object({ role: z.enum(["operator", "admin"]), name: z.string(), objectId: z.guid() }).optional(),
  added: z.array(Admin),
  removed: z.array(Admin),
});
export type AdminChange = z.infer<typeof AdminChange>;
