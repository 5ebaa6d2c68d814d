import type { RequestState } from "./model.ts";

/** What an open order waits for at our desk; one that is being prepared waits for nobody. */
const waitsIn = {
  planned: ["planned"],
  running: ["approved", "scheduled", "running"],
  failed: ["failed"],
} as const satisfies Record<string, readonly RequestState[]>;
export type Waiting = keyof typeof waitsIn;

export const isWaiting = ({ state }: { state: RequestState }, waiting: Waiting): boolean =>
  (waitsIn[waiting] as readonly RequestState[]).includes(state);
