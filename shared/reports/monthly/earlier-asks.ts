import type { findAll } from "./asks.ts";
import type { EarlierAsk, MonthlyReport } from "./model.ts";

/**
 * What became of last month's questions: one is settled when its rule finds nothing any more; while that cannot be judged
 * it goes on.
 */
export const earlierAsks = (previous: MonthlyReport | undefined, found: ReturnType<typeof findAll>): EarlierAsk[] =>
  (previous?.asks ?? []).map(({ key, section, kind, figures }) => {
    const now = found.find(({ rule }) => rule.kind === key)?.found;
    return { key, section, kind, figures, state: now === "nothing" ? "settled" : "goes-on" };
  });
