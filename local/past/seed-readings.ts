import { TenantId } from "#shared/base/ids.ts";
import { atInJapan, type PlainDate, Temporal } from "#shared/base/time.ts";
import { summaryOf } from "#shared/inventory/collect.ts";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import { keepPastSummary } from "#shared/inventory/store.ts";
import { takeSnapshot } from "#shared/inventory/take-snapshot.ts";
import type { Company } from "../demo.ts";
import type { LastMonths } from "./last-months.ts";
import type { Stage } from "./stage.ts";

type Night = { day: PlainDate; kinds: readonly SnapshotKind[] };

/**
 * The nights of which a report of last month tells, the oldest first: its year of space, of which each reading knows half,
 * what it compares, whom it counts, and what it reads.
 */
const nightsOf = ({ firstDay, lastDay }: LastMonths): Night[] => [
  ...[13, 12, 11, 10, 9, 8, 7].map((back): Night => ({ day: lastDay(back), kinds: ["sharePoint"] })),
  { day: firstDay(2), kinds: ["accounts"] },
  { day: lastDay(2), kinds: ["devices", "oneDrive", "mailboxes", "sites"] },
  { day: firstDay(1), kinds: ["accounts"] },
  {
    day: lastDay(1),
    kinds: ["accounts", "activity", "devices", "protection", "apps", "oneDrive", "mailboxes", "sharePoint", "sites"],
  },
];

const atNight = Temporal.PlainTime.from("02:10");

/** Reads what was read of a company in the nights of the last months, as it would have been read then. */
export async function seedReadings(stage: Stage, { id, startedOn }: Company, months: LastMonths): Promise<void> {
  const tenant = TenantId.parse(id);
  for (const { day, kinds } of nightsOf(months)) {
    if (day.toString() < startedOn) continue;
    await stage(atInJapan(day, atNight), async (needs) => {
      for (const kind of kinds) {
        const snapshot = await takeSnapshot(needs, { tenant, kind, day: day.toString() }, undefined);
        await keepPastSummary(needs, summaryOf(snapshot));
      }
    });
  }
}
