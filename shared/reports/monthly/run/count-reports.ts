import type { Platform } from "#shared/platform/platform.ts";
import { stateOf } from "./draft-rules.ts";
import { draftsOf } from "./draft-store.ts";

/** How many of a month's reports nobody has approved yet, and how many are held. */
export async function countReports(needs: Pick<Platform, "tables">, month: string) {
  const states = (await draftsOf(needs, month)).map(stateOf);
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  return { month, toApprove: count("prepared"), held: count("held") };
}
