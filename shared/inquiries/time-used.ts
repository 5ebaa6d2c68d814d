import { type Instant, Temporal } from "#shared/base/time.ts";
import { addBusinessMinutes, businessMinutesBetween } from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { callBackMinutes } from "./policy.ts";

type Timed = { receivedAt: string; dueBy?: string | undefined; callBackBy?: string | undefined };

/** How much of its business time is used up: 1 when it is late, and by how many minutes it is late or ahead. */
export type TimeUsed = { share: number; minutes: number; endsAt: Instant };

/** Until when a call back that is appointed for a time is in time. */
export const callBackEnd = (callBackBy: Instant): Instant => addBusinessMinutes(japan, callBackBy, callBackMinutes);

/**
 * How near an inquiry is to its next deadline, in business time since it came in; a call back is late only at the end of
 * the minutes that it may take. Nothing while it has no deadline.
 */
export function timeUsed({ receivedAt, dueBy, callBackBy }: Timed, now: Instant): TimeUsed | undefined {
  if (dueBy === undefined) return undefined;
  const told = Temporal.Instant.from(dueBy);
  const endsAt = dueBy === callBackBy ? callBackEnd(told) : told;
  if (Temporal.Instant.compare(now, endsAt) >= 0)
    return { share: 1, minutes: businessMinutesBetween(japan, endsAt, now), endsAt };
  const from = Temporal.Instant.from(receivedAt);
  const whole = businessMinutesBetween(japan, from, endsAt);
  const share = whole === 0 ? 0 : Math.min(businessMinutesBetween(japan, from, now) / whole, 0.999);
  return { share, minutes: businessMinutesBetween(japan, now, endsAt), endsAt };
}
