import type { Change, Queue } from "./broker/model.ts";
import { takeUnsaved } from "./broker/record.ts";
import { nextTickAt, tick } from "./broker/tick.ts";

/** Where changes are kept. What `keep` answers is settled once they, and all before them, are safe. */
export type Keeper = { keep(changes: Change[]): Promise<void>; close(): Promise<void> };

/** A keeper for queues that end with the process. */
export const keepNothing: Keeper = { keep: () => Promise.resolve(), close: () => Promise.resolve() };

/** One queue at work: its clock runs, its changes are kept, and who waits for messages is woken. */
export type Desk = {
  queue: Queue;
  /** Does something to the queue at once. What comes of it may be told to others when `kept` is settled. */
  act<T>(deed: (now: number) => T): { outcome: T; kept: Promise<void> };
  /** Calls back whenever something may have become ready; answers how to stop that. */
  watch(wake: () => void): () => void;
  close(): Promise<void>;
};

/** The clock may be one that is set by hand, so nobody sleeps longer than this. */
const longestSleepMs = 500;

/** Puts a queue to work. */
export function openDesk(queue: Queue, keeper: Keeper, now: () => number): Desk {
  const watchers = new Set<() => void>();
  const boxes = [queue.main, queue.dead];
  let isWaking = false;
  let alarm: { at: number; timer: NodeJS.Timeout } | undefined;
  let isOpen = true;

  function act<T>(deed: (now: number) => T): { outcome: T; kept: Promise<void> } {
    const at = now();
    tick(queue, at);
    const outcome = deed(at);
    const kept = keeper.keep(takeUnsaved(queue));
    wakeIfStirred();
    setAlarm(at);
    return { outcome, kept };
  }

  function wakeIfStirred(): void {
    if (isWaking || !boxes.some((box) => box.stirred)) return;
    for (const box of boxes) box.stirred = false;
    isWaking = true;
    setImmediate(() => {
      isWaking = false;
      for (const wake of watchers) if (isOpen) wake();
    });
  }

  function setAlarm(at: number): void {
    const next = Math.min(nextTickAt(queue), at + longestSleepMs);
    if (!isOpen || nextTickAt(queue) === Infinity || (alarm && alarm.at <= next)) return;
    clearTimeout(alarm?.timer);
    alarm = { at: next, timer: setTimeout(onAlarm, Math.max(next - at, 1)).unref() };
  }

  function onAlarm(): void {
    alarm = undefined;
    act(() => undefined);
  }

  function watch(wake: () => void): () => void {
    watchers.add(wake);
    return () => watchers.delete(wake);
  }

  function close(): Promise<void> {
    isOpen = false;
    clearTimeout(alarm?.timer);
    return keeper.close();
  }

  act(() => undefined);
  return { queue, act, watch, close };
}
