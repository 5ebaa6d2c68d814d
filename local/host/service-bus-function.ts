import type { HostFunction, TriggerOf } from "./functions.ts";
import type { ServiceBusSettings } from "./host-json.ts";
import type { Invoker } from "./invoke.ts";
import type { HostLog } from "./log.ts";

export type ServiceBusFunction = HostFunction<TriggerOf<"serviceBus">>;
export type ServiceBusNeeds = {
  invoker: Invoker;
  log: HostLog;
  environment: Record<string, string>;
  settings: ServiceBusSettings;
};

/** Where a function's messages are: a queue, or a subscription of a topic. */
export type Entity = readonly [queue: string] | readonly [topic: string, subscription: string];
export type Listener = { stop(): Promise<void> };
