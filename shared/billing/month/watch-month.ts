import { japanDate } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { billingDay } from "./billing-days.ts";
import { billingNews } from "./billing-news.ts";
import { stateOf } from "./month-rows.ts";
import { monthRows } from "./month-store.ts";
import { draftMonthMessage } from "./show-month.ts";

/** Does what the day asks of this month's invoices: their drafts, and telling our desk of what is not issued (BIL-08). */
export async function watchMonth(needs: Pick<Platform, "bus" | "clock" | "tables">): Promise<void> {
  const now = needs.clock.now();
  const today = japanDate(now);
  const { month, drafts, tells, issueBy, daysLeft } = billingDay(japan, today);
  if (drafts) await needs.bus.send("documents", draftMonthMessage(month, today.toString()));
  if (!tells) return;
  const states = (await monthRows(needs, month)).map(stateOf);
  const count = (...wanted: readonly string[]) => states.filter((state) => wanted.includes(state)).length;
  const standing = {
    open: count("ready", "check", "blocked", "held"),
    waiting: count("check", "blocked", "held"),
    issued: count("issued"),
  };
  if (standing.open > 0) await tell(needs, billingNews(month, standing, { issueBy, daysLeft, today, at: now }));
}
