import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Actor } from "#shared/inquiries/history.ts";
import { Admin } from "#shared/tenants/model.ts";
import { Party, Service } from "../model.ts";
import { AddedTerms } from "./added-terms.ts";

/** An account that an application names, as the newest snapshot knows it. */
const NamedAccount = z.object({
  account: z.guid().toLowerCase(),
  userPrincipalName: z.string(),
  option: z.boolean(),
});

const Counts = z.object({ basic: z.int().positive(), option: z.int().nonnegative() });
/** What was agreed to, and in which edition (TERM-21). */
const Consent = z.object({ to: z.string(), edition: z.string() });

const common = { note: z.string().optional() };
const dated = { ...common, desiredOn: z.iso.date() };

/** What is applied for, as it was found to be right. */
export const Content = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("new-contract"),
    ...dated,
    party: Party,
    counts: Counts,
    accounts: z.array(NamedAccount),
    admins: z.array(Admin).min(1),
    consents: z.array(Consent),
  }),
  z.object({
    kind: z.literal("services"),
    ...dated,
    counts: Counts,
    accounts: z.array(NamedAccount),
    consents: z.array(Consent),
  }),
  z.object({ kind: z.literal("company"), ...dated, party: Party }),
  z.object({ kind: z.literal("admins"), ...dated, admins: z.array(Admin).min(1) }),
  z.object({ kind: z.literal("cancellation"), ...common, desiredOn: z.iso.date() }),
  z.object({
    kind: z.literal("account-cancellation"),
    ...dated,
    service: Service,
    accounts: z.array(NamedAccount.omit({ option: true })).min(1),
  }),
]);
export type Content = z.infer<typeof Content>;
export type ApplicationKind = Content["kind"];
export type ContentOf<Kind extends ApplicationKind> = Extract<Content, { kind: Kind }>;

const ApplicationState = z.enum(["submitted", "returned", "accepted", "withdrawn"]);

/** What an operator has decided, and the terms that an acceptance adds to what was applied for. */
const Returned = z.object({ reasons: z.array(z.object({ pointer: z.string().optional(), detail: z.string() })) });
const Accepted = z.object({ added: AddedTerms });

/** An application as it stands. Sent again after it was returned, it is the next revision. */
export const Application = z.object({
  id: idOf("application"),
  tenant: TenantId,
  version: z.int().positive(),
  revision: z.int().positive(),
  state: ApplicationState,
  stateSince: z.iso.datetime(),
  appliedBy: Actor,
  receivedAt: z.iso.datetime(),
  /** By when it is accepted, registered or done: five business days, and never after the desired day of one sent in time. */
  dueOn: z.iso.date(),
  content: Content,
  returned: Returned.optional(),
  accepted: Accepted.optional(),
});
export type Application = z.infer<typeof Application>;

/** One thing that happened to an application, never changed again; the nth made its nth version. */
export const ApplicationEvent = z.object({
  id: idOf("application"),
  tenant: TenantId,
  version: z.int().positive(),
  at: z.iso.datetime(),
  by: Actor,
  happening: ApplicationState,
  content: Content.optional(),
  returned: Returned.optional(),
  accepted: Accepted.optional(),
});
export type ApplicationEvent = z.infer<typeof ApplicationEvent>;
