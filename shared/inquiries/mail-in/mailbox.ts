import * as z from "zod";
import { isGraphError } from "#shared/platform/graph-error.ts";
import { at } from "#shared/platform/graph-requests.ts";
import type { Graph, GraphPage } from "#shared/platform/platform.ts";
import { GraphMessage, type IncomingMail, incomingMail } from "./incoming-mail.ts";

/** Message ids that stay the same when a mail is moved: https://learn.microsoft.com/graph/outlook-immutable-id */
export const immutable = { Prefer: 'IdType="ImmutableId"' };

const wanted =
  "id,isDraft,internetMessageId,subject,receivedDateTime,from,toRecipients,ccRecipients,internetMessageHeaders,body";

/** One mail, or nothing when it is gone or is none that could be answered. */
export async function readMail(graph: Graph, mailbox: string, item: string): Promise<IncomingMail | undefined> {
  try {
    const options = { query: { $select: wanted }, headers: immutable };
    return incomingMail(
      await graph.get(at("/users/{mailbox}/messages/{message}", { mailbox, message: item }), GraphMessage, options),
    );
  } catch (error) {
    if (isGraphError(error) && error.status === 404) return undefined;
    throw error;
  }
}

const GraphAttachment = z.looseObject({
  "@odata.type": z.string(),
  id: z.string(),
  name: z.string().nullish(),
  size: z.int().nullish(),
  isInline: z.boolean().nullish(),
  contentId: z.string().nullish(),
});
export type GraphAttachment = z.infer<typeof GraphAttachment>;

/** What is attached to a mail, without its content. */
export async function attachmentsOf(graph: Graph, mailbox: string, item: string): Promise<GraphAttachment[]> {
  const found: GraphAttachment[] = [];
  const path = at("/users/{mailbox}/messages/{message}/attachments", { mailbox, message: item });
  for await (const attachment of graph.list(path, GraphAttachment, { headers: immutable, query: listed }))
    found.push(attachment);
  return found;
}

/** Without a choice the content comes along; what only files have is asked for by a cast. */
const listed = { $select: "id,name,size,isInline,contentType,microsoft.graph.fileAttachment/contentId" };

/** The bytes of an attachment; of an attached mail, its MIME. */
export const attachmentContent = (graph: Graph, mailbox: string, item: string, attachment: string) =>
  graph.content(
    at("/users/{mailbox}/messages/{message}/attachments/{attachment}/$value", { mailbox, message: item, attachment }),
  );

/** A mail as it travelled. */
export async function rawMail(graph: Graph, mailbox: string, item: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await graph.content(
    at("/users/{mailbox}/messages/{message}/$value", { mailbox, message: item }),
  ))
    chunks.push(chunk);
  return Buffer.concat(chunks).toString("latin1");
}

const Arrived = z.looseObject({ id: z.string(), "@removed": z.unknown().optional() });
export type Arrived = z.infer<typeof Arrived>;

/** One page of what came into the inbox: since a moment, or since the page whose link is given. */
export function newMails(
  graph: Graph,
  mailbox: string,
  from: { since: string } | { link: string },
): Promise<GraphPage<Arrived>> {
  const query = {
    $select: "id",
    changeType: "created",
    ...("since" in from && { $filter: `receivedDateTime ge ${from.since}` }),
  };
  const headers = { Prefer: `${immutable.Prefer}, odata.maxpagesize=100` };
  const options = "link" in from ? { headers, link: from.link } : { headers, query };
  return graph.page(at("/users/{mailbox}/mailFolders/inbox/messages/delta", { mailbox }), Arrived, options);
}
