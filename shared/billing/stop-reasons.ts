import * as z from "zod";

/** Why a service was stopped, whether that is announced, and whether what cannot be resumed is given back (TERM-12, TERM-13, BIL-06). */
export const stopReasons = {
  maintenance: { basis: "TERM-13", isAnnounced: true, isRefunded: true },
  "urgent-work": { basis: "TERM-13", isAnnounced: false, isRefunded: true },
  failure: { basis: "TERM-13", isAnnounced: false, isRefunded: true },
  "force-majeure": { basis: "TERM-13", isAnnounced: false, isRefunded: true },
  "third-party-change": { basis: "TERM-13", isAnnounced: false, isRefunded: true },
  "other-necessity": { basis: "TERM-13", isAnnounced: false, isRefunded: true },
  "customer-default": { basis: "TERM-13", isAnnounced: false, isRefunded: false },
  "prohibited-act": { basis: "TERM-12", isAnnounced: false, isRefunded: false },
} as const satisfies Record<string, { basis: string; isAnnounced: boolean; isRefunded: boolean }>;

export type StopReason = keyof typeof stopReasons;
export const StopReason = z.enum(Object.keys(stopReasons) as [StopReason, ...StopReason[]]);
