import type { ShownRow } from "#shared/billing/month/show-month.ts";

/** What was ordered of a customer last is on its way until the row says that it is done. */
export const isOnItsWay = ({ isStale, issued }: ShownRow): boolean =>
  isStale || (issued !== undefined && issued.number === undefined);

/** When the newest draft of a month was made; empty without any. */
export const newestOf = (rows: readonly ShownRow[]): string =>
  rows.reduce((newest, { draftedAt }) => (draftedAt > newest ? draftedAt : newest), "");
