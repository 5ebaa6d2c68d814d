import { type Instant, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { type ClockReading, clockReaches, readClock } from "#shared/calendar/clock-events.ts";
import { firstReplyDueBy } from "#shared/calendar/deadlines.ts";
import type { ClockEvent } from "#shared/calendar/model.ts";
import { categories } from "./categories.ts";
import { changeIn, type Entry, isReply } from "./history.ts";
import type { Inquiry, InquiryState } from "./model.ts";
import { warnings } from "./policy.ts";

export type Target = "firstReply" | "completion";

const isOver = (state: InquiryState) => state === "resolved" || state === "closed";

/**
 * What moves the clock of each target. Waiting for the requester stops the time to completion, never the promised first
 * reply; the time between the end of an inquiry and its beginning again is nobody's.
 */
const movedBy: Record<Target, (entry: Entry) => ClockEvent["kind"] | undefined> = {
  firstReply: (entry) => {
    const state = changeIn(entry, "state");
    if (isReply(entry) || (state && isOver(state.to))) return "stop";
    return state && isOver(state.from) ? "resume" : undefined;
  },
  completion: (entry) => {
    const state = changeIn(entry, "state");
    if (!state) return undefined;
    if (isOver(state.to)) return "stop";
    if (state.to === "waitingForRequester") return "pause";
    return state.from === "waitingForRequester" || isOver(state.from) ? "resume" : undefined;
  },
};

/** The log of one target's clock, written anew from the inquiry's history. */
function clockOf(inquiry: Inquiry, history: readonly Entry[], target: Target): ClockEvent[] {
  const receivedAt = Temporal.Instant.from(inquiry.receivedAt);
  const dueBy =
    target === "firstReply"
      ? Temporal.Instant.from(inquiry.firstReplyBy)
      : firstReplyDueBy(japan, receivedAt, categories[inquiry.category].completionDays);
  const log: ClockEvent[] = [{ kind: "start", at: receivedAt, dueBy }];
  for (const entry of history) {
    const kind = movedBy[target](entry);
    if (kind === undefined || kind === "start") continue;
    log.push({ kind, at: Temporal.Instant.from(entry.at) });
    if (target === "firstReply" && isReply(entry)) break;
  }
  return log;
}

export const readingOf = (inquiry: Inquiry, history: readonly Entry[], target: Target, now: Instant): ClockReading =>
  readClock(japan, clockOf(inquiry, history, target), now);

export type Warning = { target: Target; percent: number; tells: "assignee" | "lead"; at: Instant; dueBy: Instant };

/** Every warning that lies ahead or has come due while the clocks run, the earliest first. */
export function warningsOf(inquiry: Inquiry, history: readonly Entry[], now: Instant): Warning[] {
  const targets: Target[] = ["firstReply", "completion"];
  const all = targets.flatMap((target) => {
    const log = clockOf(inquiry, history, target);
    const { state, dueBy } = readClock(japan, log, now);
    if (state !== "running" || !dueBy) return [];
    return warnings.flatMap(({ percent, tells }) => {
      const at = clockReaches(japan, log, percent);
      return at ? [{ target, percent, tells, at, dueBy }] : [];
    });
  });
  return all.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}
