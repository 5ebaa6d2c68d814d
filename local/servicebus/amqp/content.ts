import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { Message } from "../broker/model.ts";
import type { Incoming } from "../broker/send.ts";
import { Refusal } from "../refusals.ts";
import { messages, types } from "./rhea.ts";
import {
  codes,
  find,
  itemsOf,
  joined,
  newSection,
  readSections,
  replaced,
  type Section,
  type Typed,
  withEntries,
} from "./sections.ts";

const MessageId = z.union([z.string(), z.number(), z.instanceof(Buffer).transform((bytes) => bytes.toString("hex"))]);

const Head = z.object({
  message_id: MessageId.transform(String).optional(),
  group_id: z.string().optional(),
  ttl: z.number().optional(),
  message_annotations: z.object({ "x-opt-scheduled-enqueue-time": z.date().optional() }).optional(),
});

/** Reads of an encoded message what the queue has to know. One without an id is given one. */
export function readIncoming(bytes: Uint8Array): Incoming {
  const { sections, head } = orMalformed(() => readHead(bytes));
  const scheduledFor = head.message_annotations?.["x-opt-scheduled-enqueue-time"]?.getTime();
  const known = { session: head.group_id, lifeMs: head.ttl, scheduledFor };
  if (head.message_id) return { ...known, id: head.message_id, content: joined(sections) };
  const id = randomUUID().replaceAll("-", "");
  return { ...known, id, content: joined(withMessageId(sections, id)) };
}

function readHead(bytes: Uint8Array): { sections: Section[]; head: z.infer<typeof Head> } {
  const sections = readSections(bytes);
  const beforeBody = sections.filter(({ code }) => code < codes.applicationProperties);
  return { sections, head: Head.parse(messages.decode(joined(beforeBody))) };
}

function orMalformed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Refusal("malformed", undefined, error);
  }
}

function withMessageId(sections: readonly Section[], id: string): Section[] {
  const [, ...others] = itemsOf(find(sections, codes.properties));
  return replaced(sections, newSection(codes.properties, types.wrap_list([types.wrap_string(id), ...others])));
}

/** The messages in an envelope, each encoded for itself; what the envelope says of the first one is a copy. */
export const openEnvelope = (bytes: Buffer): Buffer[] =>
  orMalformed(() => readSections(bytes))
    .filter(({ code }) => code === codes.data)
    .map(({ value }) => value.value);

/** Writes a holder's properties among the application properties of an encoded message. */
export function withProperties(content: Uint8Array, properties: Record<string, unknown>): Uint8Array {
  const given = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
  if (given.length === 0) return content;
  const entries = new Map(given.map(([name, value]) => [name, types.wrap(value)] as const));
  return joined(addProperties(readSections(content), entries));
}

const addProperties = (sections: readonly Section[], entries: ReadonlyMap<string, Typed>): Section[] =>
  replaced(
    sections,
    newSection(
      codes.applicationProperties,
      withEntries(find(sections, codes.applicationProperties), entries, (name) => types.wrap_string(name)),
    ),
  );

const states = { active: 0, deferred: 1, scheduled: 2 } as const satisfies Record<Message["state"], number>;

/** A message as it is delivered: as it came, with what the queue knows of it by now. */
export function toWire(message: Message, lockedUntil: number | undefined): Buffer {
  const { deadLetter } = message;
  const came = readSections(message.content).filter(({ code }) => code !== codes.deliveryAnnotations);
  const whole = deadLetter
    ? addProperties(
        came,
        new Map([
          ["DeadLetterReason", types.wrap_string(deadLetter.reason)],
          ["DeadLetterErrorDescription", types.wrap_string(deadLetter.description)],
        ]),
      )
    : came;
  return joined(replaced(replaced(whole, header(whole, message)), annotations(whole, message, lockedUntil)));
}

function header(sections: readonly Section[], { deliveryCount }: Message): Section {
  const [durable = types.wrap_boolean(true), priority = types.wrap(null), ttl = types.wrap(null)] = itemsOf(
    find(sections, codes.header),
  );
  const isFirst = types.wrap_boolean(false);
  return newSection(codes.header, types.wrap_list([durable, priority, ttl, isFirst, types.wrap_uint(deliveryCount)]));
}

function annotations(sections: readonly Section[], message: Message, lockedUntil: number | undefined): Section {
  const entries = new Map([
    ["x-opt-sequence-number", types.wrap_long(message.sequence)],
    ["x-opt-enqueue-sequence-number", types.wrap_long(message.enqueuedSequence)],
    ["x-opt-enqueued-time", types.wrap_timestamp(message.enqueuedAt)],
    ["x-opt-message-state", types.wrap_int(states[message.state])],
  ]);
  if (lockedUntil !== undefined) entries.set("x-opt-locked-until", types.wrap_timestamp(lockedUntil));
  return newSection(
    codes.annotations,
    withEntries(find(sections, codes.annotations), entries, (name) => types.wrap_symbol(name)),
  );
}
