import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import type { Said } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { Attachments } from "./attachment.ts";
import { categoryNames } from "./categories.ts";
import { CallPart } from "./phone-in/call-part.ts";

export const Impact = z.enum(
  ["blocked", "degraded", "question"],
  says({ ja: "お仕事への影響を選んでください。", en: "Choose how much it affects your work." }),
);
export type Impact = z.infer<typeof Impact>;

/** Browsers count a line break as one character and send two. */
export const text = (what: Said, max: number) =>
  z
    .string(says({ ja: `${what.ja}を入力してください。`, en: `Give ${what.en}.` }))
    .overwrite((typed) => typed.replaceAll("\r\n", "\n"))
    .trim()
    .min(1, says({ ja: `${what.ja}を入力してください。`, en: `Give ${what.en}.` }))
    .max(
      max,
      says({
        ja: `${what.ja}は${max.toLocaleString("en")}文字以内で入力してください。`,
        en: `Give ${what.en} in at most ${max.toLocaleString("en")} characters.`,
      }),
    );

const MailAddress = z
  .email(
    says({
      ja: "メールアドレスの「@」の前後を確かめて、最後まで入力してください（例：taro@example.co.jp）。",
      en: "Give the whole mail address, such as taro@example.co.jp.",
    }),
  )
  .max(
    254,
    says({
      ja: "メールアドレスは254文字以内で入力してください。",
      en: "Give a mail address of at most 254 characters.",
    }),
  );

/** Someone who can be reached by mail: who works on an inquiry, or who gets a copy of each reply. */
export const Contact = z.strictObject({ name: text({ ja: "お名前", en: "the name" }, 60), mail: MailAddress });
export type Contact = z.infer<typeof Contact>;

/** A form sends `on` or nothing, a program true or false. */
const Checkbox = z.union([z.boolean(), z.enum(["on", "true", "false"]).transform((value) => value !== "false")]);

/** What a person asks, as the page or a program sends it (SUP-01). Who has signed in need not say who they are. */
export const InquiryForm = z.strictObject({
  subject: text({ ja: "お困りのこと", en: "what troubles you" }, 100),
  description: text({ ja: "くわしい状況", en: "what happened" }, 4000),
  impact: Impact,
  name: text({ ja: "お名前", en: "the name" }, 60).optional(),
  replyTo: MailAddress.optional(),
  isConfidential: Checkbox.default(false),
  /** Colleagues who get a copy of each reply. */
  watchers: z
    .array(Contact)
    .max(10, says({ ja: "写しを受け取る方は10名までです。", en: "Name 10 people at most who get a copy." }))
    .default([]),
  attachments: Attachments,
  idempotencyKey: z.string().min(1).max(100).optional(),
});
export type InquiryForm = z.infer<typeof InquiryForm>;

const moment = z.iso.datetime();

/** Who asks. A caller has no mail address: nothing is written to them. */
export const Requester = z.object({ name: z.string(), mail: z.email().optional(), objectId: z.guid().optional() });
export type Requester = z.infer<typeof Requester>;

/** `contentId` is under what a mail shows it among its words. */
export const StoredFile = z.object({
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  blob: z.string(),
  contentId: z.string().optional(),
});
export type StoredFile = z.infer<typeof StoredFile>;

export const InquiryState = z.enum(["new", "inProgress", "waitingForRequester", "resolved", "closed", "reopened"]);
export type InquiryState = z.infer<typeof InquiryState>;

export const Priority = z.enum(["urgent", "high", "normal", "low"]);
export type Priority = z.infer<typeof Priority>;

export const CategoryName = z.enum(categoryNames);

/**
 * By what an inquiry or a message came to us; by monitoring it is our own, and nobody waits for an
 * answer; an order is one of the catalogue of requests.
 */
export const Channel = z.enum(["form", "mail", "phone", "monitoring", "order"]);
export type Channel = z.infer<typeof Channel>;

/**
 * What a mail is beside its own words: its internet message id, the item in the support mailbox, what it quotes, its safe
 * HTML as a blob, and the files that were not taken, each with the reason.
 */
export const MailPart = z.object({
  messageId: z.string(),
  item: z.string(),
  quoted: z.string().optional(),
  page: z.string().optional(),
  leftOut: z.array(z.object({ name: z.string(), reason: z.string() })),
});
export type MailPart = z.infer<typeof MailPart>;

/** An inquiry on its way from the edge to the worker that opens it; the attachments wait in Blob Storage. */
export const AcceptedInquiry = z.object({
  id: idOf("inquiry"),
  receivedAt: moment,
  channel: Channel.default("form"),
  /** Of an order: the language in which its company is written to. */
  language: z.enum(["ja", "en"]).optional(),
  tenant: TenantId.optional(),
  requester: Requester,
  subject: z.string(),
  description: z.string(),
  impact: Impact,
  isConfidential: z.boolean(),
  attachments: z.array(StoredFile),
  /** The closed inquiry that this one goes on with. */
  followUpOf: idOf("inquiry").optional(),
  category: CategoryName.optional(),
  priority: Priority.optional(),
  mail: MailPart.optional(),
  call: CallPart.optional(),
  /** When the caller is to be called back (SUP-06). */
  callBackBy: moment.optional(),
  /** What our support staff alone may read of how it came in. */
  note: z.string().optional(),
  watchers: z.array(Contact).optional(),
  /** A name that tells floods apart, and nothing else. */
  source: z.string().optional(),
  /** An operator has let it through. */
  isReleased: z.boolean().optional(),
});
export type AcceptedInquiry = z.infer<typeof AcceptedInquiry>;

/** `duplicate` is one that was merged into this; the two of a follow-up point at each other. */
const Relation = z.enum(["related", "duplicate", "followUpOf", "followedUpBy"]);
export const Link = z.object({ inquiry: idOf("inquiry"), relation: Relation });
export type Link = z.infer<typeof Link>;

/** Why a first reply came late, and what is done so that it does not happen again; the monthly report tells of both. */
export const Breach = z.strictObject({
  cause: text({ ja: "原因", en: "the cause" }, 500),
  prevention: text({ ja: "再発防止策", en: "what is done against the next one" }, 500),
});
export type Breach = z.infer<typeof Breach>;

export const Satisfaction = z.object({ score: z.int().min(1).max(5), comment: z.string().optional(), at: moment });
export type Satisfaction = z.infer<typeof Satisfaction>;

/**
 * An inquiry as it stands, with its number and the promise of a first reply (QUAL-04). `tenant` is missing while nobody
 * knows the sender's company. `version` counts the entries of its history.
 */
export const Inquiry = AcceptedInquiry.omit({ note: true, source: true, isReleased: true }).extend({
  number: z.string(),
  version: z.int().positive(),
  state: InquiryState,
  stateSince: moment,
  category: CategoryName,
  priority: Priority,
  assignee: Contact.nullable(),
  watchers: z.array(Contact),
  links: z.array(Link),
  mergedInto: idOf("inquiry").nullable(),
  firstReplyBy: moment,
  firstReplyAt: moment.optional(),
  calledBackAt: moment.nullable().default(null),
  resolvedAt: moment.optional(),
  satisfaction: Satisfaction.nullable(),
  breach: Breach.optional(),
});
export type Inquiry = z.infer<typeof Inquiry>;
