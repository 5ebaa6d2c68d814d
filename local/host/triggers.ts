import { functionsOf, type HostFunction } from "./functions.ts";
import type { Listener, ServiceBusNeeds } from "./service-bus-function.ts";
import { listen } from "./service-bus-trigger.ts";
import type { TimerState } from "./timer-state.ts";
import { createTimer, type Timer } from "./timer-trigger.ts";

/** Everything that calls functions without being asked over HTTP. */
export type Triggers = {
  timers: ReadonlyMap<string, Timer>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

type Needs = ServiceBusNeeds & { state: TimerState; functions: readonly HostFunction[]; timersFire: boolean };

export function createTriggers(needs: Needs): Triggers {
  const timers = new Map(
    functionsOf("timer", needs.functions).map(
      (one) => [one.name, createTimer({ ...needs, now: () => new Date() }, one)] as const,
    ),
  );
  const listeners: Listener[] = [];
  return {
    timers,
    async start() {
      for (const target of functionsOf("serviceBus", needs.functions)) listeners.push(await listen(needs, target));
      if (needs.timersFire) for (const timer of timers.values()) timer.start();
    },
    async stop() {
      for (const timer of timers.values()) timer.stop();
      await Promise.all(listeners.map((listener) => listener.stop()));
    },
  };
}
