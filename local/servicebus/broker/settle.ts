import { makeReady } from "./lanes.ts";
import type { Box, Lock, Message } from "./model.ts";
import { putMessage, removeMessage, updateMessage } from "./record.ts";

/** What a holder may write into a message while it lets go of it. */
export type Edit = ((content: Uint8Array) => Uint8Array) | undefined;

export type Outcome = { kind: "complete" | "release" } | { kind: "abandon" | "defer" | "dead-letter"; edit: Edit };

/** The holder of a token says what becomes of its message. */
export function settle(box: Box, token: string, outcome: Outcome): "settled" | "lock-lost" | "not-allowed" {
  const lock = box.locks.get(token);
  const message = lock && box.messages.get(lock.sequence);
  if (!message) return "lock-lost";
  if (outcome.kind === "dead-letter" && !box.deadLetters) return "not-allowed";
  const edited = "edit" in outcome ? outcome.edit?.(message.content) : undefined;
  unlock(box, lock);
  carryOut(box, message, outcome.kind, edited);
  return "settled";
}

function carryOut(box: Box, message: Message, kind: Outcome["kind"], edited: Uint8Array | undefined): void {
  switch (kind) {
    case "complete":
      return removeMessage(box, message.sequence);
    case "release":
      return letGo(box, message);
    case "abandon":
      return countFailure(box, message, edited);
    case "defer":
      return updateMessage(box, message, { state: "deferred", content: edited });
    case "dead-letter":
      return bury(box, { ...message, content: edited ?? message.content }, undefined);
  }
}

/** Ends a hold without deciding what becomes of the message. */
export function unlock(box: Box, lock: Lock): void {
  box.locks.delete(lock.token);
  box.locked.delete(lock.sequence);
  const session = box.messages.get(lock.sequence)?.session;
  if (session !== undefined) box.sessions.get(session)?.lock?.tokens.delete(lock.token);
}

/** Gives a message back as if it had not been handed out. */
export function letGo(box: Box, message: Message): void {
  if (message.state === "active") makeReady(box, message);
}

/** One more attempt has failed; after the last one the message is a dead letter. A deferred message stays deferred. */
export function countFailure(box: Box, message: Message, edited?: Uint8Array): void {
  const deliveryCount = message.deliveryCount + 1;
  if (deliveryCount < box.rules.maxDeliveryCount)
    return updateMessage(box, message, { deliveryCount, content: edited });
  bury(box, { ...message, content: edited ?? message.content, deliveryCount }, tooManyAttempts(deliveryCount));
}

type Reason = NonNullable<Message["deadLetter"]>;

const tooManyAttempts = (attempts: number): Reason => ({
  reason: "MaxDeliveryCountExceeded",
  description: `Message could not be consumed after ${attempts} delivery attempts.`,
});

export const outlived: Reason = {
  reason: "TTLExpiredException",
  description: "The message was not consumed within its time to live.",
};

/** Moves a message to the dead letters, where it lives until someone takes it out. A holder writes its reason itself. */
export function bury(box: Box, message: Message, deadLetter: Reason | undefined): void {
  removeMessage(box, message.sequence);
  if (!box.deadLetters) return;
  const sequence = box.deadLetters.nextSequence;
  putMessage(box.deadLetters, { ...message, sequence, state: "active", deadLetter, lifeMs: undefined });
}
