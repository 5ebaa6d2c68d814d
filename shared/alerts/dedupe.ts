import type { Alert } from "./model.ts";

/**
 * What is kept when the same alert comes again. Alerts arrive more than once and in any order, so the newer state wins
 * and what is equally old changes nothing; that its people were told is never forgotten.
 */
export function newerOf(kept: Alert, incoming: Alert): Alert {
  if (incoming.updatedAt <= kept.updatedAt) return kept;
  return { ...incoming, isAnnounced: kept.isAnnounced };
}
