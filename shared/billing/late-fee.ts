import { type PlainDate, Temporal } from "#shared/base/time.ts";
import type { PaymentTerms } from "#shared/contracts/model.ts";
import { interestOn, sumOf } from "./money.ts";

/** 14.6 % a year (BIL-11). */
const perMilleOfYear = 146;

/** How much was open from one late day up to and with another. */
export type LatePart = { openYen: number; from: string; to: string };

type Claim = {
  billedYen: number;
  dueOn: string;
  payments: readonly { on: string; yen: number }[];
  /** The last day for which a fee was claimed before: no day is claimed twice. */
  claimedTo?: string | undefined;
  until: string;
};

/**
 * The stretches of days after the due day on which something of an invoice was open, up to and with `until`. The day of a
 * payment still counts with what was open before it (E-71, E-75).
 */
export function lateParts({ billedYen, dueOn: due, payments, claimedTo = due, until }: Claim): LatePart[] {
  const dueOn = claimedTo > due ? claimedTo : due;
  const steps = payments.filter(({ on }) => on < until).toSorted((a, b) => a.on.localeCompare(b.on));
  const starts = [...new Set([dueOn, ...steps.map(({ on }) => on).filter((on) => on > dueOn)])].filter(
    (on) => on < until,
  );
  return starts
    .map((start, index) => {
      const paid = sumOf(steps.filter(({ on }) => on <= start).map(({ yen }) => yen));
      return { openYen: sumOf([billedYen, -paid]), from: dayAfter(start), to: starts[index + 1] ?? until };
    })
    .filter(({ openYen }) => openYen > 0);
}

/** The fee for late payment, floored once over all its parts, and for how many days each of them was late (E-71 … E-76). */
export function lateFee({ parts, dayCount }: { parts: readonly LatePart[]; dayCount: PaymentTerms["dayCount"] }): {
  feeYen: number;
  parts: (LatePart & { days: number })[];
} {
  const counted = parts.map((part) => ({ ...part, ...daysOf(part, dayCount) }));
  return {
    feeYen: interestOn(counted, perMilleOfYear),
    parts: counted.map(({ openYen, from, to, commonDays, leapDays }) => ({
      openYen,
      from,
      to,
      days: commonDays + leapDays,
    })),
  };
}

/** Only ACT/ACT counts the days of a leap year as 366ths of it. */
function daysOf({ from, to }: LatePart, dayCount: PaymentTerms["dayCount"]): { commonDays: number; leapDays: number } {
  const end = Temporal.PlainDate.from(to).add({ days: 1 });
  const counts = { commonDays: 0, leapDays: 0 };
  for (let day = Temporal.PlainDate.from(from); isBefore(day, end); ) {
    const newYear = day.with({ month: 1, day: 1 }).add({ years: 1 });
    const next = isBefore(newYear, end) ? newYear : end;
    counts[dayCount === "ACT/ACT" && day.inLeapYear ? "leapDays" : "commonDays"] += day.until(next).days;
    day = next;
  }
  return counts;
}

const isBefore = (one: PlainDate, other: PlainDate): boolean => Temporal.PlainDate.compare(one, other) < 0;
const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
