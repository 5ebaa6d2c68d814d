import * as z from "zod";
import type { Facts } from "../facts.ts";
import { lateInquiries } from "../inquiry-rules.ts";
import { isGrave } from "../read-alerts.ts";

/** What the report tells of without saying why it happened and what was done, since nobody has written it down yet. */
export const Incomplete = z.object({
  kind: z.enum(["late-inquiry", "high-alert"]),
  id: z.string(),
  /** The inquiry's number, or the alert's title. */
  what: z.string(),
});
export type Incomplete = z.infer<typeof Incomplete>;

/** What our staff has to complete before it approves a month's report. */
export const incompleteIn = (facts: Facts): Incomplete[] => [
  ...lateInquiries(facts)
    .filter(({ breach }) => !breach)
    .map(({ id, number }) => ({ kind: "late-inquiry" as const, id, what: number })),
  ...facts.alerts.ofMonth
    .filter((alert) => isGrave(alert) && !alert.findings)
    .map(({ id, title }) => ({ kind: "high-alert" as const, id, what: title })),
];
