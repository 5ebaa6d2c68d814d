import type { PlainDate } from "#shared/base/time.ts";

/** What an order does to the number of billed accounts, and on which day. */
export type SeatChange = { kind: "adds" | "ends"; on: PlainDate };

/** The same of one account, by its id, or by the user name of one that the order makes. */
export type OrderedSeat = SeatChange & { whom: string };

/**
 * From or up to which month a change of accounts is billed: who is there at the beginning of a month is billed for all of
 * it, so that one who is added later begins with the next month, and one who ends is billed to the end (BIL-05, BIL-07).
 */
export function billedMonth({ kind, on }: SeatChange): { firstMonth: string } | { lastMonth: string } {
  const month = on.toPlainYearMonth();
  if (kind === "ends") return { lastMonth: month.toString() };
  return { firstMonth: (on.day === 1 ? month : month.add({ months: 1 })).toString() };
}
