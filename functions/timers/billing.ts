import { watchMonth } from "#shared/billing/month/watch-month.ts";
import { watchPayments } from "#shared/billing/payments/remind.ts";
import { timer } from "#shared/platform/timer.ts";
import { everyTenant } from "#shared/tenants/store.ts";

/** Prepares the month's invoices and reminds our desk of them, at 8:45 in Japan; the calendar says on which days. */
export const runMonthlyBilling = timer({ schedule: "0 45 23 * * *", run: watchMonth });

/** Has late payments looked at, at 10:00 in Japan; on days that are no business days nothing is done. */
export const remindOfLatePayments = timer({
  schedule: "0 0 1 * * *",
  run: (platform) => watchPayments(platform, everyTenant(platform)),
});
