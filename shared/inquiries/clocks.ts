import { type Instant, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { type ClockReading, clockReaches, readClock } from "#shared/calendar/clock-events.ts";
import { firstReplyDueBy } from "#shared/calendar/deadlines.ts";
import type { ClockEvent } from "#shared/calendar/model.ts";
import { categories } from "./categories.ts";
import { changeIn, type Entry, isAnswer } from "./history.ts";
import type { Inquiry, InquiryState } from "./model.ts";
import { callBackNotice, warnings } from "./policy.ts";
import { callBackEnd } from "./time-used.ts";

export type Target = "callBack" | "firstReply" | "completion";

const isOver = (state: InquiryState) => state === "resolved" || state === "closed";

type Move = Exclude<ClockEvent["kind"], "start"> | undefined;

function untilAnswered(entry: Entry): Move {
  const state = changeIn(entry, "state");
  if (isAnswer(entry) || (state && isOver(state.to))) return "stop";
  return state && isOver(state.from) ? "resume" : undefined;
}

/**
 * What moves the clock of each target. Waiting for the requester stops the time to completion, never the promised first
 * reply or call back; the time between the end of an inquiry and its beginning again is nobody's.
 */
const movedBy: Record<Target, (entry: Entry) => Move> = {
  callBack: untilAnswered,
  firstReply: untilAnswered,
  completion: (entry) => {
    const state = changeIn(entry, "state");
    if (!state) return undefined;
    if (isOver(state.to)) return "stop";
    if (state.to === "waitingForRequester") return "pause";
    return state.from === "waitingForRequester" || isOver(state.from) ? "resume" : undefined;
  },
};

const instant = (moment: string): Instant => Temporal.Instant.from(moment);

/** What runs for an inquiry, in the order in which it ends; who has not called is not called back. */
export const targetsOf = ({ callBackBy }: Inquiry): readonly Target[] =>
  callBackBy === undefined ? ["firstReply", "completion"] : ["callBack", "firstReply", "completion"];

const callBackOf = ({ callBackBy, receivedAt }: Inquiry): Instant => instant(callBackBy ?? receivedAt);

/** The end of each target's time. */
const endOf: Record<Target, (inquiry: Inquiry) => Instant> = {
  callBack: (inquiry) => callBackEnd(callBackOf(inquiry)),
  firstReply: ({ firstReplyBy }) => instant(firstReplyBy),
  completion: ({ receivedAt, category }) =>
    firstReplyDueBy(japan, instant(receivedAt), categories[category].completionDays),
};

/** The log of one target's clock, written anew from the inquiry's history. */
function clockOf(inquiry: Inquiry, history: readonly Entry[], target: Target): ClockEvent[] {
  const log: ClockEvent[] = [{ kind: "start", at: instant(inquiry.receivedAt), dueBy: endOf[target](inquiry) }];
  for (const entry of history) {
    const kind = movedBy[target](entry);
    if (kind !== undefined) log.push({ kind, at: instant(entry.at) });
    if (target !== "completion" && isAnswer(entry)) break;
  }
  return log;
}

/** A call back is told of by its appointed time; it is late only at the end of the minutes that it may take from then on. */
export function readingOf(inquiry: Inquiry, history: readonly Entry[], target: Target, now: Instant): ClockReading {
  const reading = readClock(japan, clockOf(inquiry, history, target), now);
  return target === "callBack" ? { ...reading, dueBy: callBackOf(inquiry) } : reading;
}

/** A call back is too near for shares of its time: `percent` is missing. */
type Told = { percent?: number; tells: "assignee" | "lead"; at: Instant };
export type Warning = Told & { target: Target; dueBy: Instant };

/** Every warning that lies ahead or has come due while the clocks run, the earliest first. */
export function warningsOf(inquiry: Inquiry, history: readonly Entry[], now: Instant): Warning[] {
  const all = targetsOf(inquiry).flatMap((target) => {
    const { state, dueBy } = readingOf(inquiry, history, target, now);
    if (state !== "running" || !dueBy) return [];
    const log = clockOf(inquiry, history, target);
    return toldOf(inquiry, target, log).map((told) => ({ ...told, target, dueBy }));
  });
  return all.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

function toldOf(inquiry: Inquiry, target: Target, log: readonly ClockEvent[]): Told[] {
  if (target !== "callBack")
    return warnings.flatMap(({ percent, tells }) => {
      const at = clockReaches(japan, log, percent);
      return at ? [{ percent, tells, at }] : [];
    });
  const notice = callBackOf(inquiry).subtract(callBackNotice);
  const end = clockReaches(japan, log, 100);
  return [
    ...(Temporal.Instant.compare(notice, instant(inquiry.receivedAt)) > 0
      ? [{ tells: "assignee" as const, at: notice }]
      : []),
    ...(end ? [{ tells: "lead" as const, at: end }] : []),
  ];
}
