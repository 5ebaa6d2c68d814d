import type { Platform } from "#shared/platform/platform.ts";
import { dueOn } from "./lists.ts";
import { followMessage } from "./record-change.ts";
import { eachDueDay } from "./watches.ts";

type Needs = Pick<Platform, "bus" | "clock" | "tables">;

/** Has every inquiry looked at whose time has come, reading only what is due. */
export async function watchDeadlines(needs: Needs): Promise<void> {
  const now = needs.clock.now();
  const before = `${now.epochMilliseconds + 1}`;
  await eachDueDay(needs, "deadlines", now, async (day) => {
    for await (const due of dueOn(needs, day, before))
      await needs.bus.send(
        "intake",
        ...due.map(({ inquiry, place }) => followMessage(inquiry, place.row.slice(0, 13))),
      );
  });
}
