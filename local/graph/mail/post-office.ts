import { randomUUID } from "node:crypto";
import { GraphError } from "../errors.ts";
import type { Mailbox, Simulation } from "../simulation.ts";
import { timestamp } from "../world/times.ts";
import { conversationOf, folderId, immutableId, newToken, tokenOf } from "./identifiers.ts";
import type { Attachment, FolderName, MessageInput, StoredMessage } from "./model.ts";

/** The messages of a mailbox, in no order. */
export const messagesOf = (simulation: Simulation, { person }: Mailbox): StoredMessage[] =>
  simulation.state.messages.values().filter((message) => message.mailbox === person.id);

/** The message of an id, whichever kind of id it is; refuses an id of before the message moved. */
export function messageOf(simulation: Simulation, { person }: Mailbox, id: string): StoredMessage {
  const message = simulation.state.messages.get(tokenOf(id));
  const isIt = message?.mailbox === person.id && (folderId(message) === id || immutableId(message) === id);
  if (message && isIt) return message;
  throw new GraphError("ErrorItemNotFound", "The specified object was not found in the store.");
}

type Placing = {
  folder: FolderName;
  isDraft: boolean;
  conversationId?: string;
  text?: string | undefined;
  mime?: string | undefined;
};

/** Puts a new message into a folder and tells those who watch it. */
export function place(
  simulation: Simulation,
  mailbox: Mailbox,
  { attachments, ...content }: MessageInput,
  { folder, isDraft, conversationId, text, mime }: Placing,
): StoredMessage {
  const at = timestamp(simulation.now());
  const internetMessageId = content.internetMessageId ?? `<${randomUUID()}@${mailbox.world.tenant.domain}>`;
  const serial = simulation.state.nextSerial();
  const message: StoredMessage = {
    serial,
    createdSerial: serial,
    token: newToken(),
    moves: 0,
    changes: 0,
    tenant: mailbox.world.tenant.id,
    mailbox: mailbox.person.id,
    folder,
    isDraft,
    createdAt: at,
    modifiedAt: at,
    sentAt: at,
    receivedAt: at,
    internetMessageId,
    conversationId: conversationId ?? conversationFor(simulation, mailbox, content, internetMessageId),
    content: { ...content, from: content.from ?? senderOf(mailbox) },
    attachments: attachments.map((attachment) => stored(attachment, at)),
    text,
    mime,
  };
  return save(simulation, message, "created");
}

export const stored = (attachment: Attachment, at: string) => ({
  ...attachment,
  id: `AAMkAGE1YWJj${newToken()}=`,
  lastModifiedAt: at,
});

const senderOf = ({ person }: Mailbox) => ({
  emailAddress: { name: person.displayName, address: person.userPrincipalName },
});

/** Writes a changed message, as its newest version. */
export function change(simulation: Simulation, message: StoredMessage, changed: Partial<StoredMessage>): StoredMessage {
  const modifiedAt = timestamp(simulation.now());
  const serial = simulation.state.nextSerial();
  return save(simulation, { ...message, ...changed, serial, modifiedAt, changes: message.changes + 1 }, "updated");
}

/** Moves a message, which gives it another id. */
export const move = (
  simulation: Simulation,
  message: StoredMessage,
  folder: FolderName,
  changed: Partial<StoredMessage> = {},
): StoredMessage => change(simulation, message, { ...changed, folder, moves: message.moves + 1 });

function save(simulation: Simulation, message: StoredMessage, changeType: "created" | "updated"): StoredMessage {
  simulation.state.messages.put(message.token, message);
  simulation.notifier.changed(message, changeType);
  return message;
}

/** A reply belongs to the conversation of the message that it names. */
function conversationFor(
  simulation: Simulation,
  mailbox: Mailbox,
  content: Omit<MessageInput, "attachments">,
  internetMessageId: string,
): string {
  const named = content.internetMessageHeaders
    .filter(({ name }) => /^(in-reply-to|references)$/i.test(name))
    .flatMap(({ value }) => value.match(/<[^>]+>/g) ?? []);
  if (named.length === 0) return conversationOf(internetMessageId);
  const known = messagesOf(simulation, mailbox).find((message) => named.includes(message.internetMessageId));
  return known?.conversationId ?? conversationOf(named[0] ?? internetMessageId);
}
