import { expect, test, vi } from "vitest";
import { briefly, connect, newClock, soon, startBus } from "./bus.ts";

test("a message arrives as it was sent", async () => {
  const client = connect(await startBus());
  const sent = {
    messageId: "m-1",
    body: { asks: "プリンターが動かない", count: 2 },
    subject: "inquiry",
    contentType: "application/json",
    correlationId: "c-1",
    applicationProperties: { urgent: true, attempt: 7, ratio: 0.5 },
  };

  await client.createSender("plain").sendMessages(sent);

  const [message] = await client.createReceiver("plain").receiveMessages(1, soon);
  expect(message).toMatchObject({ ...sent, deliveryCount: 0, state: "active" });
  expect(message?.sequenceNumber?.toNumber()).toBe(1);
  expect(message?.lockToken).toMatch(/^[0-9a-f-]{36}$/);
  expect(message?.lockedUntilUtc?.getTime()).toBeGreaterThan(Date.now());
});

test("bytes, values and lists keep their kind", async () => {
  const client = connect(await startBus());
  const sender = client.createSender("plain");

  await sender.sendMessages({ body: Buffer.from([0, 255, 7]) });
  await sender.sendMessages({ body: { bodyType: "value", value: 12.5, typeCode: 0 } });
  await sender.sendMessages({ body: null });

  const messages = await client.createReceiver("plain").receiveMessages(3, soon);
  expect(messages.map(({ body }) => body)).toEqual([
    Buffer.from([0, 255, 7]),
    { bodyType: "value", value: 12.5, typeCode: 0 },
    null,
  ]);
});

test("a message that was sent without an id is given one", async () => {
  const client = connect(await startBus());

  await client.createSender("plain").sendMessages([{ body: 1 }, { body: 2 }]);

  const ids = (await client.createReceiver("plain").receiveMessages(2, soon)).map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(2);
  expect(ids).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
});

test("a batch is taken as a whole and in order, up to the size that the service allows", async () => {
  const client = connect(await startBus());
  const sender = client.createSender("plain");
  const batch = await sender.createMessageBatch();
  let count = 0;
  while (batch.tryAddMessage({ body: `${count}`.padEnd(10_000, "·") })) count += 1;

  await sender.sendMessages(batch);

  expect(batch.maxSizeInBytes).toBe(262_144);
  const messages = await client.createReceiver("plain").receiveMessages(count, soon);
  expect(messages.map(({ body }) => Number.parseInt(body, 10))).toEqual(Array.from({ length: count }, (_, i) => i));
});

test("a message that is too large is refused by name", async () => {
  const client = connect(await startBus());
  const sending = client.createSender("plain").sendMessages({ body: Buffer.alloc(300_000) });

  await expect(sending).rejects.toMatchObject({ code: "MessageSizeExceeded" });
});

test("a queue that does not exist is named as missing, to senders and to receivers", async () => {
  const client = connect(await startBus());

  await expect(client.createSender("nowhere").sendMessages({ body: 1 })).rejects.toMatchObject({
    code: "MessagingEntityNotFound",
  });
  await expect(client.createReceiver("nowhere").receiveMessages(1, briefly)).rejects.toMatchObject({
    code: "MessagingEntityNotFound",
  });
});

test("a queue with sessions takes no message without one, and nothing of a batch that has such a message", async () => {
  const bus = await startBus();
  const sender = connect(bus).createSender("ordered");

  await expect(sender.sendMessages([{ body: 1, sessionId: "a" }, { body: 2 }])).rejects.toThrow(/session/);
  expect(bus.depths().ordered?.active).toBe(0);
});

test("a message id that was taken within the window is accepted and dropped, later it is taken again", async () => {
  const clock = newClock();
  const bus = await startBus({ now: clock.now });
  const sender = connect(bus).createSender("plain");

  await sender.sendMessages({ messageId: "m-1", body: 1 });
  await sender.sendMessages({ messageId: "m-1", body: 1 });
  await sender.sendMessages([
    { messageId: "m-1", body: 1 },
    { messageId: "m-2", body: 2 },
    { messageId: "m-2", body: 2 },
  ]);
  expect(bus.depths().plain?.active).toBe(2);

  clock.pass(601);
  await sender.sendMessages({ messageId: "m-1", body: 1 });
  expect(bus.depths().plain?.active).toBe(3);
});

test("a scheduled message is there when its time has come, under a new number", async () => {
  const clock = newClock();
  const bus = await startBus({ now: clock.now });
  const client = connect(bus);
  const receiver = client.createReceiver("plain");
  const inAnHour = new Date(clock.now() + 3_600_000);
  const [sequence] = await client.createSender("plain").scheduleMessages({ messageId: "m-1", body: "later" }, inAnHour);
  expect(await receiver.receiveMessages(1, briefly)).toEqual([]);
  expect(bus.depths().plain).toMatchObject({ active: 0, scheduled: 1 });

  clock.pass(3_601);

  const [message] = await receiver.receiveMessages(1, soon);
  expect(message).toMatchObject({ messageId: "m-1", body: "later", scheduledEnqueueTimeUtc: inAnHour });
  expect(message?.sequenceNumber?.gt(sequence ?? 0)).toBe(true);
  expect(message?.enqueuedSequenceNumber).toBe(sequence?.toNumber());
});

test("a message may carry the time it is for, and a scheduled one can be taken back once", async () => {
  const bus = await startBus();
  const sender = connect(bus).createSender("plain");
  const tomorrow = new Date(Date.now() + 86_400_000);
  const sequences = await sender.scheduleMessages([{ body: 1 }, { body: 2 }], tomorrow);
  await sender.sendMessages({ body: 3, scheduledEnqueueTimeUtc: tomorrow });
  expect(bus.depths().plain?.scheduled).toBe(3);

  await sender.cancelScheduledMessages(sequences);

  expect(bus.depths().plain?.scheduled).toBe(1);
  await expect(sender.cancelScheduledMessages(sequences)).rejects.toMatchObject({ code: "MessageNotFound" });
});

test("a message that nobody took within its time to live becomes a dead letter", async () => {
  const clock = newClock();
  const bus = await startBus({ now: clock.now });
  const client = connect(bus);
  await client.createSender("plain").sendMessages([
    { messageId: "short", body: 1, timeToLive: 60_000 },
    { messageId: "long", body: 2 },
  ]);

  clock.pass(61);

  await vi.waitFor(() => expect(bus.depths().plain).toMatchObject({ active: 1, deadLetter: 1 }));
  const [dead] = await client.createReceiver("plain", { subQueueType: "deadLetter" }).receiveMessages(1, soon);
  expect(dead).toMatchObject({ messageId: "short", deadLetterReason: "TTLExpiredException" });
  const [alive] = await client.createReceiver("plain").receiveMessages(1, soon);
  expect(alive?.messageId).toBe("long");
});

test("a message lives for two weeks when it does not say how long", async () => {
  const clock = newClock();
  const bus = await startBus({ now: clock.now });
  await connect(bus).createSender("plain").sendMessages({ body: 1 });

  clock.pass(14 * 86_400 + 1);

  await vi.waitFor(() => expect(bus.depths().plain).toMatchObject({ active: 0, deadLetter: 1 }));
});
