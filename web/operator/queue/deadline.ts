import { Temporal } from "#shared/base/time.ts";
import { businessMinutesBetween } from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";

/** How near an inquiry's deadline is in business time: `share` of its whole time is gone. */
export type Deadline = { is: "running" | "near" | "late" | "paused"; minutes: number; share: number };

/** From here on a deadline is near. */
const nearShare = 0.8;

export function deadlineOf({ state, receivedAt, dueBy }: ListedInquiry, now: Temporal.Instant): Deadline {
  if (dueBy === undefined) return { is: "paused", minutes: 0, share: 0 };
  const [from, until] = [Temporal.Instant.from(receivedAt), Temporal.Instant.from(dueBy)];
  const isLate = Temporal.Instant.compare(now, until) > 0;
  const minutes = isLate ? businessMinutesBetween(japan, until, now) : businessMinutesBetween(japan, now, until);
  const whole = Math.max(1, businessMinutesBetween(japan, from, until));
  const share = isLate ? 1 : Math.min(1, Math.max(0, 1 - minutes / whole));
  if (state === "waitingForRequester") return { is: "paused", minutes, share };
  if (isLate) return { is: "late", minutes, share };
  return { is: share >= nearShare ? "near" : "running", minutes, share };
}

/** 5:54 */
export const inHours = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, "0")}`;
