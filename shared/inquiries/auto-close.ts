import { type Instant, japanDate, Temporal } from "#shared/base/time.ts";
import { businessDaysAfter } from "#shared/calendar/business-days.ts";
import { closingTime } from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { Entry } from "./history.ts";
import type { Inquiry } from "./model.ts";
import { quietDays } from "./policy.ts";

/** When an inquiry closes by itself if nobody says anything more; every public message begins the wait anew. */
export function closesAt(
  { state, stateSince }: Pick<Inquiry, "state" | "stateSince">,
  history: readonly Entry[],
): Instant | undefined {
  const days = quietDays[state];
  if (days === undefined) return undefined;
  const spoken = history.findLast(({ message }) => message?.visibility === "public")?.at ?? stateSince;
  const [since, said] = [Temporal.Instant.from(stateSince), Temporal.Instant.from(spoken)];
  const quietSince = Temporal.Instant.compare(since, said) < 0 ? said : since;
  return closingTime(japan, businessDaysAfter(japan, japanDate(quietSince), days));
}
