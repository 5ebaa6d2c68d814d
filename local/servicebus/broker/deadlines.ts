import { pop, push, top } from "./heap.ts";
import type { Box, Deadline } from "./model.ts";

/** Notes a time at which something has to be looked at. */
export function watchFor(box: Box, deadline: Deadline): void {
  push(box.deadlines, deadline);
  const worthKeeping = box.messages.size + box.locks.size + box.sessions.size;
  if (box.deadlines.items.length > 1_000 + 4 * worthKeeping) dropStale(box);
}

/** The next time that something has to be looked at. */
export const nextDeadline = (box: Box): number | undefined => top(box.deadlines)?.at;

/** Takes out, one by one, what is due. */
export function takeDue(box: Box, now: number): Deadline | undefined {
  const at = nextDeadline(box);
  return at !== undefined && at <= now ? pop(box.deadlines) : undefined;
}

/** A list in ascending order is a heap already. */
function dropStale(box: Box): void {
  const { items, rank } = box.deadlines;
  const kept = items.filter((deadline) => stillMatters(box, deadline));
  box.deadlines.items = kept.toSorted((a, b) => rank(a) - rank(b));
}

function stillMatters(box: Box, deadline: Deadline): boolean {
  switch (deadline.kind) {
    case "activate":
    case "expire":
      return box.messages.has(deadline.sequence);
    case "unlock":
      return box.locks.has(deadline.token);
    default:
      return box.sessions.get(deadline.session)?.lock?.holder === deadline.holder;
  }
}
