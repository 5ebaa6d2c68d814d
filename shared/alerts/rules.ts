import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { says } from "#shared/base/says.ts";
import { Severity } from "./model.ts";

const Name = z.string().trim().min(1).max(80);
const noEmptyLine = says({ ja: "空の行を取り除いてください。", en: "Take the empty line away." });
const Words = z.array(z.string().trim().min(1, noEmptyLine).max(100)).max(30);

const TimeOfDay = z
  .string()
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d$/,
    says({ ja: "時刻を日本時間で 22:00 のように入力してください。", en: "Write a time of day in Japan as 22:00." }),
  );

/** Business hours, all other hours, or hours of every day in Japan, to which `to` does not belong. */
const Hours = z.union([z.enum(["business", "closed"]), z.strictObject({ from: TimeOfDay, to: TimeOfDay })]);
export type Hours = z.infer<typeof Hours>;

/** What an alert must be like; what is left out is not asked for. */
const AlertMatch = z.strictObject({
  severities: z.array(Severity).max(5).optional(),
  categories: Words.optional(),
  sources: Words.optional(),
  tenants: z.array(TenantId).max(200).optional(),
  hours: Hours.optional(),
});

/** `tell` is when the customer's admins get a mail; what is not told stands in the monthly report. */
const AlertRoute = z.strictObject({
  tell: z.enum(["at-once", "business-hours", "monthly-report"]),
  inquiry: z.boolean(),
  suppressDays: z.int().min(1).max(90).optional(),
});

export const AlertRule = z.strictObject({ name: Name, match: AlertMatch, route: AlertRoute });
export type AlertRule = z.infer<typeof AlertRule>;

const HealthMatch = z.strictObject({
  classifications: z.array(z.enum(["incident", "advisory", "unknown"])).optional(),
  services: Words.optional(),
});

/** `notice` is what becomes of what was drafted; `tell` whether the admins of affected customers get mails. */
const HealthRoute = z.strictObject({ notice: z.enum(["publish", "draft", "none"]), tell: z.boolean() });

export const HealthRule = z.strictObject({ name: Name, match: HealthMatch, route: HealthRoute });
export type HealthRule = z.infer<typeof HealthRule>;

/** All rules; of each kind the first that matches decides. */
export const Rules = z.strictObject({
  alerts: z.array(AlertRule).max(50),
  serviceHealth: z.array(HealthRule).max(50),
});
export type Rules = z.infer<typeof Rules>;

/** What holds until somebody writes other rules (DM-14, M365-01). */
export const firstRules: Rules = {
  alerts: [
    { name: "緊急", match: { severities: ["high", "unknown"] }, route: { tell: "at-once", inquiry: true } },
    { name: "そのほか", match: {}, route: { tell: "monthly-report", inquiry: false } },
  ],
  serviceHealth: [
    { name: "障害", match: { classifications: ["incident"] }, route: { notice: "publish", tell: true } },
    { name: "そのほか", match: {}, route: { notice: "draft", tell: false } },
  ],
};
