import { alertsBetween } from "#shared/alerts/alerts-between.ts";
import type { Findings } from "#shared/alerts/facts.ts";
import type { ListedAlert } from "#shared/alerts/listing.ts";
import { findingsOf } from "#shared/alerts/read-alert.ts";
import type { TenantId } from "#shared/base/ids.ts";
import { inJapan, Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { endOf, monthBefore, startOf } from "./month-days.ts";

type Needs = Pick<Platform, "tables">;

/** This month and the twelve before it. */
export const alertMonths = 13;

/** An alert, and of a grave one what was done about it, as far as somebody has told. */
export type AlertRead = ListedAlert & { findings?: Findings | undefined };

/** One that cannot be judged is told of like a grave one. */
export const isGrave = ({ severity }: Pick<ListedAlert, "severity">): boolean =>
  severity === "high" || severity === "unknown";

/** A customer's alerts up to the end of a month: those of the month itself, and of the others how many and how grave. */
export type AlertsRead = {
  ofMonth: readonly AlertRead[];
  /** By month, `2026-10`, and severity. */
  counts: ReadonlyMap<string, ReadonlyMap<ListedAlert["severity"], number>>;
  /** Of all these months, those that are not over. */
  open: number;
};

export async function readAlerts(
  needs: Needs,
  { tenant, month }: { tenant: TenantId; month: string },
): Promise<AlertsRead> {
  const counts = new Map<string, Map<ListedAlert["severity"], number>>();
  const ofMonth: AlertRead[] = [];
  let open = 0;
  for await (const alert of alertsBetween(needs, tenant, startOf(monthBefore(month, alertMonths - 1)), endOf(month))) {
    const its = inJapan(Temporal.Instant.from(alert.detectedAt)).toPlainDate().toPlainYearMonth().toString();
    const bySeverity = counts.get(its) ?? new Map<ListedAlert["severity"], number>();
    counts.set(its, bySeverity.set(alert.severity, (bySeverity.get(alert.severity) ?? 0) + 1));
    if (alert.state !== "resolved") open += 1;
    if (its === month) ofMonth.push(isGrave(alert) ? { ...alert, findings: await findingsOf(needs, alert) } : alert);
  }
  return { ofMonth, counts, open };
}
