import { GraphError } from "../errors.ts";
import { Attachment, type StoredMessage } from "../mail/model.ts";
import { change, messageOf, stored } from "../mail/post-office.ts";
import { attachmentView } from "../mail/view.ts";
import { type Answer, type Call, collection, entity, nothing, type Route } from "../route.ts";
import { timestamp } from "../world/times.ts";
import { bodyAs } from "./body.ts";
import { mailboxOf, mailRights } from "./mailbox.ts";

export const attachmentRoutes: readonly Route[] = [
  {
    on: "GET /users/{mailbox}/messages/{message}/attachments",
    ...mailRights.read,
    run(call) {
      const message = messageIn(call);
      const rows = message.attachments.map(attachmentView);
      return collection(call, nameFor(message), rows, { page: 1000, most: 1000, paging: "none" });
    },
  },
  {
    on: "POST /users/{mailbox}/messages/{message}/attachments",
    ...mailRights.write,
    run(call) {
      const message = draftIn(call);
      const attachment = stored(bodyAs(Attachment, call.body), timestamp(call.simulation.now()));
      change(call.simulation, message, { attachments: [...message.attachments, attachment] });
      return entity(call, nameFor(message), attachmentView(attachment), { status: 201 });
    },
  },
  {
    on: "GET /users/{mailbox}/messages/{message}/attachments/{attachment}",
    ...mailRights.read,
    run(call) {
      const message = messageIn(call);
      return entity(call, nameFor(message), attachmentView(attachmentIn(message, call)));
    },
  },
  {
    on: "GET /users/{mailbox}/messages/{message}/attachments/{attachment}/$value",
    ...mailRights.read,
    run(call): Answer {
      const { contentType, contentBytes } = attachmentIn(messageIn(call), call);
      const type = contentType ?? "application/octet-stream";
      return { status: 200, headers: { "content-type": type }, body: Buffer.from(contentBytes, "base64") };
    },
  },
  {
    on: "DELETE /users/{mailbox}/messages/{message}/attachments/{attachment}",
    ...mailRights.write,
    run(call) {
      const message = draftIn(call);
      const removed = attachmentIn(message, call);
      change(call.simulation, message, { attachments: message.attachments.filter(({ id }) => id !== removed.id) });
      return nothing(204);
    },
  },
];

const nameFor = (message: StoredMessage) => `users('${message.mailbox}')/messages/attachments`;

const messageIn = (call: Call) => messageOf(call.simulation, mailboxOf(call), call.params.message ?? "");

function draftIn(call: Call): StoredMessage {
  const message = messageIn(call);
  if (message.isDraft) return message;
  throw new GraphError("ErrorInvalidRequest", "The attachments of a message that is not a draft cannot be changed.");
}

function attachmentIn(message: StoredMessage, { params }: Call) {
  const attachment = message.attachments.find(({ id }) => id === params.attachment);
  if (attachment) return attachment;
  throw new GraphError("ErrorItemNotFound", "The specified object was not found in the store.");
}
