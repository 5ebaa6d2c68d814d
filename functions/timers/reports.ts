import { timer } from "#shared/platform/timer.ts";
import { watchReports } from "#shared/reports/monthly/run/watch-reports.ts";
import { managedTenants } from "#shared/tenants/store.ts";

/** Looks after last month's reports at 7:00 in Japan, when the night's reading is over; the calendar says on which days. */
export const prepareMonthlyReports = timer({
  schedule: "0 0 22 * * *",
  run: (platform) => watchReports(platform, managedTenants(platform)),
});
