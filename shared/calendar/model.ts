import type { Instant, PlainDate, Temporal } from "#shared/base/time.ts";

/** One name in the two languages that customers read. */
export type Words = { ja: string; en: string };

/** Why a day is closed: `company` is a closure of our own, such as the turn of the year. */
export type Closure = { day: PlainDate; kind: "company" | "holiday" | "weekend"; name: Words };

/** A calendar that knows which days are open, such as a bank's (C-02). */
export type DayCalendar = {
  closureOn: (day: PlainDate) => Closure | undefined;
  isOpen: (day: PlainDate) => boolean;
};

/** Part of an open day: `from` belongs to it, `to` does not (C-03). */
export type OpenWindow = { from: Temporal.PlainTime; to: Temporal.PlainTime };

/** A calendar that knows open days and, in order, the windows of work within each of them. */
export type BusinessCalendar = DayCalendar & { hours: readonly [OpenWindow, ...OpenWindow[]] };

/** A closure that comes every year, from and to a day written `MM-DD`; it may run over the turn of the year. */
export type YearlyClosure = { name: Words; from: string; to: string; since?: string; until?: string };

/** A day, written `YYYY-MM-DD`, that a special law makes a holiday, or with `undefined` an ordinary day. */
export type HolidayOverride = { on: string; name: Words | undefined };

/** What happened to a deadline's clock; the log only grows and may hold the same event twice. */
export type ClockEvent =
  | { kind: "start"; at: Instant; dueBy: Instant }
  | { kind: "pause" | "resume" | "stop"; at: Instant };
