import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import type { Graph } from "#shared/platform/platform.ts";

/** The property under which a mail carries the id of its notification, so that it can be found again. */
const property = "String {6c1f2a6e-3f0b-4a52-9a31-0d5c6a0f7b21} Name NotificationId";

const Found = z.looseObject({
  id: z.string(),
  isDraft: z.boolean(),
  internetMessageId: z.string(),
  sentDateTime: z.iso.datetime(),
});
const Created = z.looseObject({ id: z.string() });

export type FoundMail = z.infer<typeof Found>;

/** Message ids that stay the same when a draft moves to Sent Items. */
const immutable = { Prefer: 'IdType="ImmutableId"' };

/** The mail of a notification in any folder of the mailbox, as a draft or sent. */
export async function findMail(graph: Graph, mailbox: string, notification: string): Promise<FoundMail | undefined> {
  const $filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${property}' and ep/value eq '${notification}')`;
  const query = { $filter, $select: "id,isDraft,internetMessageId,sentDateTime", $top: 1 };
  for await (const mail of graph.list(at("/users/{mailbox}/messages", { mailbox }), Found, {
    query,
    headers: immutable,
  }))
    return mail;
  return undefined;
}

/**
 * Lays a mail down as a draft, then marks it with the notification's id. MIME has no place for the mark, so a draft
 * without one may stay behind, but only what is marked is ever sent.
 */
export async function createDraft(graph: Graph, mailbox: string, notification: string, mime: Buffer): Promise<string> {
  const headers = { ...immutable, "Content-Type": "text/plain" };
  const { id } = await graph.post(at("/users/{mailbox}/messages", { mailbox }), mime.toString("base64"), Created, {
    headers,
  });
  const mark = { singleValueExtendedProperties: [{ id: property, value: notification }] };
  await graph.act("PATCH", at("/users/{mailbox}/messages/{message}", { mailbox, message: id }), mark);
  return id;
}

/** Hands a draft to Exchange, which moves it to Sent Items. */
export const sendDraft = (graph: Graph, mailbox: string, id: string): Promise<void> =>
  graph.act("POST", at("/users/{mailbox}/messages/{message}/send", { mailbox, message: id }));
