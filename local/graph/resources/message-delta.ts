import * as z from "zod";
import { GraphError } from "../errors.ts";
import type { StoredMessage } from "../mail/model.ts";
import { messagesOf } from "../mail/post-office.ts";
import { type MessageView, preferenceOf, viewOf } from "../mail/view.ts";
import { matches } from "../odata/evaluate.ts";
import { parseFilter } from "../odata/filter.ts";
import { selectFrom } from "../odata/query.ts";
import type { Answer, Call, Route } from "../route.ts";
import { folderNamed, mailboxOf, mailRights } from "./mailbox.ts";
import { shownWith } from "./message-query.ts";

/** How far a reader has come, and what it asked for when it began; its tokens carry all of it. */
const Reading = z.object({ epoch: z.number(), after: z.number(), isFirst: z.boolean(), query: z.string() });
type Reading = z.infer<typeof Reading>;

const carried = ["$select", "$filter", "changeType"] as const;

/** What has changed in a folder: https://learn.microsoft.com/graph/api/message-delta */
export const messageDeltaRoutes: readonly Route[] = [
  { on: "GET /users/{mailbox}/mailFolders/{folder}/messages/delta", ...mailRights.basic, run: readChanges },
];

function readChanges(call: Call): Answer {
  const mailbox = mailboxOf(call);
  const folder = folderNamed(mailbox, call.params.folder ?? "");
  const reading = readingOf(call);
  const query = new URLSearchParams(reading.query);
  const size = Number(/odata\.maxpagesize\s*=\s*(\d+)/i.exec(call.headers.prefer ?? "")?.[1] ?? 10);
  const changed = messagesOf(call.simulation, mailbox)
    .filter((message) => isNews(message, reading, query.get("changeType")))
    .filter((message) => message.folder === folder || (!reading.isFirst && message.moves > 0))
    .toSorted((one, other) => one.serial - other.serial);
  const page = changed.slice(0, size);
  const after = page.at(-1)?.serial ?? reading.after;
  const isLast = changed.length <= size;
  const option = isLast ? "$deltatoken" : "$skiptoken";
  const next = { ...reading, after, isFirst: reading.isFirst && !isLast };
  const views = page.map((message) => view(call, message, message.folder === folder));
  return {
    status: 200,
    body: {
      "@odata.context": `${call.origin}/${call.version}/$metadata#Collection(message)`,
      [isLast ? "@odata.deltaLink" : "@odata.nextLink"]: linkTo(call, option, next),
      value: narrowed(views, query),
    },
  };
}

const isNews = ({ serial, createdSerial }: StoredMessage, { after }: Reading, changeType: string | null) =>
  (changeType === "created" ? createdSerial : serial) > after;

type Changed = MessageView | { id: string; "@removed": { reason: "deleted" } };

function view(call: Call, message: StoredMessage, isThere: boolean): Changed {
  const shown = viewOf(message, preferenceOf(call.headers));
  return isThere ? shown : { id: shown.id, "@removed": { reason: "deleted" } };
}

function narrowed(views: readonly Changed[], query: URLSearchParams): object[] {
  const filter = query.get("$filter");
  const expression = filter === null ? undefined : parseFilter(filter);
  return views
    .filter((one) => "@removed" in one || !expression || matches(expression, one))
    .map((one) =>
      "@removed" in one ? one : (selectFrom([shownWith(query)(one)], query, { keeps: ["id"] })[0] ?? one),
    );
}

function readingOf({ query, simulation }: Call): Reading {
  const token = query.get("$skiptoken") ?? query.get("$deltatoken");
  const epoch = simulation.state.deltaEpoch();
  if (token === null) {
    const asked = Object.fromEntries(
      carried.map((name) => [name, query.get(name)]).filter(([, value]) => value !== null),
    );
    return { epoch, after: 0, isFirst: true, query: new URLSearchParams(asked).toString() };
  }
  const reading = Reading.safeParse(JSON.parse(Buffer.from(token, "base64url").toString() || "null")).data;
  if (reading?.epoch === epoch) return reading;
  throw new GraphError("SyncStateNotFound", "The sync state generation is not found; begin again without a token.");
}

const linkTo = ({ origin, version, path }: Call, option: string, reading: Reading) =>
  `${origin}/${version}${path}?${option}=${Buffer.from(JSON.stringify(reading)).toString("base64url")}`;
