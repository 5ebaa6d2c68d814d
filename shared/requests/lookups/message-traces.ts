import * as z from "zod";
import { Moment, Text } from "#shared/inventory/kinds/values.ts";
import { at } from "#shared/platform/graph-requests.ts";
import type { Graph } from "#shared/platform/platform.ts";
import { type Status, statuses } from "./trace-statuses.ts";

/** https://learn.microsoft.com/graph/api/resources/exchangemessagetrace: one for each mail and recipient. */
const Trace = z.looseObject({
  id: z.string(),
  senderAddress: z.string(),
  recipientAddress: z.string(),
  receivedDateTime: Moment,
  subject: Text,
  size: z.int().nullish(),
  messageId: Text,
  fromIP: Text,
  status: z.string().transform((name): Status => (isStatus(name) ? name : "unknownFutureValue")),
});
export type Trace = z.infer<typeof Trace>;

const isStatus = (name: string): name is Status => Object.hasOwn(statuses, name);

/** https://learn.microsoft.com/graph/api/resources/exchangemessagetracedetail */
const Detail = z.looseObject({ dateTime: Moment, event: z.string(), description: Text });
export type Detail = z.infer<typeof Detail>;

export type Wanted = { sender: string; recipient: string; from: string; until: string };

const quoted = (text: string) => text.replaceAll("'", "''");

/** The mails between two addresses within ten days at most, the newest first; no more than `take`. */
export async function readTraces(graph: Graph, { sender, recipient, from, until }: Wanted, take: number) {
  const $filter = [
    `receivedDateTime ge ${from}`,
    `receivedDateTime le ${until}`,
    `senderAddress eq '${quoted(sender)}'`,
    `recipientAddress eq '${quoted(recipient)}'`,
  ].join(" and ");
  const { items, nextLink } = await graph.page("/admin/exchange/tracing/messageTraces", Trace, {
    query: { $filter, $top: take },
    headers: { prefer: "include-unknown-enum-members" },
  });
  return { traces: items, isCut: nextLink !== undefined };
}

/** What happened to a mail on its way to one recipient, step by step. */
export async function readDetails(graph: Graph, { id, recipientAddress }: Trace): Promise<Detail[]> {
  const path = at(
    "/admin/exchange/tracing/messageTraces/{trace}/getDetailsByRecipient(recipientAddress='{recipient}')",
    { trace: id, recipient: quoted(recipientAddress) },
  );
  const { items } = await graph.page(path, Detail);
  return items;
}
