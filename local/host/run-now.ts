import { fieldsAsMetadata, jsonIn } from "./body-fields.ts";
import { runEvent } from "./event-grid-trigger.ts";
import type { HostFunction, TriggerKind } from "./functions.ts";
import { programmatically } from "./http-trigger.ts";
import type { Call, Invoker } from "./invoke.ts";
import type { Timer } from "./timer-trigger.ts";

type Needs = { invoker: Invoker; timers: ReadonlyMap<string, Timer> };
type Runner = (needs: Needs, target: HostFunction, input: string) => Promise<unknown>;

const runners: Record<TriggerKind, Runner> = {
  timer: ({ timers }, target) => timers.get(target.name)?.run() ?? Promise.reject(new Error("There is no such timer.")),
  eventGrid: ({ invoker }, target, input) => {
    const event = jsonIn(input);
    if (target.trigger.kind !== "eventGrid" || event === undefined)
      return Promise.reject(new Error("The input has to be one event as JSON."));
    return runEvent(invoker, { ...target, trigger: target.trigger }, event);
  },
  serviceBus: ({ invoker }, target, input) => invoker.call(target, messageCall(input)),
  http: () => Promise.reject(new Error("An HTTP function is run by a request to its route.")),
};

const messageCall = (input: string): Call => ({
  data: { string: input },
  metadata: fieldsAsMetadata(jsonIn(input)),
  reason: programmatically,
});

/** Runs a function once without waiting for its trigger; rejects when it fails. */
export async function runNow(needs: Needs, target: HostFunction, input = ""): Promise<void> {
  await runners[target.trigger.kind](needs, target, input);
}
