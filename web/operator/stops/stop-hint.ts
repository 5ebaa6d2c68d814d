import { type StopReason, stopReasons } from "#shared/billing/stop-reasons.ts";

const isReason = (text: string): text is StopReason => text in stopReasons;

/** What a stop will give back, as soon as that can be said: of a breach and of a pause nothing, else the rest of the month. */
export function hintOf({ reason, resume }: { reason: string; resume: string }) {
  if (!isReason(reason)) return undefined;
  if (!stopReasons[reason].isRefunded) return "breach";
  if (resume === "yes") return "resumes";
  return resume === "no" ? "refund" : undefined;
}
