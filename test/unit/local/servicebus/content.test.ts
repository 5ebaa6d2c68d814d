import rhea from "rhea";
import { expect, test } from "vitest";
import { openEnvelope, readIncoming, toWire, withProperties } from "#local/servicebus/amqp/content.ts";
import type { Message } from "#local/servicebus/broker/model.ts";

const { types, message: messages } = rhea;

const queued = (content: Uint8Array): Message => ({
  sequence: 7,
  enqueuedSequence: 5,
  id: "m-1",
  state: "active",
  enqueuedAt: 1_000,
  deliveryCount: 2,
  content,
});

const exact = {
  message_id: "m-1",
  group_id: "s-1",
  ttl: 60_000,
  message_annotations: { "x-opt-partition-key": "p", "x-opt-scheduled-enqueue-time": new Date(5_000) },
  application_properties: { whole: types.wrap_double(1), small: types.wrap_short(3) },
  body: [types.wrap_double(2), types.wrap_ulong(9)],
};

test("what the queue has to know is read, and the bytes stay as they came", () => {
  const bytes = messages.encode(exact);

  expect(readIncoming(bytes)).toEqual({
    id: "m-1",
    session: "s-1",
    lifeMs: 60_000,
    scheduledFor: 5_000,
    content: bytes,
  });
});

test("a delivered message says what the queue knows of it, and nothing else of it has changed", () => {
  const bytes = messages.encode(exact);

  const delivered = toWire(queued(bytes), 9_000);

  expect(messages.decode(delivered)).toMatchObject({
    delivery_count: 2,
    ttl: 60_000,
    message_annotations: {
      "x-opt-partition-key": "p",
      "x-opt-sequence-number": 7,
      "x-opt-enqueue-sequence-number": 5,
      "x-opt-enqueued-time": new Date(1_000),
      "x-opt-locked-until": new Date(9_000),
      "x-opt-message-state": 0,
    },
  });
  const fromItsId = bytes.subarray(bytes.indexOf("m-1"));
  expect(delivered.subarray(delivered.indexOf("m-1"))).toEqual(fromItsId);
});

test("properties are written next to those there are, which keep their types", () => {
  const bytes = messages.encode(exact);

  const changed = withProperties(bytes, { reason: "late", small: "changed", nothing: null });

  expect(messages.decode(Buffer.from(changed)).application_properties).toEqual({
    whole: 1,
    small: "changed",
    reason: "late",
  });
  expect(Buffer.from(changed).includes(Buffer.from([0x82, 0x3f, 0xf0, 0, 0, 0, 0, 0, 0]))).toBe(true);
  expect(withProperties(bytes, { nothing: null })).toBe(bytes);
});

test("a message without an id is given one and keeps its other properties", () => {
  const { id, content } = readIncoming(messages.encode({ subject: "no id", body: 1 }));

  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(messages.decode(Buffer.from(content))).toMatchObject({ message_id: id, subject: "no id", body: 1 });
});

test("an envelope holds each message for itself", () => {
  const parts = [1, 2, 3].map((body) => messages.encode({ body }));

  expect(openEnvelope(messages.encode({ body: messages.data_sections(parts) }))).toEqual(parts);
});

test.each`
  because                    | bytes
  ${"it is no message"}      | ${Buffer.from("GET / HTTP/1.1")}
  ${"it ends too early"}     | ${messages.encode({ message_id: "m", body: "text" }).subarray(0, 12)}
  ${"its time is no number"} | ${messages.encode({ message_annotations: { "x-opt-scheduled-enqueue-time": "soon" }, body: 1 })}
`("what cannot be read is refused as malformed: $because", ({ bytes }) => {
  expect(() => readIncoming(bytes)).toThrow(expect.objectContaining({ condition: "amqp:decode-error" }));
});
