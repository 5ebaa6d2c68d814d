import * as z from "zod";
import { atInJapan, japanDate, type PlainDate, Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Entry } from "./rows.ts";
import { dueRows, findEntry, listedBetween } from "./store.ts";

const PlannedTip = z.object({
  slug: z.string(),
  title: Entry.shape.title,
  on: z.iso.date(),
  state: z.enum(["published", "scheduled"]),
});
type PlannedTip = z.infer<typeof PlannedTip>;

/** A calendar week from Monday to Sunday; customers are promised a tip in each (SUP-04). */
export const TipWeek = z.object({ beginsOn: z.iso.date(), tips: z.array(PlannedTip), isMissing: z.boolean() });
export type TipWeek = z.infer<typeof TipWeek>;

const weeksBack = 3;
const weeksAhead = 4;

export const mondayOf = (day: PlainDate): PlainDate => day.subtract({ days: day.dayOfWeek - 1 });

/** The weeks around today with the tips that fall into them. */
export function tipWeeks(today: PlainDate, tips: readonly PlannedTip[]): TipWeek[] {
  const first = mondayOf(today).subtract({ weeks: weeksBack });
  return Array.from({ length: weeksBack + 1 + weeksAhead }, (_, index) => {
    const beginsOn = first.add({ weeks: index }).toString();
    const inWeek = tips.filter(({ on }) => mondayOf(Temporal.PlainDate.from(on)).toString() === beginsOn);
    return { beginsOn, tips: inWeek, isMissing: inWeek.length === 0 };
  });
}

const dayOf = (at: string): string => japanDate(Temporal.Instant.from(at)).toString();

/** The weeks around now; those without a published or scheduled tip are for an operator to fill. */
export async function listTipWeeks(needs: Pick<Platform, "tables" | "clock">): Promise<TipWeek[]> {
  const now = needs.clock.now();
  const today = japanDate(now);
  const since = atInJapan(mondayOf(today).subtract({ weeks: weeksBack }), Temporal.PlainTime.from("00:00"));
  const [published, scheduled] = await Promise.all([listedBetween(needs, "tip", since, now), scheduledTips(needs)]);
  return tipWeeks(today, [
    ...published.map(
      ({ slug, title, publishedAt }): PlannedTip => ({ slug, title, on: dayOf(publishedAt), state: "published" }),
    ),
    ...scheduled,
  ]);
}

async function scheduledTips(needs: Pick<Platform, "tables">): Promise<PlannedTip[]> {
  const due = await dueRows(needs, "tip");
  return Promise.all(
    due.map(async ({ slug, publishAt }) => {
      const entry = await findEntry(needs, "tip", slug);
      return { slug, title: entry?.value.title ?? { ja: slug }, on: dayOf(publishAt), state: "scheduled" };
    }),
  );
}
