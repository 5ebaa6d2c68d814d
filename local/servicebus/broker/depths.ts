import type { Queue } from "./model.ts";

export type Depths = { active: number; locked: number; scheduled: number; deferred: number; deadLetter: number };

/** How many messages wait, are in someone's hands, are set aside, or are dead letters. */
export function depthsOf({ main, dead }: Queue): Depths {
  const depths: Depths = { active: 0, locked: 0, scheduled: 0, deferred: 0, deadLetter: dead.messages.size };
  for (const { sequence, state } of main.messages.values()) depths[main.locked.has(sequence) ? "locked" : state] += 1;
  return depths;
}
