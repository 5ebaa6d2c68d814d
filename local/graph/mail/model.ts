import * as z from "zod";

const Recipient = z.object({
  emailAddress: z.object({ name: z.string().nullish(), address: z.string() }),
});
const Body = z.object({
  contentType: z
    .string()
    .toLowerCase()
    .pipe(z.enum(["text", "html"])),
  content: z.string(),
});
const ExtendedProperty = z.object({ id: z.string(), value: z.string() });

export const Attachment = z.object({
  "@odata.type": z.enum(["#microsoft.graph.fileAttachment", "#microsoft.graph.itemAttachment"]),
  name: z.string().min(1),
  contentType: z.string().nullish(),
  contentBytes: z.base64(),
  contentId: z.string().nullish(),
  isInline: z.boolean().default(false),
});
export type Attachment = z.infer<typeof Attachment>;

/** A message as it is sent to Graph; a property that no message has is refused, as Graph does. */
export const MessageInput = z.strictObject({
  "@odata.type": z.literal("#microsoft.graph.message").optional(),
  subject: z.string().nullable().default(""),
  body: Body.default({ contentType: "text", content: "" }),
  from: Recipient.nullish(),
  sender: Recipient.nullish(),
  toRecipients: z.array(Recipient).default([]),
  ccRecipients: z.array(Recipient).default([]),
  bccRecipients: z.array(Recipient).default([]),
  replyTo: z.array(Recipient).default([]),
  importance: z.enum(["low", "normal", "high"]).default("normal"),
  categories: z.array(z.string()).default([]),
  isRead: z.boolean().optional(),
  isDeliveryReceiptRequested: z.boolean().nullable().default(false),
  isReadReceiptRequested: z.boolean().nullable().default(false),
  internetMessageId: z.string().optional(),
  internetMessageHeaders: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  singleValueExtendedProperties: z.array(ExtendedProperty).default([]),
  attachments: z.array(Attachment).default([]),
});
export type MessageInput = z.infer<typeof MessageInput>;

/** A mail from outside, in the shape of a Graph message with its sender in `from`. */
export type IncomingMail = z.input<typeof MessageInput>;

export const folders = {
  inbox: "Inbox",
  drafts: "Drafts",
  sentitems: "Sent Items",
  deleteditems: "Deleted Items",
  junkemail: "Junk Email",
  outbox: "Outbox",
  archive: "Archive",
} as const;
export type FolderName = keyof typeof folders;

export type StoredAttachment = Attachment & { id: string; lastModifiedAt: string };

export type StoredMessage = {
  /** Its place among all changes of all messages, and that of the change that made it. */
  serial: number;
  createdSerial: number;
  /** What stays when the message moves; both of its ids are made from it. */
  token: string;
  moves: number;
  changes: number;
  tenant: string;
  /** The object id of the mailbox's user. */
  mailbox: string;
  folder: FolderName;
  isDraft: boolean;
  createdAt: string;
  modifiedAt: string;
  sentAt: string;
  receivedAt: string;
  internetMessageId: string;
  conversationId: string;
  content: Omit<MessageInput, "attachments">;
  attachments: readonly StoredAttachment[];
  /** The plain text that came beside the HTML. */
  text?: string | undefined;
  /** The message as it travelled, in base64, when it came that way. */
  mime?: string | undefined;
};

/** A mail that went out, whether or not the mailbox has kept a copy. */
export type SentMail = {
  id: string;
  tenant: string;
  /** The address from whose mailbox it went. */
  mailbox: string;
  sentAt: string;
  subject: string;
  from: MailAddress;
  to: readonly MailAddress[];
  cc: readonly MailAddress[];
  bcc: readonly MailAddress[];
  replyTo: readonly MailAddress[];
  body: MessageInput["body"];
  /** The plain text that the mail carries, when it was given one. */
  text?: string | undefined;
  internetMessageId: string;
  headers: readonly { name: string; value: string }[];
  extendedProperties: readonly { id: string; value: string }[];
  attachments: readonly { name: string; contentType: string; contentBytes: string; contentId?: string }[];
};
export type MailAddress = { name: string; address: string };
