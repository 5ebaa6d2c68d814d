import { inJapan, Temporal } from "#shared/base/time.ts";

/** A count with its thousands parted, and a real minus sign. */
export const count = (value: number): string =>
  `${value < 0 ? "−" : ""}${String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, ",")}`;

/** A change: its sign always, and ±0 when there is none. */
export const change = (value: number): string => (value > 0 ? `+${count(value)}` : value < 0 ? count(value) : "±0");

/** The wall clock in Japan at an instant that a model carries as text. */
export const japanTime = (moment: string): Temporal.ZonedDateTime => inJapan(Temporal.Instant.from(moment));

/** Hours and minutes of two digits each, as columns and as-of lines show them. */
export const clock = (at: Temporal.ZonedDateTime): string =>
  `${String(at.hour).padStart(2, "0")}:${String(at.minute).padStart(2, "0")}`;
