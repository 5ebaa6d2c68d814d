import { idFrom } from "#shared/base/ids.ts";
import { japanDate, type PlainDate } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { DayCalendar } from "#shared/calendar/model.ts";
import { orderMails } from "#shared/notifications/order-mails.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { listTipWeeks, mondayOf } from "./tip-weeks.ts";

/** Whether no business day of the week comes after this one, so that a tip that is not planned will not come by itself. */
export function isWeekEnding(calendar: DayCalendar, day: PlainDate): boolean {
  const daysLeft = Array.from({ length: 7 - day.dayOfWeek }, (_, index) => day.add({ days: index + 1 }));
  return !daysLeft.some((later) => calendar.isOpen(later));
}

/** Tells the support mailbox once of a week that ends without a tip, neither published nor planned (SUP-04). */
export async function tellOfMissingTip(needs: Pick<Platform, "bus" | "clock" | "settings" | "tables">): Promise<void> {
  const today = japanDate(needs.clock.now());
  if (!isWeekEnding(japan, today)) return;
  const beginsOn = mondayOf(today).toString();
  const week = (await listTipWeeks(needs)).find((one) => one.beginsOn === beginsOn);
  if (!week?.isMissing) return;
  await orderMails(needs, {
    id: idFrom("notification", "tip-missing", beginsOn),
    notification: { kind: "tip-missing", to: { address: needs.settings.supportMailbox }, beginsOn },
  });
}
