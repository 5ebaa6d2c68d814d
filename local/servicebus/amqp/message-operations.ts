import { randomUUID } from "node:crypto";
import * as z from "zod";
import { type Delivered, peek, renewLock, takeDeferred } from "../broker/receive.ts";
import { cancelScheduled, hasItsSession, send } from "../broker/send.ts";
import { Refusal } from "../refusals.ts";
import { readIncoming, toWire } from "./content.ts";
import { Bytes, Long, longs, operation, Text, timestamps } from "./operation.ts";
import { settleAndKeep } from "./outgoing-link.ts";
import { types } from "./rhea.ts";
import { DispositionStatus, settlementByStatus } from "./settlements.ts";
import { tokenToUuid, uuidToToken } from "./tokens.ts";

const Tokens = z.array(Bytes.transform(uuidToToken));

/** Shows messages without touching them. */
export const peekMessage = operation(
  z.object({ "from-sequence-number": Long, "message-count": z.number(), "session-id": Text }),
  ({ desk, box }, { "from-sequence-number": from, "message-count": count, "session-id": session }) => {
    const { outcome: found } = desk.act(() => peek(box, from, count, session));
    if (found.length === 0) return { status: 204 };
    return { status: 200, body: { messages: found.map((message) => ({ message: toWire(message, undefined) })) } };
  },
);

/** Holds messages for longer. */
export const renewLocks = operation(z.object({ "lock-tokens": Tokens }), ({ desk, box }, { "lock-tokens": tokens }) => {
  const { outcome } = desk.act((now) => tokens.map((token) => renewLock(box, now, token)));
  const expirations = outcome.filter((until) => until !== "lock-lost");
  if (expirations.length < tokens.length) throw new Refusal("message-lock-lost");
  return { status: 200, body: { expirations: timestamps(expirations) } };
});

/** Takes in messages for a later time. */
export const scheduleMessage = operation(
  z.object({ messages: z.array(z.object({ message: Bytes })) }),
  async ({ desk, box }, { messages }) => {
    const incoming = messages.map(({ message }) => readIncoming(message));
    if (!incoming.every((message) => hasItsSession(box, message))) throw new Refusal("not-allowed");
    const { outcome, kept } = desk.act((now) => incoming.map((message) => send(box, now, message)));
    await kept;
    return { status: 200, body: { "sequence-numbers": longs(outcome) } };
  },
);

/** Takes scheduled messages back. */
export const cancelScheduledMessage = operation(
  z.object({ "sequence-numbers": z.array(Long) }),
  async ({ desk, box }, { "sequence-numbers": sequences }) => {
    const { outcome, kept } = desk.act(() => cancelScheduled(box, sequences));
    if (outcome === "not-found") throw new Refusal("message-not-found");
    await kept;
    return { status: 200, body: {} };
  },
);

const receivesForGood = 0;

/** Hands out deferred messages. */
export const receiveBySequenceNumber = operation(
  z.object({ "sequence-numbers": z.array(Long), "receiver-settle-mode": z.number(), "session-id": Text }),
  async ({ desk, box }, body) => {
    const newToken = () => (body["receiver-settle-mode"] === receivesForGood ? undefined : randomUUID());
    const taking = { sequences: body["sequence-numbers"], session: body["session-id"], newToken };
    const { outcome, kept } = desk.act((now) => takeDeferred(box, now, taking));
    if (outcome === "lock-lost") throw new Refusal("session-lock-lost");
    if (outcome === "not-found") throw new Refusal("message-not-found");
    await kept;
    return { status: 200, body: { messages: outcome.map(asHeld) } };
  },
);

const asHeld = ({ message, lock }: Delivered): object => ({
  message: toWire(message, lock?.until),
  ...(lock && { "lock-token": types.wrap_uuid(tokenToUuid(lock.token)) }),
});

/** Settles messages that did not come over the link, or whose link is gone. */
export const updateDisposition = operation(
  z.object({
    "lock-tokens": Tokens,
    "disposition-status": DispositionStatus,
    "deadletter-reason": Text,
    "deadletter-description": Text,
    "properties-to-modify": z.record(z.string(), z.unknown()).nullish(),
  }),
  async ({ desk, box }, body) => {
    const settlement = settlementByStatus(body["disposition-status"], {
      ...body["properties-to-modify"],
      DeadLetterReason: body["deadletter-reason"],
      DeadLetterErrorDescription: body["deadletter-description"],
    });
    for (const token of body["lock-tokens"]) await settleAndKeep(desk, box, token, settlement);
    return { status: 200, body: {} };
  },
);
