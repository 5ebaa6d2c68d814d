import type { AddressObject, EmailAddress, ParsedMail } from "mailparser";
import * as z from "zod";
import { GraphError } from "../errors.ts";
import { MessageInput, type StoredMessage } from "./model.ts";

export type MimeMessage = { input: MessageInput; text: string | undefined };

/** A message that came as MIME in base64, with its plain text also where there is HTML. */
export async function readMime(body: string): Promise<MimeMessage> {
  const { simpleParser } = await import("mailparser");
  const mail = await simpleParser(bytesOf(body), { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  return { input: inputOf(mail), text: mail.text };
}

/** Exchange allows line ends within base64, and what it says must begin with a header. */
function bytesOf(body: string): Buffer {
  const base64 = z.base64().safeParse(body.replace(/\s/g, ""));
  const bytes = Buffer.from(base64.data ?? "", "base64");
  if (/^[\x21-\x39\x3b-\x7e]+:/.test(bytes.toString("latin1"))) return bytes;
  throw new GraphError("ErrorMimeContentInvalidBase64String", "Invalid base64 string for MIME content.");
}

const inputOf = (mail: ParsedMail): MessageInput =>
  MessageInput.parse({
    subject: mail.subject ?? "",
    body: mail.html ? { contentType: "html", content: mail.html } : { contentType: "text", content: mail.text ?? "" },
    from: recipientsOf(mail.from)[0],
    toRecipients: recipientsOf(mail.to),
    ccRecipients: recipientsOf(mail.cc),
    bccRecipients: recipientsOf(mail.bcc),
    replyTo: recipientsOf(mail.replyTo),
    internetMessageId: mail.messageId,
    internetMessageHeaders: headersOf(mail),
    attachments: mail.attachments.map((attachment) => ({
      "@odata.type": `#microsoft.graph.${attachment.contentType === "message/rfc822" ? "item" : "file"}Attachment`,
      name: attachment.filename || "attachment",
      contentType: attachment.contentType,
      contentBytes: attachment.content.toString("base64"),
      contentId: attachment.cid,
      isInline: attachment.related,
    })),
  });

const recipientsOf = (addresses: AddressObject | AddressObject[] | undefined) =>
  [addresses ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .flatMap(membersOf);

/** A group stands for its members. */
const membersOf = ({
  group,
  name,
  address = "",
}: EmailAddress): { emailAddress: { name: string; address: string } }[] =>
  group ? group.flatMap(membersOf) : [{ emailAddress: { name: name || address, address } }];

/** Every header as it stands in the message, on one line; blind copies are nobody else's business. */
const headersOf = ({ headerLines }: ParsedMail) =>
  headerLines
    .filter(({ key }) => key !== "bcc")
    .map(({ line }) => {
      const end = line.indexOf(":");
      return {
        name: line.slice(0, end),
        value: line
          .slice(end + 1)
          .replace(/\r?\n/g, "")
          .trim(),
      };
    });

/** A message as it travels: as it came, or written from what is known of it. */
export async function mimeOf({ mime, content, attachments, internetMessageId, text }: StoredMessage): Promise<Buffer> {
  if (mime !== undefined) return Buffer.from(mime, "base64");
  const { default: MailComposer } = await import("nodemailer/lib/mail-composer");
  const isHtml = content.body.contentType === "html";
  return new MailComposer({
    from: addresses(content.from ? [content.from] : []),
    to: addresses(content.toRecipients),
    cc: addresses(content.ccRecipients),
    subject: content.subject ?? "",
    messageId: internetMessageId,
    ...(isHtml && { html: content.body.content }),
    ...(isHtml ? text !== undefined && { text } : { text: content.body.content }),
    attachments: attachments.map(({ name, contentType, contentBytes }) => ({
      filename: name,
      contentType: contentType ?? "application/octet-stream",
      content: contentBytes,
      encoding: "base64",
    })),
  })
    .compile()
    .build();
}

const addresses = (recipients: MessageInput["toRecipients"]) =>
  recipients.map(({ emailAddress: { name, address } }) => ({ name: name ?? "", address }));
