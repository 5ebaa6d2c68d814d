import * as z from "zod";
import { type Heap, newHeap } from "./heap.ts";

/** Bytes as base64 text on the way to a journal. */
const Bytes = z.codec(
  z.string(),
  z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  {
    decode: (text) => Buffer.from(text, "base64"),
    encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64"),
  },
);

/** What the queue knows of a message; its content is opaque here. All times are milliseconds since 1970. */
export const Message = z.object({
  sequence: z.number(),
  enqueuedSequence: z.number(),
  id: z.string(),
  session: z.string().optional(),
  state: z.enum(["active", "deferred", "scheduled"]),
  enqueuedAt: z.number(),
  scheduledFor: z.number().optional(),
  lifeMs: z.number().optional(),
  deliveryCount: z.number(),
  deadLetter: z.object({ reason: z.string(), description: z.string() }).optional(),
  content: Bytes,
});
export type Message = z.infer<typeof Message>;

const BoxName = z.enum(["main", "dead"]);
export type BoxName = z.infer<typeof BoxName>;

/** Everything that must survive a restart happens as one of these. */
export const Change = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("put"), box: BoxName, message: Message }),
  z.object({ kind: z.literal("remove"), box: BoxName, sequence: z.number() }),
  z.object({
    kind: z.literal("update"),
    box: BoxName,
    sequence: z.number(),
    state: Message.shape.state,
    deliveryCount: z.number(),
    content: Bytes.optional(),
  }),
  z.object({ kind: z.literal("seen"), box: BoxName, id: z.string(), at: z.number(), sequence: z.number() }),
  z.object({ kind: z.literal("state"), box: BoxName, session: z.string(), state: Bytes.nullable() }),
  z.object({ kind: z.literal("counter"), box: BoxName, nextSequence: z.number() }),
]);
export type Change = z.infer<typeof Change>;

export type Rules = {
  sessions: boolean;
  lockMs: number;
  maxDeliveryCount: number;
  duplicateWindowMs: number;
  lifeMs: number;
};

/** A message in someone's hands. In a session the hold lasts as long as the session's own lock. */
export type Lock = { token: string; sequence: number; holder: string; until: number };

/** `tokens` are the messages of the session that its holder has in hand. */
export type SessionLock = { holder: string; until: number; tokens: Set<string> };
export type Session = { id: string; lane: Heap<number>; lock: SessionLock | undefined; state: Uint8Array | undefined };

/** Something to look at when its time comes; by then it may have settled itself. */
export type Deadline = { at: number } & (
  | { kind: "activate" | "expire"; sequence: number }
  | { kind: "unlock"; token: string }
  | { kind: "free"; session: string; holder: string }
);

export type Taken = { messages: number; largestBytes: number };

/**
 * A place that holds messages: a queue, or its dead letters. A lane holds the sequence numbers of what is ready; an
 * entry is skipped when the message is no longer so. `unsaved` is shared with the dead letters, so that a move is one.
 */
export type Box = {
  name: BoxName;
  rules: Rules;
  deadLetters: Box | undefined;
  unsaved: Change[];
  nextSequence: number;
  messages: Map<number, Message>;
  lane: Heap<number>;
  sessions: Map<string, Session>;
  free: Set<string>;
  locks: Map<string, Lock>;
  locked: Set<number>;
  seen: Map<string, { at: number; sequence: number }>;
  deadlines: Heap<Deadline>;
  /** What was sent since the process began, duplicates left out. */
  taken: Taken;
  /** Set when something became ready for whoever waits; the one who wakes them clears it. */
  stirred: boolean;
};

export type Queue = { name: string; main: Box; dead: Box };

/** An empty queue and its empty dead letters. */
export function newQueue(name: string, rules: Rules): Queue {
  const unsaved: Change[] = [];
  const deadRules = { ...rules, sessions: false, maxDeliveryCount: Infinity, duplicateWindowMs: 0, lifeMs: Infinity };
  const dead = newBox("dead", deadRules, unsaved, undefined);
  return { name, main: newBox("main", rules, unsaved, dead), dead };
}

const newBox = (name: BoxName, rules: Rules, unsaved: Change[], deadLetters: Box | undefined): Box => ({
  name,
  rules,
  deadLetters,
  unsaved,
  nextSequence: 1,
  messages: new Map(),
  lane: newHeap((sequence) => sequence),
  sessions: new Map(),
  free: new Set(),
  locks: new Map(),
  locked: new Set(),
  seen: new Map(),
  deadlines: newHeap(({ at }) => at),
  taken: { messages: 0, largestBytes: 0 },
  stirred: false,
});
