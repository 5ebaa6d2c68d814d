import type { InvocationContext } from "@azure/functions";
import { logTo } from "./log.ts";
import type { Platform } from "./platform.ts";

/** `schedule` is NCRONTAB with seconds, in UTC. */
export type TimerSpec = { schedule: string; run: (platform: Platform) => Promise<void> };

export type Timer = { schedule: string; handle: (platform: Platform, context: InvocationContext) => Promise<void> };

/** A clock-driven entry point: it only orders work. */
export const timer = ({ schedule, run }: TimerSpec): Timer => ({
  schedule,
  handle: (platform, context) => run({ ...platform, log: logTo(context) }),
});
