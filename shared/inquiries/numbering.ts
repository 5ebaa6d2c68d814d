import * as z from "zod";
import { type Id, idOf } from "#shared/base/ids.ts";
import { Problem } from "#shared/base/problems.ts";
import type { Change, Platform, TableDefinition } from "#shared/platform/platform.ts";

type Needs = Pick<Platform, "tables">;

const Counter = z.object({ row: z.literal("counter"), year: z.int(), last: z.int() });
const Taken = z.object({ row: z.literal("taken"), year: z.int(), inquiry: idOf("inquiry"), serial: z.int() });
const Given = z.object({ row: z.literal("given"), year: z.int(), inquiry: idOf("inquiry"), serial: z.int() });
const Numbering = z.discriminatedUnion("row", [Counter, Taken, Given]);
type Numbering = z.infer<typeof Numbering>;

const numbers: TableDefinition<Numbering> = {
  name: "inquiryNumbers",
  schema: Numbering,
  key: (entry) => ({ partition: String(entry.year), row: rowOf(entry) }),
};

function rowOf(entry: Numbering): string {
  if (entry.row === "counter") return "counter";
  return entry.row === "taken" ? entry.inquiry : `serial:${entry.serial}`;
}

/** The inquiry that has a number such as `T-2026-000482`. */
export async function findNumbered({ tables }: Needs, number: string): Promise<Id<"inquiry"> | undefined> {
  const [, year = "", serial = ""] = /^T-(\d{4})-(\d+)$/.exec(number) ?? [];
  const given = await tables.get(numbers, { partition: year, row: `serial:${Number(serial)}` });
  return given?.value.row === "given" ? given.value.inquiry : undefined;
}

/**
 * The inquiry's number within its year, the same however often it is asked for. Counter and reservation change in one
 * transaction, so that no number is given twice or lost.
 */
export async function reserveSerial({ tables }: Needs, year: number, inquiry: Id<"inquiry">): Promise<number> {
  const partition = String(year);
  for (let tries = 0; tries < 100; tries += 1) {
    const taken = await tables.get(numbers, { partition, row: inquiry });
    if (taken?.value.row === "taken") return taken.value.serial;

    const counter = await tables.get(numbers, { partition, row: "counter" });
    const last = counter?.value.row === "counter" ? counter.value.last : 0;
    const next: Numbering = { row: "counter", year, last: last + 1 };
    const count: Change<Numbering> = counter ? { replace: { value: next, etag: counter.etag } } : { insert: next };
    const reserved = { year, inquiry, serial: last + 1 };
    const changes: Change<Numbering>[] = [
      count,
      { insert: { row: "taken", ...reserved } },
      { insert: { row: "given", ...reserved } },
    ];
    if ((await tables.transact(numbers, changes)) === "done") return last + 1;
  }
  throw new Problem("stale-version", "Too many inquiries were numbered at the same time.");
}
