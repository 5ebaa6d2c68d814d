import * as z from "zod";
import { GraphError } from "../errors.ts";
import { selectFrom } from "../odata/query.ts";
import { type Answer, type Call, contextOf, linkFor } from "../route.ts";
import type { Family } from "../world/families.ts";

/** How far a reader has come: first through everything there is, then from change to change. */
const Reading = z.object({
  epoch: z.number(),
  after: z.number(),
  at: z.number().nullable(),
  select: z.string().nullable(),
});
type Reading = z.infer<typeof Reading>;

const page = 200;

/** What has changed in the directory: https://learn.microsoft.com/graph/delta-query-overview */
export function readDirectoryChanges<T extends { id: string }>(
  call: Call,
  family: Family,
  rows: readonly T[],
  shows: readonly string[],
  view: (row: T) => object = (row) => row,
): Answer {
  const { changes } = call.simulation.state;
  const reading = readingOf(call);
  const news =
    reading.at === null ? changes.after(call.world.tenant.id, family, reading.after).map(({ id }) => id) : [];
  const ids = reading.at === null ? [...new Set(news)] : rows.slice(reading.at, reading.at + page).map(({ id }) => id);
  const isLast = reading.at === null || reading.at + page >= rows.length;
  const query = new URLSearchParams(reading.select === null ? {} : { $select: reading.select });
  const there = new Map(rows.map((row) => [row.id, row]));
  const value = ids.map((id) => {
    const row = there.get(id);
    return row ? selectFrom([view(row)], query, { shows, keeps: ["id", "members@delta"] })[0] : gone(id);
  });
  const link = isLast
    ? { "@odata.deltaLink": linkWith(call, "$deltatoken", { ...reading, at: null, after: afterOf(call, reading) }) }
    : { "@odata.nextLink": linkWith(call, "$skiptoken", { ...reading, at: (reading.at ?? 0) + page }) };
  return { status: 200, body: { "@odata.context": contextOf(call, call.path.split("/")[1] ?? ""), ...link, value } };
}

const gone = (id: string) => ({ id, "@removed": { reason: "changed" } });

/** What changes while everything is read for the first time is told afterwards, so that nothing is missed. */
const afterOf = ({ simulation }: Call, { at, after }: Reading) =>
  at === null ? simulation.state.changes.serial() : after;

function readingOf({ query, simulation }: Call): Reading {
  const token = query.get("$skiptoken") ?? query.get("$deltatoken");
  const { state } = simulation;
  const first = { epoch: state.deltaEpoch(), after: state.changes.serial(), at: 0, select: query.get("$select") };
  if (token === null) return first;
  const text = Buffer.from(token, "base64url").toString();
  const reading = Reading.safeParse(JSON.parse(text || "null")).data;
  if (reading?.epoch === first.epoch) return reading;
  throw new GraphError("SyncStateNotFound", "Sync state is expired; begin again without a token.");
}

const linkWith = (call: Call, option: string, reading: Reading) =>
  linkFor(call, `${option}=${Buffer.from(JSON.stringify(reading)).toString("base64url")}`);
