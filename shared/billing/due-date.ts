import { Temporal } from "#shared/base/time.ts";
import { lastBusinessDay, openOnOrAfter } from "#shared/calendar/business-days.ts";
import { japan, japaneseBanks } from "#shared/calendar/calendars.ts";
import type { PaymentTerms } from "#shared/contracts/model.ts";
import type { Month } from "./model.ts";

/**
 * By when a month's invoice has to be paid: our last business day of the following month (BIL-10). An agreed day on which
 * no bank books moves to the next one on which they do, never to an earlier one: the law gives the payer that day, and
 * doubt is resolved against us (Civil Code 142, C-07).
 */
export function dueOn(month: Month, { due }: Pick<PaymentTerms, "due">): string {
  const next = Temporal.PlainYearMonth.from(month).add({ months: 1 });
  const day =
    due.kind === "end-of-next-month"
      ? lastBusinessDay(japan, next)
      : openOnOrAfter(japaneseBanks, next.toPlainDate({ day: due.day }));
  return day.toString();
}

type Claim = { dueOn: string; issuedOn: string };

/**
 * When what is unpaid is due after the contract has ended: at once, so on its last day (BIL-13). What was due before stays
 * so, and nothing is due before the day on which it was billed.
 */
export function dueAfterEnd({ dueOn, issuedOn }: Claim, endedOn: string): string {
  const atOnce = issuedOn > endedOn ? issuedOn : endedOn;
  return dueOn < atOnce ? dueOn : atOnce;
}
