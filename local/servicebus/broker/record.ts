import { watchFor } from "./deadlines.ts";
import { makeReady, sessionOf, tidySession } from "./lanes.ts";
import type { Box, BoxName, Change, Message, Queue } from "./model.ts";

/** Puts a message into the box. */
export const putMessage = (box: Box, message: Message): void => record(box, { kind: "put", box: box.name, message });

/** Takes a message out of the box for good. */
export const removeMessage = (box: Box, sequence: number): void =>
  record(box, { kind: "remove", box: box.name, sequence });

type Update = { state?: Message["state"]; deliveryCount?: number; content?: Uint8Array | undefined };

/** Changes a message that stays where it is; an active one is ready again. */
export function updateMessage(box: Box, message: Message, update: Update): void {
  const { sequence, state, deliveryCount } = message;
  record(box, { kind: "update", box: box.name, sequence, state, deliveryCount, ...update });
}

/** Remembers a message id, so that the same one is not taken again within the window. */
export const markSeen = (box: Box, id: string, at: number, sequence: number): void =>
  record(box, { kind: "seen", box: box.name, id, at, sequence });

/** Keeps what a holder wants to find again in the session; nothing clears it. */
export const keepState = (box: Box, session: string, state: Uint8Array | null): void =>
  record(box, { kind: "state", box: box.name, session, state });

function record(box: Box, change: Change): void {
  apply(box, change);
  box.unsaved.push(change);
}

/** Hands over the changes since the last time, which belong together: all are kept, or none. */
export const takeUnsaved = (queue: Queue): Change[] => queue.main.unsaved.splice(0);

/** Makes changes of an earlier run again. */
export function replay(queue: Queue, changes: readonly Change[]): void {
  for (const change of changes) apply(queue[change.box], change);
}

function apply(box: Box, change: Change): void {
  switch (change.kind) {
    case "put":
      return put(box, change.message);
    case "remove":
      return remove(box, change.sequence);
    case "update":
      return update(box, change);
    case "seen":
      box.seen.delete(change.id);
      box.seen.set(change.id, { at: change.at, sequence: change.sequence });
      return;
    case "state":
      sessionOf(box, change.session).state = change.state ?? undefined;
      return tidySession(box, change.session);
    case "counter":
      box.nextSequence = Math.max(box.nextSequence, change.nextSequence);
  }
}

function put(box: Box, message: Message): void {
  box.messages.set(message.sequence, message);
  box.nextSequence = Math.max(box.nextSequence, message.sequence + 1);
  const { sequence, state, scheduledFor, lifeMs } = message;
  if (state === "scheduled" && scheduledFor !== undefined)
    watchFor(box, { kind: "activate", sequence, at: scheduledFor });
  if (state !== "active") return;
  if (lifeMs !== undefined) watchFor(box, { kind: "expire", sequence, at: message.enqueuedAt + lifeMs });
  makeReady(box, message);
}

function remove(box: Box, sequence: number): void {
  const session = box.messages.get(sequence)?.session;
  box.messages.delete(sequence);
  if (session !== undefined) tidySession(box, session);
}

function update(box: Box, change: Extract<Change, { kind: "update" }>): void {
  const message = box.messages.get(change.sequence);
  if (!message) return;
  message.state = change.state;
  message.deliveryCount = change.deliveryCount;
  if (change.content) message.content = change.content;
  if (message.state === "active") makeReady(box, message);
}

/** The fewest changes that make the queue what it is now. */
export function* snapshot(queue: Queue): Generator<Change> {
  for (const box of [queue.main, queue.dead]) yield* snapshotOf(box, box.name);
}

function* snapshotOf({ nextSequence, messages, seen, sessions }: Box, box: BoxName): Generator<Change> {
  yield { kind: "counter", box, nextSequence };
  for (const message of messages.values()) yield { kind: "put", box, message };
  for (const [id, { at, sequence }] of seen) yield { kind: "seen", box, id, at, sequence };
  for (const { id, state } of sessions.values()) if (state) yield stateOf(box, id, state);
}

const stateOf = (box: BoxName, session: string, state: Uint8Array): Change => ({
  kind: "state",
  box,
  session,
  state,
});
