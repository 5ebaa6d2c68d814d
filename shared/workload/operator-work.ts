import * as z from "zod";
import { listOpenAlerts } from "#shared/alerts/list-alerts.ts";
import { japanDate } from "#shared/base/time.ts";
import { monthPage } from "#shared/billing/month/show-month.ts";
import { countUnfinished } from "#shared/billing/payments/deposit-store.ts";
import { listLetters } from "#shared/dead-letters/show-letters.ts";
import { listHeld } from "#shared/inquiries/held.ts";
import { QueueCounts, queueCounts } from "#shared/inquiries/queue-counts.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { countReports } from "#shared/reports/monthly/run/count-reports.ts";
import { readQueue } from "#shared/requests/queue.ts";
import { isWaiting, type Waiting } from "#shared/requests/waits-in.ts";

const Part = z.enum(["queue", "held", "alerts", "requests", "deposits", "deadLetters"]);
type Part = z.infer<typeof Part>;

/** What waits for our people, as numbers. */
export const OperatorWork = z.object({
  at: z.iso.datetime(),
  queue: QueueCounts,
  held: z.int(),
  alerts: z.int(),
  /** `toApprove` have a plan that nobody has decided on, `running` are carried out or will be, `stopped` failed on their way. */
  requests: z.object({ open: z.int(), toApprove: z.int(), running: z.int(), stopped: z.int() }),
  /** Of last month. */
  reports: z.object({ month: z.string(), toApprove: z.int(), held: z.int() }),
  /** Of this month; `toLookAt` cannot be issued before somebody has. */
  invoices: z.object({ month: z.string(), toLookAt: z.int(), held: z.int() }),
  deposits: z.int(),
  deadLetters: z.int(),
  /** Of these there are more than is counted. */
  more: z.array(Part),
});
export type OperatorWork = z.infer<typeof OperatorWork>;

/** No list is read further than this. */
const most = 1000;

/** Counts what waits in each list that is kept by that question. What failed to be delivered is kept by company only. */
export async function operatorWork(needs: Pick<Platform, "clock" | "tables">): Promise<OperatorWork> {
  const now = needs.clock.now();
  const month = japanDate(now).toPlainYearMonth();
  const [{ isMore, ...queue }, held, alerts, orders, reports, { overview }, deposits, dead] = await Promise.all([
    queueCounts(needs, most),
    listHeld(needs, { take: most }),
    listOpenAlerts(needs, { filter: {}, take: most }),
    readQueue(needs, { take: most }),
    countReports(needs, month.subtract({ months: 1 }).toString()),
    monthPage(needs, month.toString(), { take: 1 }),
    countUnfinished(needs, most),
    listLetters(needs, { state: "waiting", take: most }),
  ]);
  const ordersIn = (waiting: Waiting) => orders.rows.filter((order) => isWaiting(order, waiting)).length;
  const { check, blocked, held: onHold } = overview.customers;
  const goesOn: Record<Part, boolean> = {
    queue: isMore,
    held: held.cursor !== undefined,
    alerts: alerts.cursor !== undefined,
    requests: orders.cursor !== undefined,
    deposits: deposits.isMore,
    deadLetters: dead.cursor !== undefined,
  };
  return {
    at: now.toString(),
    queue,
    held: held.held.length,
    alerts: alerts.alerts.length,
    requests: {
      open: orders.rows.length,
      toApprove: ordersIn("planned"),
      running: ordersIn("running"),
      stopped: ordersIn("failed"),
    },
    reports,
    invoices: { month: month.toString(), toLookAt: check + blocked, held: onHold },
    deposits: deposits.count,
    deadLetters: dead.letters.length,
    more: Part.options.filter((part) => goesOn[part]),
  };
}
