import { type PlainDate, Temporal } from "#shared/base/time.ts";
import { businessDaysAfter } from "#shared/calendar/business-days.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { Claim } from "./account.ts";

export type Stage = { stage: 1 | 2 | 3; after: number; forDesk: boolean };

/** How many business days after the due day a customer is reminded, and from when on our desk has to look at it. */
export const stages: readonly Stage[] = [
  { stage: 1, after: 3, forDesk: false },
  { stage: 2, after: 10, forDesk: false },
  { stage: 3, after: 20, forDesk: true },
];

/**
 * The stage that is to be told on a day. After a hold the stages go on where they were, as far apart as ever, so that no
 * customer gets two within days.
 */
export function stageOn(
  day: PlainDate,
  { dueOn, reminded, hold }: Pick<Claim, "reminded" | "hold"> & { dueOn: string },
): Stage | undefined {
  const told = stages.findLast(({ stage }) => reminded.some((one) => one.stage === stage));
  const next = stages[told?.stage ?? 0];
  if (!next || hold) return undefined;
  const last = reminded.at(-1)?.on;
  const earliest = [
    reached(dueOn, next.after),
    ...(told && last !== undefined ? [reached(last, next.after - told.after)] : []),
  ];
  return earliest.every((from) => Temporal.PlainDate.compare(from, day) <= 0) ? next : undefined;
}

const reached = (from: string, days: number) => businessDaysAfter(japan, Temporal.PlainDate.from(from), days);
