import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Actor } from "#shared/inquiries/history.ts";

/** The app that watches, without which there is no service, and the one that changes something, which a customer may refuse. */
export const App = z.enum(["watching", "changing"]);

/** What was found when a tenant was asked what it has granted; `ofVersion` is what had it asked. */
export const Verified = z.object({
  at: z.iso.datetime(),
  ofVersion: z.int().positive(),
  isConsented: z.boolean(),
  missing: z.array(z.string()),
  /** The company as its own directory names it; only who may read that can tell. */
  company: z.object({ name: z.string(), domains: z.array(z.string()) }).optional(),
});
export type Verified = z.infer<typeof Verified>;

const Consent = z.object({
  askedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** When an admin came back from consenting. */
  givenAt: z.iso.datetime().optional(),
  verified: Verified.optional(),
});
export type Consent = z.infer<typeof Consent>;

/** What the start notice said: with it the contract was formed (TERM-01). */
const StartNotice = z.object({
  startedOn: z.iso.date(),
  at: z.iso.datetime(),
  by: Actor,
  letter: idOf("letter"),
});

/** How far a customer has come from its accepted application to its service. */
export const Onboarding = z.object({
  tenant: TenantId,
  version: z.int().positive(),
  consents: z.object({ watching: Consent.partial(), changing: Consent.partial() }),
  inventoryAt: z.iso.datetime().optional(),
  notice: StartNotice.optional(),
});
export type Onboarding = z.infer<typeof Onboarding>;

/** What happened, never changed again; the nth event made the nth version. */
export const OnboardingEvent = z.object({
  tenant: TenantId,
  version: z.int().positive(),
  at: z.iso.datetime(),
  by: Actor,
  happening: z.enum(["asked", "refused", "consented", "check-asked", "verified", "start-noticed"]),
  app: App.optional(),
  /** What was not ours to word: a first day, or what Microsoft said of a refusal. */
  detail: z.string().max(300).optional(),
  /** Of what was verified: whether the tenant has consented, and how many permissions are missing. */
  found: z.object({ isConsented: z.boolean(), missing: z.int() }).optional(),
  /** Of what was asked: under what the link to it is kept. */
  link: z.string().optional(),
});
export type OnboardingEvent = z.infer<typeof OnboardingEvent>;

/** A link by which an admin gets to the page of consent: good once, for one customer and one app, and for a week. */
export const ConsentLink = z.object({
  tenant: TenantId,
  app: App,
  nonce: z.string(),
  expiresAt: z.iso.datetime(),
  usedAt: z.iso.datetime().optional(),
});
export type ConsentLink = z.infer<typeof ConsentLink>;
