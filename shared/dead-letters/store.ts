import * as z from "zod";
import { type Id, newestFirst } from "#shared/base/ids.ts";
import type { Change, Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import type { QueueName } from "#shared/platform/queues.ts";
import { DeadLetter } from "./model.ts";

type Needs = Pick<Platform, "tables">;
type LetterId = Id<"deadLetter">;

/** In which lists a letter stands: all that wait, those of a queue, those on their way back, and those that are done with. */
const places = ["waiting", "queue", "leaving", "settled"] as const;
type Place = (typeof places)[number];

const Row = z.discriminatedUnion("row", [
  DeadLetter.extend({ row: z.literal("letter") }),
  DeadLetter.extend({ row: z.literal("listed"), place: z.enum(places) }),
]);
type Row = z.infer<typeof Row>;

/** All in one partition, so that a letter and the lists that it stands in change at once. */
const deadLetters: TableDefinition<Row> = {
  name: "deadLetters",
  schema: Row,
  key: (row) => ({
    partition: "letters",
    row: row.row === "letter" ? `letter|${row.id}` : `${listOf(row.place, row.queue)}${newestFirst(row.id)}`,
  }),
};

const listOf = (place: Place, queue: QueueName) => (place === "queue" ? `queue|${queue}|` : `${place}|`);

const placesOf: Record<DeadLetter["state"], readonly Place[]> = {
  waiting: ["waiting", "queue"],
  resubmitting: ["leaving"],
  resubmitted: ["settled"],
  discarded: ["settled"],
};

const listed = (letter: DeadLetter): Row[] =>
  placesOf[letter.state].map((place) => ({ row: "listed", place, ...letter }));

/** Keeps a letter that was found; once, however often it is. */
export async function keepLetter({ tables }: Needs, letter: DeadLetter): Promise<void> {
  const rows: Row[] = [{ row: "letter", ...letter }, ...listed(letter)];
  await tables.transact(
    deadLetters,
    rows.map((insert) => ({ insert })),
  );
}

export async function findLetter({ tables }: Needs, id: LetterId): Promise<Stored<DeadLetter> | undefined> {
  const stored = await tables.get(deadLetters, { partition: "letters", row: `letter|${id}` });
  return stored && { value: DeadLetter.parse(stored.value), etag: stored.etag };
}

/** Puts a letter into another state and into that state's lists; "conflict" when somebody was first. */
export function moveLetter(
  { tables }: Needs,
  before: Stored<DeadLetter>,
  after: DeadLetter,
): Promise<"done" | "conflict"> {
  const changes: Change<Row>[] = [
    { replace: { value: { row: "letter", ...after }, etag: before.etag } },
    ...listed(before.value).map((row) => ({ remove: deadLetters.key(row) })),
    ...listed(after).map((put) => ({ put })),
  ];
  return tables.transact(deadLetters, changes);
}

export type ListQuery = { queue?: QueueName | undefined; cursor?: string | undefined; take: number };

/** One page of those that wait, or are done with, the newest first. */
export async function pageOfLetters(
  { tables }: Needs,
  place: "waiting" | "settled" | "leaving",
  { queue, cursor, take }: ListQuery,
): Promise<{ letters: DeadLetter[]; cursor?: string }> {
  const list = place === "waiting" && queue ? listOf("queue", queue) : `${place}|`;
  const range = { partition: "letters", from: list, before: `${list}~`, take };
  const page = await tables.list(deadLetters, { ...range, ...(cursor !== undefined && { cursor }) });
  const letters = page.rows.map((row) => DeadLetter.parse(row));
  return page.cursor === undefined ? { letters } : { letters, cursor: page.cursor };
}
