import { watchFor } from "./deadlines.ts";
import { firstReady, sessionOf, tidySession } from "./lanes.ts";
import type { Box, Session, SessionLock } from "./model.ts";
import { countFailure, letGo, unlock } from "./settle.ts";

export type Accepted = { session: string; until: number };

/** Locks a session for its holder: the one asked for, or the one that has waited longest with something ready. */
export function acceptSession(
  box: Box,
  now: number,
  holder: string,
  wanted: string | undefined,
): Accepted | "none-free" | "held" {
  const session = wanted === undefined ? nextFree(box) : sessionOf(box, wanted);
  if (!session) return "none-free";
  if (session.lock) return "held";
  const until = now + box.rules.lockMs;
  session.lock = { holder, until, tokens: new Set() };
  box.free.delete(session.id);
  watchFor(box, { kind: "free", session: session.id, holder, at: until });
  return { session: session.id, until };
}

function nextFree(box: Box): Session | undefined {
  for (const id of box.free) {
    const session = box.sessions.get(id);
    if (session && firstReady(box, session.lane)) return session;
    box.free.delete(id);
  }
  return undefined;
}

/** Whether the session is still in this holder's hands. */
export const holdsSession = (box: Box, session: string, holder: string): boolean =>
  box.sessions.get(session)?.lock?.holder === holder;

/** Holds a session for a full lock duration from now. */
export function renewSession(box: Box, now: number, id: string): number | "lock-lost" {
  const lock = box.sessions.get(id)?.lock;
  if (!lock) return "lock-lost";
  lock.until = now + box.rules.lockMs;
  for (const token of lock.tokens) {
    const held = box.locks.get(token);
    if (held) held.until = lock.until;
  }
  return lock.until;
}

/**
 * Frees a session. What its holder had in hand goes back: unharmed when the holder closed in order, as a failed
 * attempt when it fell silent.
 */
export function freeSession(box: Box, id: string, holder: string, ending: "closed" | "lost"): void {
  const session = box.sessions.get(id);
  if (!session?.lock || session.lock.holder !== holder) return;
  const { tokens } = session.lock;
  session.lock = undefined;
  giveBack(box, tokens, ending);
  if (firstReady(box, session.lane)) box.free.add(id);
  box.stirred = true;
  tidySession(box, id);
}

function giveBack(box: Box, tokens: SessionLock["tokens"], ending: "closed" | "lost"): void {
  for (const token of tokens) {
    const lock = box.locks.get(token);
    const message = lock && box.messages.get(lock.sequence);
    if (!message) continue;
    unlock(box, lock);
    if (ending === "closed") letGo(box, message);
    else countFailure(box, message);
  }
}
