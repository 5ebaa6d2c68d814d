import type { FileAttachment, Attachment as GraphAttachment, Message } from "@microsoft/microsoft-graph-types";
import type { Headers } from "../route.ts";
import { textOfHtml } from "./html-text.ts";
import { changeKey, folderId, immutableId, mailFolderId } from "./identifiers.ts";
import type { MessageInput, StoredAttachment, StoredMessage } from "./model.ts";

export type MessageView = Message & { "@odata.etag": string; id: string };

/** How the caller wants ids and bodies, said in `Prefer`. */
export type Preference = { immutableIds: boolean; bodiesAsText: boolean };

export const preferenceOf = (headers: Headers): Preference => ({
  immutableIds: /IdType\s*=\s*"?ImmutableId"?/i.test(headers.prefer ?? ""),
  bodiesAsText: /outlook\.body-content-type\s*=\s*"?text"?/i.test(headers.prefer ?? ""),
});

export const etagOf = (message: StoredMessage): string => `W/"${changeKey(message)}"`;

/** A stored message as Graph shows it, with everything that `$select` and `$expand` could ask for. */
export function viewOf(message: StoredMessage, preference: Preference): MessageView {
  const view = views.get(message) ?? plainView(message);
  views.set(message, view);
  return {
    ...view,
    ...(preference.immutableIds ? identity(immutableId(message)) : {}),
    ...(preference.bodiesAsText ? { body: { contentType: "text", content: plainText(message.content.body) } } : {}),
  };
}

/** A list looks at every message of a mailbox, so each version of a message is put into Graph's words only once. */
const views = new WeakMap<StoredMessage, MessageView>();

const identity = (id: string) => ({
  id,
  webLink: `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(id)}&exvsurl=1&viewmodel=ReadMessageItem`,
});

function plainView(message: StoredMessage): MessageView {
  const { content } = message;
  return {
    "@odata.etag": etagOf(message),
    ...identity(folderId(message)),
    createdDateTime: message.createdAt,
    lastModifiedDateTime: message.modifiedAt,
    changeKey: changeKey(message),
    categories: content.categories,
    receivedDateTime: message.receivedAt,
    sentDateTime: message.sentAt,
    hasAttachments: message.attachments.some((attachment) => !attachment.isInline),
    internetMessageId: message.internetMessageId,
    subject: content.subject,
    bodyPreview: plainText(content.body).replace(/\s+/g, " ").slice(0, 255),
    importance: content.importance,
    parentFolderId: mailFolderId(message.mailbox, message.folder),
    conversationId: message.conversationId,
    isDeliveryReceiptRequested: content.isDeliveryReceiptRequested,
    isReadReceiptRequested: content.isReadReceiptRequested,
    isRead: content.isRead ?? message.isDraft,
    isDraft: message.isDraft,
    inferenceClassification: "focused",
    body: content.body,
    sender: recipient(content.sender ?? content.from),
    from: recipient(content.from),
    toRecipients: content.toRecipients.map(named),
    ccRecipients: content.ccRecipients.map(named),
    bccRecipients: content.bccRecipients.map(named),
    replyTo: content.replyTo.map(named),
    flag: { flagStatus: "notFlagged" },
    internetMessageHeaders: content.internetMessageHeaders,
    singleValueExtendedProperties: content.singleValueExtendedProperties,
    attachments: message.attachments.map(attachmentView),
  };
}

type Addressed = MessageInput["toRecipients"][number];

const named = ({ emailAddress: { name, address } }: Addressed) => ({
  emailAddress: { name: name ?? address, address },
});

const recipient = (given: Addressed | null | undefined) => (given ? named(given) : null);

const plainText = (body: MessageInput["body"]) =>
  body.contentType === "html" ? textOfHtml(body.content) : body.content;

/** An attached item shows no bytes; they come by its `$value`. */
export function attachmentView(attachment: StoredAttachment): FileAttachment & { "@odata.type": string; id: string } {
  const facts = attachmentFacts(attachment);
  if (attachment["@odata.type"] === "#microsoft.graph.itemAttachment") return facts;
  return {
    ...facts,
    contentId: attachment.contentId ?? null,
    contentBytes: attachment.contentBytes,
  };
}

const attachmentFacts = (attachment: StoredAttachment) =>
  ({
    "@odata.type": attachment["@odata.type"],
    id: attachment.id,
    name: attachment.name,
    contentType: attachment.contentType ?? "application/octet-stream",
    size: Buffer.byteLength(attachment.contentBytes, "base64"),
    isInline: attachment.isInline,
    lastModifiedDateTime: attachment.lastModifiedAt,
  }) satisfies GraphAttachment & { "@odata.type": string };
