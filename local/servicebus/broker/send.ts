import type { Box, Message } from "./model.ts";
import { markSeen, putMessage, removeMessage } from "./record.ts";

export type Incoming = {
  id: string;
  session?: string | undefined;
  lifeMs?: number | undefined;
  scheduledFor?: number | undefined;
  content: Uint8Array;
};

/** Whether the message names a session where one is demanded. */
export const hasItsSession = (box: Box, incoming: Incoming): boolean =>
  !box.rules.sessions || Boolean(incoming.session);

/** Takes a message in, now or for later, and answers its sequence number; a duplicate gets that of the first. */
export function send(box: Box, now: number, { id, session, lifeMs, scheduledFor, content }: Incoming): number {
  forgetOldIds(box, now);
  const first = box.seen.get(id);
  if (first) return first.sequence;

  const sequence = box.nextSequence;
  const later = scheduledFor !== undefined && scheduledFor > now;
  putMessage(box, {
    sequence,
    enqueuedSequence: sequence,
    id,
    session,
    state: later ? "scheduled" : "active",
    enqueuedAt: now,
    scheduledFor,
    lifeMs: Math.min(lifeMs ?? Infinity, box.rules.lifeMs),
    deliveryCount: 0,
    content,
  });
  if (box.rules.duplicateWindowMs > 0) markSeen(box, id, now, sequence);
  box.taken.messages += 1;
  box.taken.largestBytes = Math.max(box.taken.largestBytes, content.byteLength);
  return sequence;
}

/** Ids are kept in the order of their time, so the old ones come first. */
function forgetOldIds(box: Box, now: number): void {
  for (const [id, { at }] of box.seen) {
    if (at + box.rules.duplicateWindowMs > now) return;
    box.seen.delete(id);
  }
}

/** The time of a scheduled message has come: it joins the end of the queue under a new number. */
export function activate(box: Box, message: Message, now: number): void {
  removeMessage(box, message.sequence);
  putMessage(box, { ...message, sequence: box.nextSequence, state: "active", enqueuedAt: now });
}

/** Takes scheduled messages back, all or none. */
export function cancelScheduled(box: Box, sequences: readonly number[]): "cancelled" | "not-found" {
  if (sequences.some((sequence) => box.messages.get(sequence)?.state !== "scheduled")) return "not-found";
  for (const sequence of new Set(sequences)) removeMessage(box, sequence);
  return "cancelled";
}
