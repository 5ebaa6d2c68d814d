import { Temporal } from "#shared/base/time.ts";
import type { Clock } from "./platform.ts";

export const systemClock: Clock = { now: () => Temporal.Now.instant() };
