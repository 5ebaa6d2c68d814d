import { Problem } from "#shared/base/problems.ts";
import { changeIn, type Entry } from "./history.ts";
import type { Inquiry } from "./model.ts";

/**
 * Whether it may still be said whose inquiry it is. While that is unknown, always. A customer that an operator named can
 * be corrected until something is said publicly under its name; whoever has signed in, or was found by their mail, is
 * known for good. So nothing that was said for one company is ever read by another.
 */
export function checkOwner({ tenant, requester, links }: Inquiry, history: readonly Entry[]): void {
  if (links.some(({ relation }) => relation === "related" || relation === "duplicate"))
    throw new Problem("wrong-state", "Take its links to other inquiries away first.");
  if (tenant === undefined) return;
  const named = history.findLast((entry) => changeIn(entry, "tenant"));
  if (!named && requester.objectId !== undefined)
    throw new Problem("wrong-state", "Its sender is known to be of this company.");
  const since = history.filter(({ version }) => version > (named?.version ?? 1));
  if (since.some(({ message }) => message?.visibility === "public"))
    throw new Problem("wrong-state", "Something was said in it already that is for this company only.");
}
