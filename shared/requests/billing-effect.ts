import type { PlainDate } from "#shared/base/time.ts";
import { chargedFrom, chargedUntil } from "#shared/billing/billing-start.ts";

/** What an order does to the number of billed accounts, and on which day. */
export type SeatChange = { kind: "adds" | "ends"; on: PlainDate };

/** The same of one account, by its id, or by the user name of one that the order makes. */
export type OrderedSeat = SeatChange & { whom: string };

/** From or up to which month a change of accounts is billed. */
export const billedMonth = ({ kind, on }: SeatChange): { firstMonth: string } | { lastMonth: string } =>
  kind === "ends" ? { lastMonth: chargedUntil(on.toString()) } : { firstMonth: chargedFrom(on.toString()) };
