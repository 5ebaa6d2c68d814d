import { type Instant, inJapan, Temporal } from "#shared/base/time.ts";
import { isOpenAt } from "#shared/calendar/business-minutes.ts";
import type { BusinessCalendar } from "#shared/calendar/model.ts";
import type { Alert } from "./model.ts";
import type { AlertRule, HealthRule, Hours } from "./rules.ts";

export type Route = AlertRule["route"] & { rule: string };
export type HealthRoute = HealthRule["route"] & { rule: string };

/** What rules look at. */
export type Routed = Pick<Alert, "tenant" | "severity" | "source" | "categories">;

/** When no rule speaks of an alert, a grave one is still told. */
const otherwise = (severity: Alert["severity"]): Route => ({
  rule: "(no rule)",
  tell: severity === "high" || severity === "unknown" ? "at-once" : "monthly-report",
  inquiry: false,
});

/** Who hears of an alert that was raised at a moment, and when: the first rule that matches says (DM-14, OV-01). */
export function routeOf(calendar: BusinessCalendar, rules: readonly AlertRule[], alert: Routed, at: Instant): Route {
  const rule = rules.find(({ match }) => isMeant(calendar, match, alert, at));
  return rule ? { rule: rule.name, ...rule.route } : otherwise(alert.severity);
}

function isMeant(
  calendar: BusinessCalendar,
  { severities, categories, sources, tenants, hours }: AlertRule["match"],
  alert: Routed,
  at: Instant,
): boolean {
  return (
    (!severities || severities.includes(alert.severity)) &&
    (!categories || overlaps(categories, alert.categories)) &&
    (!sources || overlaps(sources, [alert.source])) &&
    (!tenants || tenants.includes(alert.tenant)) &&
    (!hours || isWithin(calendar, hours, at))
  );
}

/** Hours may run over midnight; the same time twice is a whole day. */
function isWithin(calendar: BusinessCalendar, hours: Hours, at: Instant): boolean {
  if (typeof hours === "string") return isOpenAt(calendar, at) === (hours === "business");
  const now = inJapan(at).toPlainTime();
  const [from, to] = [hours.from, hours.to].map((time) => Temporal.PlainTime.from(time)) as [
    Temporal.PlainTime,
    Temporal.PlainTime,
  ];
  const [isAfter, isBefore] = [Temporal.PlainTime.compare(now, from) >= 0, Temporal.PlainTime.compare(now, to) < 0];
  return Temporal.PlainTime.compare(from, to) < 0 ? isAfter && isBefore : isAfter || isBefore;
}

/** What becomes of the notice about an incident of a service; without a rule an operator decides. */
export function healthRouteOf(
  rules: readonly HealthRule[],
  { classification, service }: { classification: "incident" | "advisory" | "unknown"; service: string },
): HealthRoute {
  const rule = rules.find(
    ({ match: { classifications, services } }) =>
      (!classifications || classifications.includes(classification)) && (!services || overlaps(services, [service])),
  );
  return rule ? { rule: rule.name, ...rule.route } : { rule: "(no rule)", notice: "draft", tell: false };
}

/** Microsoft's own spelling varies in its letters' case. */
const overlaps = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.some((other) => one.toLowerCase() === other.toLowerCase()));
