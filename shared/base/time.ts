import { Temporal } from "temporal-polyfill";

export { Temporal };

export type Instant = Temporal.Instant;
export type PlainDate = Temporal.PlainDate;

/** The zone of every date and hour that a customer sees (C-01). */
export const japanZone = "Asia/Tokyo";

/** The wall clock in Japan at an instant. */
export const inJapan = (at: Instant): Temporal.ZonedDateTime => at.toZonedDateTimeISO(japanZone);

/** The calendar date in Japan to which an instant belongs (C-01). */
export const japanDate = (at: Instant): PlainDate => inJapan(at).toPlainDate();

/** The instant of a wall-clock time in Japan, such as 17:30 on a due day. */
export const atInJapan = (day: PlainDate, time: Temporal.PlainTime): Instant =>
  day.toZonedDateTime({ timeZone: japanZone, plainTime: time }).toInstant();

/** Whether a moment lies before another; as texts they do not compare, since each has as many digits as it needs. */
export const isEarlier = (one: string, other: string): boolean => Temporal.Instant.compare(one, other) < 0;

/** The instant at which a day begins in Japan, where only an instant can be said. */
export const startOfDay = (day: PlainDate): Instant => day.toZonedDateTime(japanZone).toInstant();
