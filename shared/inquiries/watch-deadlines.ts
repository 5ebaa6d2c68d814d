import { japanDate, Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { dueOn, unwatchedSince, watchFrom } from "./lists.ts";
import { followMessage } from "./record-change.ts";

type Needs = Pick<Platform, "bus" | "clock" | "tables">;

/**
 * Has every inquiry looked at whose time has come, reading only what is due. A day is read once more on the day after
 * it, because a row may be laid down just as its day ends.
 */
export async function watchDeadlines(needs: Needs): Promise<void> {
  const now = needs.clock.now();
  const today = japanDate(now);
  const yesterday = today.subtract({ days: 1 });
  const since = await unwatchedSince(needs);
  const before = `${now.epochMilliseconds + 1}`;

  let day = since === undefined ? yesterday : Temporal.PlainDate.from(since);
  for (; Temporal.PlainDate.compare(day, today) <= 0; day = day.add({ days: 1 }))
    for await (const due of dueOn(needs, day.toString(), before))
      await needs.bus.send(
        "intake",
        ...due.map(({ inquiry, place }) => followMessage(inquiry, place.row.slice(0, 13))),
      );
  if (since !== yesterday.toString()) await watchFrom(needs, yesterday.toString());
}
