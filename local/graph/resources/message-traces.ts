import { GraphError } from "../errors.ts";
import { boundsOf } from "../odata/bounds.ts";
import { type Call, collection, type Route } from "../route.ts";
import { personOf } from "../simulation.ts";
import { day } from "../world/habits.ts";
import { detailsOf, everydayMail, type Trace, traceOf } from "../world/mail-flow.ts";

export const messageTraceRoutes: readonly Route[] = [
  {
    on: "GET /admin/exchange/tracing/messageTraces",
    app: "both",
    allow: ["ExchangeMessageTrace.Read.All"],
    denied: "Forbidden",
    run(call) {
      demandKnownOptions(call);
      const [from, until] = windowOf(call);
      const isWithin = ({ receivedDateTime }: Trace) =>
        Date.parse(receivedDateTime) >= from && Date.parse(receivedDateTime) <= until;
      const rows = allMail(call, from, until).filter(isWithin);
      return collection(call, "admin/exchange/tracing/messageTraces", rows, {
        page: 1000,
        most: 5000,
        paging: "skiptoken",
        order: "receivedDateTime desc",
      });
    },
  },
  {
    on: "GET /admin/exchange/tracing/messageTraces/{trace}/getDetailsByRecipient(recipientAddress='{recipient}')",
    app: "both",
    allow: ["ExchangeMessageTrace.Read.All"],
    denied: "Forbidden",
    run(call) {
      const { trace = "", recipient = "" } = call.params;
      const now = call.simulation.now();
      const found = allMail(call, now - kept, now).find(
        ({ id, recipientAddress }) => id === trace && recipientAddress.toLowerCase() === recipient.toLowerCase(),
      );
      if (!found) throw new GraphError("ResourceNotFound", "The message trace was not found.");
      const name = "Collection(microsoft.graph.exchangeMessageTraceDetail)";
      return collection(call, name, detailsOf(found), { page: 1000, most: 1000, paging: "none" });
    },
  },
];

const allMail = (call: Call, from: number, until: number): Trace[] => [
  ...everydayMail(call.world, from, until),
  ...ownMail(call),
];

const options = new Set(["$filter", "$top", "$skiptoken"]);

function demandKnownOptions({ query }: Call): void {
  const unknown = [...query.keys()].find((name) => !options.has(name));
  if (unknown) throw new GraphError("BadRequest", `The query option '${unknown}' is not supported.`);
}

const longest = 10 * day;
const kept = 90 * day;

/** The last two days, or what the filter says with both of its ends. */
function windowOf({ query, simulation }: Call): [from: number, until: number] {
  const now = simulation.now();
  const { from, until } = boundsOf(query.get("$filter"), "receivedDateTime");
  if (from === undefined && until === undefined) return [now - 2 * day, now];
  if (from === undefined || until === undefined) throw refuse("Both bounds of receivedDateTime must be given.");
  if (from > until || until > now)
    throw refuse("The bounds of receivedDateTime must be in order, and not in the future.");
  if (until - from > longest) throw refuse("The bounds of receivedDateTime must be at most 10 days apart.");
  if (from < now - kept) throw refuse("The bounds of receivedDateTime must be within the last 90 days.");
  return [from, until];
}

const refuse = (message: string) => new GraphError("BadRequest", message);

/** What was sent from the tenant's mailboxes, a row for each recipient, and what came to them from elsewhere. */
function ownMail({ simulation: { state }, world }: Call): Trace[] {
  const sent = state.sent.values().filter(({ tenant }) => tenant === world.tenant.id);
  const sentIds = new Set(sent.map(({ internetMessageId }) => internetMessageId));
  const outgoing = sent.flatMap(({ from, to, cc, bcc, sentAt: at, body: { content }, ...mail }) =>
    [...to, ...cc, ...bcc].map(({ address: recipient }) =>
      traceOf({ ...mail, sender: from.address, recipient, at, content }),
    ),
  );
  const incoming = state.messages
    .values()
    .filter(({ tenant, isDraft, internetMessageId }) => {
      return tenant === world.tenant.id && !isDraft && !sentIds.has(internetMessageId);
    })
    .map(({ mailbox, internetMessageId, receivedAt: at, content: { from, subject, body } }) => {
      const recipient = personOf(world, mailbox)?.userPrincipalName ?? "";
      const sender = from?.emailAddress.address ?? "";
      return traceOf({ sender, recipient, internetMessageId, at, subject: subject ?? "", content: body.content });
    });
  return [...outgoing, ...incoming];
}
