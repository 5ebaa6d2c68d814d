import { setImmediate } from "node:timers/promises";

type Outcome = "completed" | "abandoned";
/** Lets a settlement go when it may. */
export type Turns = (outcome: Outcome) => Promise<void>;

/**
 * The client writes neighbouring settlements of one turn of the event loop as one, with the outcome of the first: a message
 * that failed would be completed and lost. So two outcomes never go out in the same turn.
 */
export function takeTurns(): Turns {
  let last: Outcome | undefined;
  let turn = Promise.resolve();
  return (outcome) => {
    if (outcome !== last) turn = turn.then(() => setImmediate());
    last = outcome;
    return turn;
  };
}
