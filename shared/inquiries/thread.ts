import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import type { Instant } from "#shared/base/time.ts";
import { closesAt } from "./auto-close.ts";
import { readingOf, targetsOf } from "./clocks.ts";
import { Actor, Change, type ChangedField, type Entry, Message } from "./history.ts";
import { Channel, Inquiry, MailPart, StoredFile } from "./model.ts";

/** A file as it is shown: where it lies is nobody's business. */
const ShownFile = StoredFile.omit({ blob: true, contentId: true });
const ShownMail = MailPart.pick({ quoted: true, leftOut: true });

const ShownEntry = z.object({
  version: z.int(),
  at: z.iso.datetime(),
  by: Actor,
  message: Message.extend({ attachments: z.array(ShownFile), mail: ShownMail.optional() }).optional(),
  changes: z.array(Change),
});

const Clock = z.object({
  state: z.enum(["running", "paused", "stopped"]),
  dueBy: z.iso.datetime().optional(),
  remainingMinutes: z.int(),
  isLate: z.boolean(),
});

const CustomerThread = Inquiry.pick({
  id: true,
  number: true,
  version: true,
  state: true,
  subject: true,
  description: true,
  impact: true,
  category: true,
  isConfidential: true,
  receivedAt: true,
  firstReplyBy: true,
  firstReplyAt: true,
  callBackBy: true,
  calledBackAt: true,
  requester: true,
  watchers: true,
  links: true,
  mergedInto: true,
  satisfaction: true,
}).extend({
  channel: Channel,
  attachments: z.array(ShownFile),
  mail: ShownMail.optional(),
  closesAt: z.iso.datetime().optional(),
  history: z.array(ShownEntry),
});

const SupportThread = CustomerThread.extend({
  tenant: TenantId.optional(),
  /** The customer to whom the sender's address points, while nobody has said whose inquiry it is. */
  suggestedTenant: TenantId.optional(),
  stateSince: z.iso.datetime(),
  priority: Inquiry.shape.priority,
  assignee: Inquiry.shape.assignee,
  breach: Inquiry.shape.breach,
  call: Inquiry.shape.call,
  clocks: z.object({ callBack: Clock.optional(), firstReply: Clock, completion: Clock }),
});

/** An inquiry with all that was said and done about it, as far as its reader may know. */
export const InquiryThread = z.union([SupportThread, CustomerThread]);
export type InquiryThread = z.infer<typeof InquiryThread>;

/** What a customer reads of how we work. */
const shownToCustomers: Record<ChangedField, boolean> = {
  state: true,
  category: true,
  mergedInto: true,
  links: true,
  isConfidential: true,
  satisfaction: true,
  calledBackAt: true,
  watchers: true,
  tenant: false,
  requester: false,
  priority: false,
  assignee: false,
  breach: false,
};

/** The only way from a history to what a customer reads: notes and inner changes are left out here. */
export const publicHistory = (history: readonly Entry[]): Entry[] =>
  history
    .filter(({ message }) => message?.visibility !== "internal")
    .map((entry) => ({ ...entry, changes: entry.changes.filter(({ field }) => shownToCustomers[field]) }))
    .filter(({ version, message, changes }) => version === 1 || message !== undefined || changes.length > 0);

export const customerThread = (inquiry: Inquiry, history: readonly Entry[]): InquiryThread =>
  CustomerThread.parse(shown(inquiry, publicHistory(history)));

export function supportThread(
  inquiry: Inquiry,
  history: readonly Entry[],
  { now, suggestedTenant }: { now: Instant; suggestedTenant: TenantId | undefined },
): InquiryThread {
  const clocks = Object.fromEntries(
    targetsOf(inquiry).map((target) => {
      const { dueBy, ...reading } = readingOf(inquiry, history, target, now);
      return [target, { ...reading, ...(dueBy && { dueBy: dueBy.toString() }) }];
    }),
  );
  return SupportThread.parse({ ...shown(inquiry, history), suggestedTenant, clocks });
}

const shown = (inquiry: Inquiry, history: readonly Entry[]) => ({
  ...inquiry,
  closesAt: closesAt(inquiry, history)?.toString(),
  history,
});
