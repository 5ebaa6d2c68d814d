import * as z from "zod";
import type { Graph } from "#shared/platform/platform.ts";
import type { Mail } from "./templates/mail.ts";

/** The property under which a mail carries the id of its notification, so that it can be found again. */
const property = "String {6c1f2a6e-3f0b-4a52-9a31-0d5c6a0f7b21} Name NotificationId";

const Found = z.looseObject({ id: z.string(), isDraft: z.boolean() });
const Created = z.looseObject({ id: z.string() });

export type FoundMail = z.infer<typeof Found>;

/** Message ids that stay the same when a draft moves to Sent Items. */
const headers = { Prefer: 'IdType="ImmutableId"' };

/** The mail of a notification in any folder of the mailbox, as a draft or sent. */
export async function findMail(graph: Graph, mailbox: string, notification: string): Promise<FoundMail | undefined> {
  const $filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${property}' and ep/value eq '${notification}')`;
  const query = { $filter, $select: "id,isDraft", $top: 1 };
  for await (const mail of graph.list(`/users/${mailbox}/messages`, Found, { query, headers })) return mail;
  return undefined;
}

/** Lays a mail down as a draft that carries the notification's id. */
export async function createDraft(graph: Graph, mailbox: string, notification: string, mail: Mail): Promise<string> {
  const draft = {
    subject: mail.subject,
    body: { contentType: "html", content: mail.html },
    toRecipients: mail.to.map(({ name, address }) => ({ emailAddress: { name: name ?? address, address } })),
    internetMessageHeaders: Object.entries(mail.headers).map(([name, value]) => ({ name, value })),
    singleValueExtendedProperties: [{ id: property, value: notification }],
  };
  return (await graph.post(`/users/${mailbox}/messages`, draft, Created, { headers })).id;
}

/** Hands a draft to Exchange, which moves it to Sent Items. */
export const sendDraft = (graph: Graph, mailbox: string, id: string): Promise<void> =>
  graph.act("POST", `/users/${mailbox}/messages/${id}/send`);
