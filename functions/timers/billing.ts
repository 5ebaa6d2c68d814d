import { watchMonth } from "#shared/billing/month/watch-month.ts";
import { timer } from "#shared/platform/timer.ts";

/** Prepares the month's invoices and reminds our desk of them, at 8:45 in Japan; the calendar says on which days. */
export const runMonthlyBilling = timer({ schedule: "0 45 23 * * *", run: watchMonth });
