import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Actor } from "#shared/inquiries/history.ts";
import { DataKind } from "./retention.ts";

/** How far an ended contract is wound up; each day on which something was done once and for all. */
export const Ending = z.object({
  tenant: TenantId,
  endedOn: z.iso.date(),
  stoppedAt: z.iso.datetime().optional(),
  /** Somebody has seen what was open and has decided that it may be left. */
  confirmed: z.object({ at: z.iso.datetime(), by: Actor, seen: z.string(), note: z.string() }).optional(),
  exported: z.object({ at: z.iso.datetime(), letter: idOf("letter") }).optional(),
});
export type Ending = z.infer<typeof Ending>;

/** What was erased of one place; `sha256` is that of the list of what it held. */
export const Erased = z.object({
  tenant: TenantId,
  endedOn: z.iso.date(),
  kind: DataKind,
  place: z.string(),
  pass: z.int().positive(),
  rows: z.int().nonnegative(),
  files: z.int().nonnegative(),
  sha256: z.string(),
  at: z.iso.datetime(),
});
export type Erased = z.infer<typeof Erased>;

/** With which letter it was certified that a kind was erased. */
export const Certified = z.object({
  tenant: TenantId,
  endedOn: z.iso.date(),
  kind: DataKind,
  at: z.iso.datetime(),
  letter: idOf("letter"),
});
export type Certified = z.infer<typeof Certified>;
