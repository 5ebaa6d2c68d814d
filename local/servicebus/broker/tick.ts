import { nextDeadline, takeDue, watchFor } from "./deadlines.ts";
import type { Box, Deadline, Queue } from "./model.ts";
import { hasOutlived } from "./receive.ts";
import { activate } from "./send.ts";
import { freeSession } from "./sessions.ts";
import { bury, countFailure, outlived, unlock } from "./settle.ts";

/** Does everything that time has brought about: scheduled messages, locks that ran out, lives that ended. */
export function tick(queue: Queue, now: number): void {
  for (const box of [queue.main, queue.dead])
    for (let due = takeDue(box, now); due; due = takeDue(box, now)) meet(box, due, now);
}

function meet(box: Box, due: Deadline, now: number): void {
  switch (due.kind) {
    case "activate":
      return meetActivation(box, due.sequence, now);
    case "expire":
      return meetExpiry(box, due.sequence, now);
    case "unlock":
      return meetUnlock(box, due, now);
    case "free":
      return meetFree(box, due, now);
  }
}

function meetActivation(box: Box, sequence: number, now: number): void {
  const message = box.messages.get(sequence);
  if (message?.state === "scheduled") activate(box, message, now);
}

/** A message in someone's hands may still be settled; should it come back, it is looked at before it is handed out. */
function meetExpiry(box: Box, sequence: number, now: number): void {
  const message = box.messages.get(sequence);
  if (message?.state !== "active" || box.locked.has(sequence)) return;
  if (hasOutlived(message, now)) bury(box, message, outlived);
}

function meetUnlock(box: Box, due: Extract<Deadline, { kind: "unlock" }>, now: number): void {
  const lock = box.locks.get(due.token);
  if (!lock) return;
  if (lock.until > now) return watchFor(box, { ...due, at: lock.until });
  const message = box.messages.get(lock.sequence);
  unlock(box, lock);
  if (message) countFailure(box, message);
}

function meetFree(box: Box, due: Extract<Deadline, { kind: "free" }>, now: number): void {
  const lock = box.sessions.get(due.session)?.lock;
  if (lock?.holder !== due.holder) return;
  if (lock.until > now) return watchFor(box, { ...due, at: lock.until });
  freeSession(box, due.session, due.holder, "lost");
}

/** When `tick` next has something to do. */
export const nextTickAt = (queue: Queue): number =>
  Math.min(nextDeadline(queue.main) ?? Infinity, nextDeadline(queue.dead) ?? Infinity);
