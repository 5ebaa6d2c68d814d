import type { Alert, Severity } from "./model.ts";

/**
 * Who hears of an alert, by its severity (DM-14): `at-once` is a mail to every admin within minutes, day and night. A
 * severity that we cannot read is not taken for a harmless one.
 */
const routes = {
  high: "at-once",
  medium: "monthly-report",
  low: "monthly-report",
  informational: "monthly-report",
  unknown: "at-once",
} as const satisfies Record<Severity, "at-once" | "monthly-report">;

/** Whether the admins must be told now: an alert of that kind that is still open and that they have not heard of. */
export const mustBeAnnounced = ({ severity, state, isAnnounced }: Alert): boolean =>
  routes[severity] === "at-once" && state !== "resolved" && !isAnnounced;
