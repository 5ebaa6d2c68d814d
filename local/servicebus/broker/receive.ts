import { watchFor } from "./deadlines.ts";
import { pop } from "./heap.ts";
import { firstReady } from "./lanes.ts";
import type { Box, Message, Session } from "./model.ts";
import { removeMessage } from "./record.ts";
import { bury, outlived } from "./settle.ts";

/** A message together with the hold on it; received for good, it has none. */
export type Delivered = { message: Message; lock: { token: string; until: number } | undefined };

/** Who takes, from which session if any, and the token under which a message is held; without one it is gone at once. */
export type Taking = { holder: string; session?: string | undefined; token: string | undefined };

/** Hands out the next ready message. */
export function take(box: Box, now: number, taking: Taking): Delivered | undefined {
  const session = taking.session === undefined ? undefined : box.sessions.get(taking.session);
  if (taking.session !== undefined && session?.lock?.holder !== taking.holder) return undefined;
  const lane = session?.lane ?? box.lane;
  const message = nextAlive(box, lane, now);
  if (!message) return undefined;
  pop(lane);
  return handOut(box, now, message, taking);
}

function nextAlive(box: Box, lane: Session["lane"], now: number): Message | undefined {
  for (let message = firstReady(box, lane); message; message = firstReady(box, lane)) {
    if (!hasOutlived(message, now)) return message;
    bury(box, message, outlived);
  }
  return undefined;
}

/** Whether a message has waited for longer than it may live. */
export const hasOutlived = ({ enqueuedAt, lifeMs = Infinity }: Message, now: number): boolean =>
  enqueuedAt + lifeMs <= now;

function handOut(box: Box, now: number, message: Message, { holder, session, token }: Taking): Delivered {
  if (token === undefined) {
    removeMessage(box, message.sequence);
    return { message, lock: undefined };
  }
  const sessionLock = session === undefined ? undefined : box.sessions.get(session)?.lock;
  const until = sessionLock?.until ?? now + box.rules.lockMs;
  box.locks.set(token, { token, sequence: message.sequence, holder, until });
  box.locked.add(message.sequence);
  if (sessionLock) sessionLock.tokens.add(token);
  else watchFor(box, { kind: "unlock", token, at: until });
  return { message, lock: { token, until } };
}

export type TakingDeferred = {
  sequences: readonly number[];
  session?: string | undefined;
  newToken: () => string | undefined;
};

/** Hands out deferred messages by their numbers, all or none. In a session the one who holds the session takes them. */
export function takeDeferred(
  box: Box,
  now: number,
  { sequences, session, newToken }: TakingDeferred,
): Delivered[] | "not-found" | "lock-lost" {
  const holder = session === undefined ? "by number" : box.sessions.get(session)?.lock?.holder;
  if (box.rules.sessions && (session === undefined || holder === undefined)) return "lock-lost";
  const messages: Message[] = [];
  for (const sequence of new Set(sequences)) {
    const message = box.messages.get(sequence);
    if (message?.state !== "deferred" || box.locked.has(sequence)) return "not-found";
    if (box.rules.sessions && message.session !== session) return "not-found";
    messages.push(message);
  }
  const taking = { holder: holder ?? "", session: box.rules.sessions ? session : undefined };
  return messages.map((message) => handOut(box, now, message, { ...taking, token: newToken() }));
}

/** Shows messages in their order without touching them. */
export function peek(box: Box, from: number, count: number, session: string | undefined): Message[] {
  const found: Message[] = [];
  for (const message of box.messages.values()) {
    if (found.length === count) break;
    if (message.sequence < from || (session !== undefined && message.session !== session)) continue;
    found.push(message);
  }
  return found;
}

/** Holds a message for a full lock duration from now. */
export function renewLock(box: Box, now: number, token: string): number | "lock-lost" {
  const lock = box.locks.get(token);
  if (!lock) return "lock-lost";
  const session = box.messages.get(lock.sequence)?.session;
  const sessionLock = box.rules.sessions && session !== undefined ? box.sessions.get(session)?.lock : undefined;
  if (sessionLock) return sessionLock.until;
  lock.until = now + box.rules.lockMs;
  return lock.until;
}
