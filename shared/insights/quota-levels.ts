import * as z from "zod";
import { says } from "#shared/base/says.ts";

/** From which share of a limit on space is short, in percent; set for each tenant. */
export const QuotaThresholds = z
  .strictObject({
    warning: z.int().min(1).max(99).default(80),
    critical: z.int().min(2).max(100).default(90),
  })
  .refine(({ warning, critical }) => warning < critical, {
    ...says({
      ja: "critical には warning より大きい値を入力してください。",
      en: "Give more for critical than for warning.",
    }),
    path: ["critical"],
  });
export type QuotaThresholds = z.infer<typeof QuotaThresholds>;

export const QuotaLevel = z.enum(["calm", "warning", "critical", "full"]);
export type QuotaLevel = z.infer<typeof QuotaLevel>;

const rank: Record<QuotaLevel, number> = { calm: 0, warning: 1, critical: 2, full: 3 };

/** How full something is that has a limit. */
export function levelOf(usedBytes: number, limitBytes: number, { warning, critical }: QuotaThresholds): QuotaLevel {
  const percent = (usedBytes / limitBytes) * 100;
  if (percent >= 100) return "full";
  if (percent >= critical) return "critical";
  return percent >= warning ? "warning" : "calm";
}

/** So much below a threshold something must fall before its next crossing is told again, in percent of the limit. */
const margin = 2;

/** What was told of something so far. */
export type Told = { level: QuotaLevel };

/**
 * Whether a level is to be told, and what counts as told from then on: once for each crossing, a second time only when it
 * gets worse, and again when it has fallen and returns. A use that wavers around a threshold tells nothing.
 */
export function crossing(
  told: Told | undefined,
  usedBytes: number,
  limitBytes: number,
  thresholds: QuotaThresholds,
): { tell: boolean; told: Told } {
  const before = told?.level ?? "calm";
  const level = levelOf(usedBytes, limitBytes, thresholds);
  if (rank[level] > rank[before]) return { tell: true, told: { level } };
  const surely = levelOf(usedBytes + (limitBytes * margin) / 100, limitBytes, thresholds);
  return { tell: false, told: { level: rank[surely] < rank[before] ? surely : before } };
}
