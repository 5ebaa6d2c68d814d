import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";

export const Impact = z.enum(["blocked", "degraded", "question"], "お仕事への影響を選んでください。");
export type Impact = z.infer<typeof Impact>;

/** Browsers count a line break as one character and send two. */
const text = (what: string, max: number) =>
  z
    .string(`${what}を入力してください。`)
    .overwrite((typed) => typed.replaceAll("\r\n", "\n"))
    .trim()
    .min(1, `${what}を入力してください。`)
    .max(max, `${what}は${max.toLocaleString("en")}文字以内で入力してください。`);

const MailAddress = z
  .email("メールアドレスの「@」の前後を確かめて、最後まで入力してください（例：taro@example.co.jp）。")
  .max(254, "メールアドレスは254文字以内で入力してください。");

/** A form sends `on` or nothing, a program true or false. */
const Checkbox = z.union([z.boolean(), z.enum(["on", "true", "false"]).transform((value) => value !== "false")]);

const FileName = z.string().trim().min(1).max(200, "ファイル名は200文字以内にしてください。");
const Attachment = z.union([
  z.object({ name: FileName, bytes: z.instanceof(Uint8Array) }),
  z
    .strictObject({ name: FileName, content: z.base64("内容はBase64で送ってください。") })
    .transform(({ name, content }) => ({ name, bytes: new Uint8Array(Buffer.from(content, "base64")) })),
]);
export type Attachment = z.infer<typeof Attachment>;

/** What a person asks, as the page or a program sends it (SUP-01). Who has signed in need not say who they are. */
export const InquiryForm = z.strictObject({
  subject: text("お困りのこと", 100),
  description: text("くわしい状況", 4000),
  impact: Impact,
  name: text("お名前", 60).optional(),
  replyTo: MailAddress.optional(),
  isConfidential: Checkbox.default(false),
  attachments: z.array(Attachment).max(10, "添付は10個までです。").default([]),
  idempotencyKey: z.string().min(1).max(100).optional(),
});
export type InquiryForm = z.infer<typeof InquiryForm>;

const Requester = z.object({ name: z.string(), mail: z.email(), objectId: z.guid().optional() });
export type Requester = z.infer<typeof Requester>;

const StoredFile = z.object({ name: z.string(), type: z.string(), bytes: z.int(), blob: z.string() });
export type StoredFile = z.infer<typeof StoredFile>;

/** An inquiry on its way from the edge to the worker that opens it; the attachments wait in Blob Storage. */
export const AcceptedInquiry = z.object({
  id: idOf("inquiry"),
  receivedAt: z.iso.datetime(),
  tenant: TenantId.optional(),
  requester: Requester,
  subject: z.string(),
  description: z.string(),
  impact: Impact,
  isConfidential: z.boolean(),
  attachments: z.array(StoredFile),
});
export type AcceptedInquiry = z.infer<typeof AcceptedInquiry>;

/** An inquiry with its number and the promise of a first reply (QUAL-04). `tenant` is missing while nobody knows the sender's company. */
export const Inquiry = AcceptedInquiry.extend({
  number: z.string(),
  state: z.enum(["new"]),
  firstReplyBy: z.iso.datetime(),
});
export type Inquiry = z.infer<typeof Inquiry>;
