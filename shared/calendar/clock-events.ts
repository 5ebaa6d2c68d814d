import { type Instant, Temporal } from "#shared/base/time.ts";
import { addBusinessMilliseconds, businessMillisecondsBetween } from "./business-minutes.ts";
import type { BusinessCalendar, ClockEvent } from "./model.ts";

export type ClockReading = {
  state: "running" | "paused" | "stopped";
  elapsedMinutes: number;
  remainingMinutes: number;
  /** Not known while the clock stands still before its deadline. */
  dueBy: Instant | undefined;
  isLate: boolean;
};

type Run = { from: Instant; to: Instant };
/** `since` is when the present state began; `runs` are over. */
type Course = { state: ClockReading["state"]; since: Instant; runs: readonly Run[]; budget: number };

const minute = 60_000;

/** What a deadline's clock shows at `now`, computed anew from its whole log. */
export function readClock(calendar: BusinessCalendar, events: readonly ClockEvent[], now: Instant): ClockReading {
  const course = courseOf(calendar, events);
  const { state, since, runs, budget } = course;
  const running = state === "running" ? [{ from: since, to: now }] : [];
  const elapsed = [...runs, ...running].reduce((sum, run) => sum + lengthOf(calendar, run), 0);
  const dueBy = reachedAt(calendar, course, budget);

  return {
    state,
    elapsedMinutes: Math.floor(elapsed / minute),
    remainingMinutes: Math.ceil(Math.max(0, budget - elapsed) / minute),
    dueBy,
    isLate: dueBy !== undefined && isBefore(dueBy, state === "stopped" ? since : now),
  };
}

/** When a clock has used so many per cent of its time; not known while it stands still before that. */
export function clockReaches(
  calendar: BusinessCalendar,
  events: readonly ClockEvent[],
  percent: number,
): Instant | undefined {
  const course = courseOf(calendar, events);
  return reachedAt(calendar, course, Math.round((course.budget * percent) / 100));
}

function reachedAt(calendar: BusinessCalendar, { state, since, runs }: Course, share: number): Instant | undefined {
  let left = share;
  for (const run of runs) {
    const at = addBusinessMilliseconds(calendar, run.from, left);
    if (!isBefore(run.to, at)) return at;
    left -= lengthOf(calendar, run);
  }
  return state === "paused" ? undefined : addBusinessMilliseconds(calendar, since, left);
}

function courseOf(calendar: BusinessCalendar, events: readonly ClockEvent[]): Course {
  const [start, ...rest] = events.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  if (start?.kind !== "start") throw new RangeError("The log of a clock begins with its start");

  const budget = businessMillisecondsBetween(calendar, start.at, start.dueBy);
  return rest.reduce(after, { state: "running", since: start.at, runs: [], budget });
}

/** The course after one more event; an event that comes twice changes nothing the second time. */
function after(course: Course, { kind, at }: ClockEvent): Course {
  const { state, since } = course;
  const next = nextState[state][kind];
  if (!next) return course;
  const runs = state === "running" ? [...course.runs, { from: since, to: at }] : course.runs;
  return { ...course, state: next, since: at, runs };
}

const nextState: Record<ClockReading["state"], Partial<Record<ClockEvent["kind"], ClockReading["state"]>>> = {
  running: { pause: "paused", stop: "stopped" },
  paused: { resume: "running", stop: "stopped" },
  stopped: { resume: "running", pause: "paused" },
};

const lengthOf = (calendar: BusinessCalendar, { from, to }: Run): number =>
  businessMillisecondsBetween(calendar, from, to);

const isBefore = (one: Instant, other: Instant): boolean => Temporal.Instant.compare(one, other) < 0;
