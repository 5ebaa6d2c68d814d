import { Temporal } from "#shared/base/time.ts";
import type { LoginId, Service } from "./model.ts";

/** One account comes to the contract, or leaves it, on a day: `on` is the first or the last day. */
export type SeatMove = Pick<LoginId, "tenant" | "account" | "source"> & { service: Service; on: string } & (
    | { kind: "adds"; userPrincipalName: string }
    | { kind: "ends" }
  );

const isWithin = (on: string, from: string, until: string | undefined) =>
  from <= on && (until === undefined || on <= until);

/** What an account's times in the register become by a move; nothing when they say so already (BIL-07, TERM-04, TERM-06). */
export function afterMove(periods: readonly LoginId[], move: SeatMove): LoginId[] {
  const current = periods.find(({ from, until }) => isWithin(move.on, from, until));
  if (move.kind === "adds") return current ? withOption(current, move) : [newPeriod(periods, move)];
  if (!current) return [];
  const ended = { ...current, ...(move.service === "basic" && { until: move.on }), ...optionEnd(current, move.on) };
  return JSON.stringify(ended) === JSON.stringify(current) ? [] : [ended];
}

function newPeriod(periods: readonly LoginId[], move: Extract<SeatMove, { kind: "adds" }>): LoginId {
  const { tenant, account, userPrincipalName, source, on, service } = move;
  const next = periods
    .map(({ from }) => from)
    .filter((from) => from > on)
    .toSorted()[0];
  const until = next && dayBefore(next);
  const times = { from: on, ...(until && { until }), ...(service === "option" && optionWithin(on, until)) };
  return { tenant, account, userPrincipalName, ...times, source };
}

const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

/** The option lasts no longer than its account. */
const optionWithin = (on: string, until: string | undefined) => ({
  optionFrom: on,
  ...(until && { optionUntil: until }),
});

/** Who gets the option again after it had ended begins a new time with it, so that the old one stays to be read. */
function withOption(current: LoginId, { service, on, source }: SeatMove): LoginId[] {
  const { optionFrom: _first, optionUntil, ...rest } = current;
  if (service === "basic" || hasOptionOn(current, on)) return [];
  const option = optionWithin(on, current.until);
  if (optionUntil === undefined || optionUntil > on) return [{ ...rest, ...option }];
  return [
    { ...current, until: dayBefore(on) },
    { ...rest, from: on, ...option, source },
  ];
}

const optionEnd = ({ optionFrom, optionUntil }: LoginId, on: string) =>
  optionFrom !== undefined && (optionUntil === undefined || optionUntil > on) ? { optionUntil: on } : {};

/** Who is managed on a day, and whether with the option. */
export const isManagedOn = ({ from, until }: LoginId, day: string): boolean => isWithin(day, from, until);
export const hasOptionOn = ({ optionFrom, optionUntil }: LoginId, day: string): boolean =>
  optionFrom !== undefined && isWithin(day, optionFrom, optionUntil);
