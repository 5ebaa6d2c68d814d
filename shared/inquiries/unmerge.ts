import { refusal } from "#shared/base/problems.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import { type Change, changeIn, type Entry } from "./history.ts";
import type { Inquiry } from "./model.ts";
import { undoMergeDays } from "./policy.ts";

/** What takes a merge back while that can be done: the duplicate stands for itself again, in the state that it had. */
export function unmerge({ mergedInto }: Inquiry, history: readonly Entry[], at: Instant): Change[] {
  const merge = history.findLast((entry) => changeIn(entry, "mergedInto")?.to === mergedInto);
  if (!merge) throw new Error("An inquiry that was merged has the merge in its history.");
  const until = Temporal.Instant.from(merge.at).add({ hours: 24 * undoMergeDays });
  if (Temporal.Instant.compare(at, until) > 0)
    throw refusal("wrong-state", {
      ja: `統合から${undoMergeDays}日を過ぎたため、取り消せません。`,
      en: `It was merged more than ${undoMergeDays} days ago.`,
    });
  const closed = changeIn(merge, "state");
  return [
    { field: "mergedInto", from: mergedInto, to: null },
    ...(closed ? [{ field: "state" as const, from: closed.to, to: closed.from }] : []),
  ];
}
