import * as z from "zod";
import { GraphError } from "../errors.ts";
import { mimeOf, readMime } from "../mail/mime.ts";
import { MessageInput, type StoredMessage } from "../mail/model.ts";
import { change, messageOf, messagesOf, move, place } from "../mail/post-office.ts";
import { sendDraft, sendMessage } from "../mail/sending.ts";
import { preferenceOf, viewOf } from "../mail/view.ts";
import { type Call, collection, entity, nothing, type Route } from "../route.ts";
import { bodyAs } from "./body.ts";
import { folderNamed, mailboxOf, mailRights } from "./mailbox.ts";
import { demandEfficient, shownWith } from "./message-query.ts";

export const messageRoutes: readonly Route[] = [
  { on: "GET /users/{mailbox}/messages", ...mailRights.basic, run: listMessages },
  { on: "GET /users/{mailbox}/mailFolders/{folder}/messages", ...mailRights.basic, run: listMessages },
  {
    on: "POST /users/{mailbox}/messages",
    ...mailRights.write,
    run: (call) => (typeof call.body === "string" ? createFromMime(call, call.body) : createDraft(call)),
  },
  { on: "POST /users/{mailbox}/mailFolders/{folder}/messages", ...mailRights.write, run: createDraft },
  {
    on: "GET /users/{mailbox}/messages/{message}",
    ...mailRights.basic,
    run: (call) => answer(call, messageOf(call.simulation, mailboxOf(call), call.params.message ?? "")),
  },
  {
    on: "GET /users/{mailbox}/messages/{message}/$value",
    ...mailRights.read,
    async run(call) {
      const message = messageOf(call.simulation, mailboxOf(call), call.params.message ?? "");
      return { status: 200, headers: { "content-type": "text/plain" }, body: await mimeOf(message) };
    },
  },
  { on: "PATCH /users/{mailbox}/messages/{message}", ...mailRights.write, run: changeMessage },
  {
    on: "DELETE /users/{mailbox}/messages/{message}",
    ...mailRights.write,
    run(call) {
      const message = messageOf(call.simulation, mailboxOf(call), call.params.message ?? "");
      move(call.simulation, message, "deleteditems");
      return nothing(204);
    },
  },
  {
    on: "POST /users/{mailbox}/messages/{message}/send",
    ...mailRights.send,
    run(call) {
      sendDraft(call.simulation, mailboxOf(call), call.params.message ?? "");
      return nothing(202);
    },
  },
  {
    on: "POST /users/{mailbox}/messages/{message}/move",
    ...mailRights.write,
    run(call) {
      const mailbox = mailboxOf(call);
      const { destinationId } = bodyAs(z.object({ destinationId: z.string() }), call.body);
      const message = messageOf(call.simulation, mailbox, call.params.message ?? "");
      return answer(call, move(call.simulation, message, folderNamed(mailbox, destinationId)), 201);
    },
  },
  {
    on: "POST /users/{mailbox}/sendMail",
    ...mailRights.send,
    run(call) {
      const { message, saveToSentItems } = bodyAs(Sending, call.body);
      demandOwnHeaders(message);
      sendMessage(call.simulation, mailboxOf(call), message, saveToSentItems);
      return nothing(202);
    },
  },
];

/** The documented example writes the flag as text. */
const Flag = z.union([z.boolean(), z.stringbool()]).default(true);
const Sending = z.strictObject({ message: MessageInput, saveToSentItems: Flag });

/** Exchange gives the id of an item whatever is selected. */
const keeps = ["id"] as const;

function answer(call: Call, message: StoredMessage, status = 200) {
  const view = shownWith(call.query)(viewOf(message, preferenceOf(call.headers)));
  return entity(call, `users('${message.mailbox}')/messages`, view, { status, keeps });
}

function listMessages(call: Call) {
  const mailbox = mailboxOf(call);
  demandEfficient(call.query);
  const folder = call.params.folder === undefined ? undefined : folderNamed(mailbox, call.params.folder);
  const mayFit = markedAs(call.query.get("$filter") ?? "");
  const messages = messagesOf(call.simulation, mailbox).filter(
    (message) => (folder ?? message.folder) === message.folder && mayFit(message),
  );
  const preference = preferenceOf(call.headers);
  const views = messages.map((message) => viewOf(message, preference));
  const rules = { page: 10, most: 1000, paging: "skip", order: "receivedDateTime desc" } as const;
  return collection(call, `users('${mailbox.person.id}')/messages`, views, {
    ...rules,
    keeps,
    shape: shownWith(call.query),
  });
}

/** A mailbox may be large, so who asks for one value of an extended property has only those messages looked at. */
function markedAs(filter: string): (message: StoredMessage) => boolean {
  const [, , value] =
    /^singleValueExtendedProperties\/any\((\w+):\s*\1\/id eq '[^']*' and \1\/value eq '([^']*)'\)$/i.exec(filter) ?? [];
  return ({ content }) =>
    value === undefined || content.singleValueExtendedProperties.some((one) => one.value === value);
}

function createDraft(call: Call) {
  const input = bodyAs(MessageInput, call.body);
  demandOwnHeaders(input);
  const mailbox = mailboxOf(call);
  const folder = call.params.folder === undefined ? "drafts" : folderNamed(mailbox, call.params.folder);
  return answer(call, place(call.simulation, mailbox, input, { folder, isDraft: true }), 201);
}

/** A draft with every header that it came with. */
async function createFromMime(call: Call, body: string) {
  const { input, text } = await readMime(body);
  return answer(call, place(call.simulation, mailboxOf(call), input, { folder: "drafts", isDraft: true, text }), 201);
}

const alwaysChangeable = new Set(["isRead", "categories", "importance", "singleValueExtendedProperties"]);

function changeMessage(call: Call) {
  const message = messageOf(call.simulation, mailboxOf(call), call.params.message ?? "");
  const changes = bodyAs(z.record(z.string(), z.unknown()), call.body);
  const fixed = Object.keys(changes).find((name) => !message.isDraft && !alwaysChangeable.has(name));
  if (fixed) throw new GraphError("ErrorInvalidRequest", `The property '${fixed}' can be changed only in a draft.`);
  const { attachments: _, ...content } = bodyAs(MessageInput, { ...message.content, ...changes });
  const properties = merged(message.content.singleValueExtendedProperties, content.singleValueExtendedProperties);
  const changed = { content: { ...content, singleValueExtendedProperties: properties } };
  const isRewritten = "body" in changes;
  return answer(call, change(call.simulation, message, isRewritten ? { ...changed, text: undefined } : changed));
}

type Properties = MessageInput["singleValueExtendedProperties"];

const merged = (old: Properties, changed: Properties): Properties => [
  ...new Map([...old, ...changed].map((property) => [property.id.toLowerCase(), property])).values(),
];

/** An app may only add headers of its own. */
function demandOwnHeaders({ internetMessageHeaders }: MessageInput): void {
  const wrong = internetMessageHeaders.find(({ name }) => !/^x-/i.test(name));
  if (!wrong) return;
  const message = `The internet message header name '${wrong.name}' should start with 'x-' or 'X-'.`;
  throw new GraphError("InvalidInternetMessageHeader", message);
}
