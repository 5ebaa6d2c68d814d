import { atInJapan, type Instant, japanDate, type PlainDate, Temporal } from "#shared/base/time.ts";
import { openOnOrAfter } from "./business-days.ts";
import type { BusinessCalendar } from "./model.ts";

type Span = { from: number; to: number };

const minute = 60_000;

/** Whether work is being done at this moment; 12:00 and 17:30 sharp are outside (C-03). */
export const isOpenAt = (calendar: BusinessCalendar, at: Instant): boolean =>
  nextBusinessMoment(calendar, at).equals(at);

/** The moment itself when work is being done, else the next opening. */
export function nextBusinessMoment(calendar: BusinessCalendar, at: Instant): Instant {
  const spans = spansSince(calendar, at);
  for (;;) {
    const { from, to } = spans.next().value;
    if (at.epochMilliseconds < to) return from <= at.epochMilliseconds ? at : instant(from);
  }
}

/** Business time between two instants in milliseconds; none when the second is not after the first. */
export function businessMillisecondsBetween(calendar: BusinessCalendar, from: Instant, to: Instant): number {
  const spans = spansSince(calendar, from);
  for (let total = 0; ; ) {
    const span = spans.next().value;
    if (span.from >= to.epochMilliseconds) return total;
    const start = Math.max(span.from, from.epochMilliseconds);
    total += Math.max(0, Math.min(span.to, to.epochMilliseconds) - start);
  }
}

/** Complete business minutes between two instants. */
export const businessMinutesBetween = (calendar: BusinessCalendar, from: Instant, to: Instant): number =>
  Math.floor(businessMillisecondsBetween(calendar, from, to) / minute);

/** The first moment at which so much business time has passed; it may be a closing time, never a closed moment. */
export function addBusinessMilliseconds(calendar: BusinessCalendar, from: Instant, milliseconds: number): Instant {
  if (!(milliseconds >= 0)) throw new RangeError(`Business time is added forward only, not ${milliseconds}`);
  const spans = spansSince(calendar, from);
  for (let left = milliseconds; ; ) {
    const span = spans.next().value;
    const start = Math.max(span.from, from.epochMilliseconds);
    const available = span.to - start;
    if (available >= left) return instant(start + left);
    left -= Math.max(0, available);
  }
}

/** The first moment at which so many business minutes have passed. */
export const addBusinessMinutes = (calendar: BusinessCalendar, from: Instant, minutes: number): Instant =>
  addBusinessMilliseconds(calendar, from, minutes * minute);

/** When work ends on an open day, such as 17:30 on a due day. */
export const closingTime = (calendar: BusinessCalendar, day: PlainDate): Instant =>
  atInJapan(day, calendar.hours.reduce((_, window) => window).to);

function* spansSince(calendar: BusinessCalendar, from: Instant): Generator<Span, never> {
  for (let day = openOnOrAfter(calendar, japanDate(from)); ; day = openOnOrAfter(calendar, day.add({ days: 1 })))
    for (const window of calendar.hours)
      yield {
        from: atInJapan(day, window.from).epochMilliseconds,
        to: atInJapan(day, window.to).epochMilliseconds,
      };
}

const instant = (epochMilliseconds: number): Instant => Temporal.Instant.fromEpochMilliseconds(epochMilliseconds);
