import { randomUUID } from "node:crypto";
import { GraphError } from "../errors.ts";
import type { Mailbox, Simulation } from "../simulation.ts";
import { timestamp } from "../world/times.ts";
import { readMime } from "./mime.ts";
import type { MailAddress, MessageInput, SentMail, StoredMessage } from "./model.ts";
import { messageOf, move, place } from "./post-office.ts";

/** Sends a draft: it moves to the sent items, and to every recipient whose mailbox is here. */
export function sendDraft(simulation: Simulation, mailbox: Mailbox, id: string): void {
  const draft = messageOf(simulation, mailbox, id);
  if (!draft.isDraft) throw new GraphError("ErrorInvalidRequest", "The item is not a draft and cannot be sent.");
  demandRecipients(draft.content);
  const at = timestamp(simulation.now());
  const sent = move(simulation, draft, "sentitems", { isDraft: false, sentAt: at, receivedAt: at });
  goOut(simulation, mailbox, sent);
}

/** Sends a message that was never a draft, and keeps a copy unless told not to. */
export function sendMessage(simulation: Simulation, mailbox: Mailbox, input: MessageInput, keep: boolean): void {
  demandRecipients(input);
  const sent = place(simulation, mailbox, input, { folder: "sentitems", isDraft: false });
  if (!keep) simulation.state.messages.remove(sent.token);
  goOut(simulation, mailbox, sent);
}

/** Puts a mail into a mailbox as if it had come from outside. */
export function receive(simulation: Simulation, mailbox: Mailbox, input: MessageInput, mime?: string): StoredMessage {
  if (!input.from) throw new GraphError("ErrorInvalidRequest", "A mail from outside says who it is from.");
  return place(simulation, mailbox, { ...input, isRead: false }, { folder: "inbox", isDraft: false, mime });
}

/** The same for a mail as it travels, given as text or in base64. */
export async function receiveMime(simulation: Simulation, mailbox: Mailbox, mime: string): Promise<StoredMessage> {
  const isRaw = /^[\x21-\x39\x3b-\x7e]+:/.test(mime);
  const base64 = isRaw ? Buffer.from(mime, "utf8").toString("base64") : mime;
  return receive(simulation, mailbox, (await readMime(base64)).input, base64);
}

type Recipients = Pick<MessageInput, "toRecipients" | "ccRecipients" | "bccRecipients">;

const recipientsOf = ({ toRecipients, ccRecipients, bccRecipients }: Recipients) =>
  [...toRecipients, ...ccRecipients, ...bccRecipients].map(({ emailAddress }) => emailAddress.address);

function demandRecipients(content: Recipients): void {
  const addresses = recipientsOf(content);
  const wrong = addresses.find((address) => !/^[^\s@<>"]+@[^\s@<>"]+$/.test(address));
  if (addresses.length > 0 && wrong === undefined) return;
  const reason = wrong === undefined ? "" : `, Recipient '${wrong}' is not resolved. All recipients must be resolved`;
  throw new GraphError("ErrorInvalidRecipients", `At least one recipient is not valid.${reason}`);
}

function goOut(simulation: Simulation, mailbox: Mailbox, message: StoredMessage): void {
  const mail = { ...shown(message), id: randomUUID(), mailbox: mailbox.person.userPrincipalName };
  simulation.state.sent.put(mail.id, mail);
  for (const address of new Set(recipientsOf(message.content).map((text) => text.toLowerCase()))) {
    const recipient = simulation.mailbox(address);
    const placing = { folder: "inbox", isDraft: false, text: message.text } as const;
    if (recipient) place(simulation, recipient, copyFor(message), placing);
  }
}

/** What a recipient gets: no blind copies, and no properties that only the sender's mailbox knows. */
const copyFor = (message: StoredMessage): MessageInput => ({
  ...message.content,
  internetMessageId: message.internetMessageId,
  bccRecipients: [],
  singleValueExtendedProperties: [],
  categories: [],
  isRead: false,
  attachments: [...message.attachments],
});

/** The mails that came from outside, in no order; they are known by not having gone out from here. */
export function receivedMails({ state }: Simulation): Omit<SentMail, "mailbox">[] {
  const sent = new Set(state.sent.values().map(({ internetMessageId }) => internetMessageId));
  return state.messages
    .values()
    .filter(({ isDraft, internetMessageId }) => !isDraft && !sent.has(internetMessageId))
    .map((message) => ({ ...shown(message), id: message.token }));
}

function shown({ content, ...message }: StoredMessage): Omit<SentMail, "id" | "mailbox"> {
  const [from] = addresses(content.from ? [content.from] : []);
  return {
    tenant: message.tenant,
    sentAt: message.sentAt,
    subject: content.subject ?? "",
    from: from ?? { name: "", address: "" },
    to: addresses(content.toRecipients),
    cc: addresses(content.ccRecipients),
    bcc: addresses(content.bccRecipients),
    replyTo: addresses(content.replyTo),
    body: content.body,
    text: message.text,
    internetMessageId: message.internetMessageId,
    headers: content.internetMessageHeaders,
    extendedProperties: content.singleValueExtendedProperties,
    attachments: message.attachments.map(({ name, contentType, contentBytes, contentId }) => ({
      name,
      contentType: contentType ?? "application/octet-stream",
      contentBytes,
      ...(contentId ? { contentId } : {}),
    })),
  };
}

const addresses = (recipients: MessageInput["toRecipients"]): MailAddress[] =>
  recipients.map(({ emailAddress: { name, address } }) => ({ name: name ?? address, address }));
