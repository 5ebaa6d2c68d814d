import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { ListedAlert, monthPartition } from "./listing.ts";
import { readLists } from "./queue.ts";
import { type Route, routeOf } from "./routing.ts";
import { currentRules } from "./rule-book.ts";
import { AlertRule } from "./rules.ts";

const RoutedBy = AlertRule.shape.route.extend({ rule: z.string() });

/** What rules would have done with the alerts of a month, and where that differs from the rules that hold. */
export const Preview = z.object({
  month: z.string(),
  alerts: z.int(),
  /** Whether the month had no more alerts than were read. */
  isComplete: z.boolean(),
  byRule: z.array(RoutedBy.extend({ alerts: z.int() })),
  changed: z.int(),
  examples: z.array(
    z.object({
      alert: ListedAlert.pick({ tenant: true, id: true, title: true, severity: true, detectedAt: true }),
      held: RoutedBy,
      wanted: RoutedBy,
    }),
  ),
});
export type Preview = z.infer<typeof Preview>;

/** No preview reads more alerts than this, and none shows more examples than that. */
const mostAlerts = 5000;
const mostExamples = 100;

export async function previewRules(
  needs: Pick<Platform, "tables">,
  { rules, month }: { rules: readonly AlertRule[]; month: string },
): Promise<Preview> {
  const held = (await currentRules(needs)).rules.alerts;
  const { items, isComplete } = await alertsOf(needs, month);
  return { month, isComplete, ...compared(items, held, rules) };
}

/** The same rule that decides about each alert as it comes decides here. */
export function compared(items: readonly ListedAlert[], held: readonly AlertRule[], wanted: readonly AlertRule[]) {
  const rows = items.map((alert) => {
    const at = Temporal.Instant.from(alert.detectedAt);
    return { alert, held: routeOf(japan, held, alert, at), wanted: routeOf(japan, wanted, alert, at) };
  });
  const changed = rows.filter(
    ({ held, wanted }) => JSON.stringify({ ...held, rule: "" }) !== JSON.stringify({ ...wanted, rule: "" }),
  );
  const byRule = new Map<string, Route & { alerts: number }>();
  for (const { wanted: route } of rows) {
    const key = JSON.stringify(route);
    byRule.set(key, { ...route, alerts: (byRule.get(key)?.alerts ?? 0) + 1 });
  }
  return {
    alerts: rows.length,
    byRule: [...byRule.values()],
    changed: changed.length,
    examples: changed.slice(0, mostExamples),
  };
}

async function alertsOf(needs: Pick<Platform, "tables">, month: string) {
  const items: ListedAlert[] = [];
  let cursor: string | undefined;
  do {
    const page = await readLists(needs, { partition: monthPartition(month), ...(cursor !== undefined && { cursor }) });
    items.push(...page.rows.map(({ item }) => item));
    cursor = page.cursor;
  } while (cursor !== undefined && items.length < mostAlerts);
  return { items: items.slice(0, mostAlerts), isComplete: cursor === undefined && items.length <= mostAlerts };
}
