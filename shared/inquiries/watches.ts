import * as z from "zod";
import { type Instant, japanDate, Temporal } from "#shared/base/time.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";

type Needs = Pick<Platform, "tables">;

/** How far one kind of due rows has been read. */
const Watch = z.object({ name: z.enum(["deadlines", "uploads", "handovers"]), readFrom: z.iso.date() });
type Watch = z.infer<typeof Watch>;

const watches: TableDefinition<Watch> = {
  name: "inquiryWatches",
  schema: Watch,
  key: ({ name }) => ({ partition: name, row: name }),
};

/**
 * Reads every day whose due rows may not all have been seen, today last. A day is read once more on the day after it,
 * because a row may be laid down just as its day ends.
 */
export async function eachDueDay(
  { tables }: Needs,
  name: Watch["name"],
  now: Instant,
  read: (day: string) => Promise<void>,
): Promise<void> {
  const today = japanDate(now);
  const yesterday = today.subtract({ days: 1 });
  const since = (await tables.get(watches, { partition: name, row: name }))?.value.readFrom;

  let day = since === undefined ? yesterday : Temporal.PlainDate.from(since);
  for (; Temporal.PlainDate.compare(day, today) <= 0; day = day.add({ days: 1 })) await read(day.toString());
  if (since !== yesterday.toString()) await tables.put(watches, { name, readFrom: yesterday.toString() });
}
