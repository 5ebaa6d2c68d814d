import { sweepDeadLetters as sweep } from "#shared/dead-letters/sweep.ts";
import { timer } from "#shared/platform/timer.ts";

/** Puts what the queues have given up where an operator sees it, every five minutes; no queue is asked to do that. */
export const sweepDeadLetters = timer({ schedule: "45 */5 * * * *", run: sweep });
