import { japanDate, type PlainDate } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { DayCalendar } from "#shared/calendar/model.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { missingTipNews } from "./tip-news.ts";
import { listTipWeeks, mondayOf } from "./tip-weeks.ts";

/** Whether no business day of the week comes after this one, so that a tip that is not planned will not come by itself. */
export function isWeekEnding(calendar: DayCalendar, day: PlainDate): boolean {
  const daysLeft = Array.from({ length: 7 - day.dayOfWeek }, (_, index) => day.add({ days: index + 1 }));
  return !daysLeft.some((later) => calendar.isOpen(later));
}

/** Tells our desk once of a week that ends without a tip, neither published nor planned (SUP-04). */
export async function tellOfMissingTip(needs: Pick<Platform, "bus" | "clock" | "tables">): Promise<void> {
  const now = needs.clock.now();
  const today = japanDate(now);
  if (!isWeekEnding(japan, today)) return;
  const monday = mondayOf(today);
  const week = (await listTipWeeks(needs)).find((one) => one.beginsOn === monday.toString());
  if (week?.isMissing) await tell(needs, missingTipNews(monday, now));
}
