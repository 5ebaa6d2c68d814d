import * as z from "zod";
import { type Id, idOf } from "#shared/base/ids.ts";
import { fault } from "#shared/base/problems.ts";
import { perKey } from "#shared/platform/once.ts";
import type { Change, Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { together } from "#shared/platform/together.ts";

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

/** The inquiry's number within its year, the same however often it is asked for. */
export const reserveSerial = ({ tables }: Needs, year: number, inquiry: Id<"inquiry">): Promise<number> =>
  counterOf(tables, year)(inquiry);

/** A transaction takes 100 changes: the counter, and two rows for each number. */
const mostAtOnce = 49;

/** Those who want a number of one year at the same time get theirs together, or they would be in each other's way. */
const counters = new WeakMap<Platform["tables"], ReturnType<typeof countersOf>>();
const countersOf = (needs: Needs) =>
  perKey((year: number) =>
    together(mostAtOnce, (inquiries: readonly Id<"inquiry">[]) => giveNumbers(needs, year, inquiries)),
  );

function counterOf(tables: Platform["tables"], year: number) {
  const ofYear = counters.get(tables) ?? countersOf({ tables });
  counters.set(tables, ofYear);
  return ofYear(year);
}

/**
 * Counter and reservations change in one transaction, so that no number is given twice or lost. When it is refused, another
 * process has counted, or an inquiry has had its number since an earlier try.
 */
async function giveNumbers(
  { tables }: Needs,
  year: number,
  inquiries: readonly Id<"inquiry">[],
): Promise<readonly number[]> {
  const given = new Map<Id<"inquiry">, number>();
  let counter = await tables.get(numbers, counterKey(year));
  for (let tries = 0; tries < 100; tries += 1) {
    const wanting = [...new Set(inquiries)].filter((inquiry) => !given.has(inquiry));
    const last = counter?.value.row === "counter" ? counter.value.last : 0;
    const reserved = wanting.map((inquiry, index) => ({ year, inquiry, serial: last + 1 + index }));
    if (wanting.length === 0 || (await tables.transact(numbers, counting(year, counter, reserved))) === "done") {
      for (const { inquiry, serial } of reserved) given.set(inquiry, serial);
      return inquiries.map((inquiry) => given.get(inquiry) ?? 0);
    }

    const now = await tables.get(numbers, counterKey(year));
    const isOvertaken = now?.etag !== counter?.etag;
    counter = now;
    if (isOvertaken) continue;
    for (const taken of await Promise.all(wanting.map((inquiry) => tables.get(numbers, takenKey(year, inquiry)))))
      if (taken?.value.row === "taken") given.set(taken.value.inquiry, taken.value.serial);
  }
  throw fault("stale-version", "Too many inquiries were numbered at the same time.", { retryAfterSeconds: 1 });
}

const counterKey = (year: number) => ({ partition: String(year), row: "counter" });
const takenKey = (year: number, inquiry: Id<"inquiry">) => ({ partition: String(year), row: inquiry });

type Reserved = { year: number; inquiry: Id<"inquiry">; serial: number };

function counting(year: number, counter: Stored<Numbering> | undefined, reserved: readonly Reserved[]) {
  const last = Math.max(...reserved.map(({ serial }) => serial));
  const next: Numbering = { row: "counter", year, last };
  const changes: Change<Numbering>[] = [counter ? { replace: { value: next, etag: counter.etag } } : { insert: next }];
  for (const one of reserved) changes.push({ insert: { row: "taken", ...one } }, { insert: { row: "given", ...one } });
  return changes;
}
