import type { TypedData } from "./core-types.ts";
import type { HostFunction, TriggerOf } from "./functions.ts";
import type { Invoker } from "./invoke.ts";
import { type HostLog, messageOf } from "./log.ts";
import { parseSchedule, type Schedule } from "./schedule.ts";
import { resolveSettings } from "./settings.ts";
import type { TimerState } from "./timer-state.ts";

export type TimerFunction = HostFunction<TriggerOf<"timer">>;
export type TimerNeeds = {
  invoker: Invoker;
  log: HostLog;
  environment: Record<string, string>;
  state: TimerState;
  now: () => Date;
};

/** A timer that can be run by hand and, once started, runs by itself until it is stopped. */
export type Timer = { run(): Promise<void>; start(): void; stop(): void };

const never = "0001-01-01T00:00:00";
/** A longer wait would overflow what the platform's timers can hold. */
const longestWaitMs = 12 * 3_600_000;
/** Later than this after its time a timer counts as past due. */
const graceMs = 1000;

export function createTimer(needs: TimerNeeds, target: TimerFunction): Timer {
  const { trigger, name } = target;
  const schedule = parseSchedule(resolveSettings(trigger.schedule, needs.environment));
  let waiting: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function run(due?: Date): Promise<void> {
    const at = needs.now();
    const isPastDue = due !== undefined && at.getTime() - due.getTime() > graceMs;
    const data = timerData(isPastDue, trigger.useMonitor === false ? null : statusOf(needs, name, schedule));
    try {
      await needs.invoker.call(target, { data, reason: `Timer fired at ${at.toISOString()}` });
    } finally {
      const next = schedule.next(needs.now()).toISOString();
      await needs.state.write(name, { last: at.toISOString(), next });
    }
  }

  /** The next time is looked up only after a run has ended, so a timer never overlaps with itself. */
  function wait(due: Date): void {
    if (isStopped) return;
    const leftMs = due.getTime() - needs.now().getTime();
    const then = () => (leftMs > longestWaitMs ? wait(due) : void fire(due));
    waiting = setTimeout(then, Math.min(Math.max(leftMs, 0), longestWaitMs));
  }

  async function fire(due?: Date): Promise<void> {
    // The log already has the function's own failure; here only a state that cannot be saved is news.
    await run(due).catch((error: unknown) => needs.log("debug", "Host.Triggers.Timer", messageOf(error)));
    wait(schedule.next(needs.now()));
  }

  return {
    run,
    start() {
      const missed = trigger.useMonitor === false ? undefined : needs.state.read(name)?.next;
      if (missed && new Date(missed) < needs.now()) void fire(new Date(missed));
      else if (trigger.runOnStartup) void fire();
      else wait(schedule.next(needs.now()));
    },
    stop() {
      isStopped = true;
      clearTimeout(waiting);
    },
  };
}

function statusOf({ state, now }: TimerNeeds, name: string, schedule: Schedule) {
  const { last } = state.read(name) ?? { last: never };
  return { Last: last, Next: schedule.next(now()).toISOString(), LastUpdated: last };
}

const timerData = (IsPastDue: boolean, ScheduleStatus: object | null): TypedData => ({
  json: JSON.stringify({ Schedule: { AdjustForDST: true }, ScheduleStatus, IsPastDue }),
});
