import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import { Channel, Impact } from "#shared/inquiries/model.ts";

export const Recipient = z.object({ name: z.string().optional(), address: z.email() });
export type Recipient = z.infer<typeof Recipient>;

const moment = z.iso.datetime();

/** The language of an order's company; missing where no order is what it is about. */
const order = z.enum(["ja", "en"]).optional();

/** The message ids of the mails before this one in its thread, the oldest first. */
const Thread = z.array(z.string().regex(/^<[^<>\s]+>$/)).default([]);

/** Tells the sender that the inquiry has arrived, and by when the first reply comes (SUP-01). */
const InquiryAcknowledged = z.object({
  kind: z.literal("inquiry-acknowledged"),
  to: Recipient,
  inquiryId: idOf("inquiry"),
  number: z.string(),
  subject: z.string(),
  receivedAt: moment,
  firstReplyBy: moment,
  attachments: z.array(z.object({ name: z.string(), bytes: z.int() })),
  channel: Channel.default("form"),
  order,
  thread: Thread,
});

/** Tells the support mailbox that an inquiry waits; `companyName` is missing while the sender's company is not known. */
const InquiryReceived = z.object({
  kind: z.literal("inquiry-received"),
  to: Recipient,
  inquiryId: idOf("inquiry"),
  number: z.string(),
  impact: Impact,
  companyName: z.string().optional(),
  receivedAt: moment,
  firstReplyBy: moment,
  order,
});

/** Tells the support mailbox that somebody has called and waits to be called back; of the number it has the last digits only. */
const CallReceived = z.object({
  kind: z.literal("call-received"),
  to: Recipient,
  inquiryId: idOf("inquiry"),
  number: z.string(),
  companyName: z.string().optional(),
  receivedAt: moment,
  callBackBy: moment,
  outsideWindow: z.boolean(),
  /** The last four digits; null when the caller has withheld the number. */
  callerEnding: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
});

const Answer = z.object({
  to: Recipient,
  inquiryId: idOf("inquiry"),
  number: z.string(),
  subject: z.string(),
  /** What was written to the customer; nothing when only the state has changed. */
  text: z.string(),
  /** `path` leads the reader of this mail to the file. */
  attachments: z.array(z.object({ name: z.string(), bytes: z.int(), path: z.string().startsWith("/") })),
  closesAt: moment.optional(),
  order,
  thread: Thread,
});

/** Brings a public reply to who asked and to who gets a copy (SUP-01). */
const InquiryReplied = Answer.extend({ kind: z.literal("inquiry-replied") });

/** Tells that an inquiry is solved; who asked is led by `ratingPath` to the question how it went. */
const InquiryResolved = Answer.extend({
  kind: z.literal("inquiry-resolved"),
  ratingPath: z.string().startsWith("/").optional(),
});

const Deadline = z.object({
  to: Recipient,
  inquiryId: idOf("inquiry"),
  number: z.string(),
  companyName: z.string().optional(),
  assigneeName: z.string().optional(),
  target: z.enum(["callBack", "firstReply", "completion"]),
  percent: z.int().optional(),
  reachedAt: moment,
  dueBy: moment,
});

/** Tells who works on an inquiry that so much of its time is used up, or that its caller is to be called back soon. */
const DeadlineWarning = Deadline.extend({ kind: z.literal("deadline-warning") });

/** Tells the lead that a deadline has passed. */
const DeadlineBreached = Deadline.extend({ kind: z.literal("deadline-breached") });

const DeskNotice = z.object({
  to: Recipient,
  inquiryId: idOf("inquiry"),
  number: z.string(),
  companyName: z.string().optional(),
  at: moment,
  /** The deadline that is next; missing while none runs. */
  dueBy: moment.optional(),
});

/** Tells who works on an inquiry, or the support mailbox, that its customer has answered or reopened it. */
const InquiryAnswered = DeskNotice.extend({ kind: z.literal("inquiry-answered"), isReopened: z.boolean() });

/** Tells someone of our staff that an inquiry is theirs now. */
const InquiryAssigned = DeskNotice.extend({ kind: z.literal("inquiry-assigned") });

/** Tells the support mailbox that something came in that nobody is answered about until an operator has seen it. */
const IntakeHeld = z.object({
  kind: z.literal("intake-held"),
  to: Recipient,
  heldAt: moment,
  reason: z.enum(["unknown-sender", "not-authenticated", "not-for-sender", "own-staff", "flood", "former-customer"]),
});

/** Mails that belong to an inquiry or to what may become one, as plain data; all else is told by `tell`. */
export const Notification = z.discriminatedUnion("kind", [
  InquiryAcknowledged,
  InquiryReceived,
  CallReceived,
  InquiryReplied,
  InquiryResolved,
  DeadlineWarning,
  DeadlineBreached,
  InquiryAnswered,
  InquiryAssigned,
  IntakeHeld,
]);
export type Notification = z.infer<typeof Notification>;
export type NotificationKind = Notification["kind"];
export type NotificationOf<Kind extends NotificationKind> = Extract<Notification, { kind: Kind }>;
