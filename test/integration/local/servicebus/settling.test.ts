import type { ServiceBusReceivedMessage, ServiceBusReceiver } from "@azure/service-bus";
import { expect, test } from "vitest";
import { briefly, connect, newClock, settings, soon, startBus } from "./bus.ts";

const receiveOne = async (receiver: ServiceBusReceiver): Promise<ServiceBusReceivedMessage> => {
  const [message] = await receiver.receiveMessages(1, soon);
  if (!message) throw new Error("Nothing came.");
  return message;
};

test("a completed message is gone", async () => {
  const bus = await startBus();
  const client = connect(bus);
  const receiver = client.createReceiver("plain");
  await client.createSender("plain").sendMessages({ body: 1 });
  const message = await receiveOne(receiver);
  expect(bus.depths().plain).toMatchObject({ active: 0, locked: 1 });

  await receiver.completeMessage(message);

  expect(bus.depths().plain).toEqual({ active: 0, locked: 0, scheduled: 0, deferred: 0, deadLetter: 0 });
});

test("an abandoned message comes back first, with its properties changed and one more attempt counted", async () => {
  const client = connect(await startBus());
  const receiver = client.createReceiver("plain");
  await client
    .createSender("plain")
    .sendMessages([{ body: "first", applicationProperties: { kept: 1.5, changed: "no" } }, { body: "second" }]);

  await receiver.abandonMessage(await receiveOne(receiver), { changed: "yes", added: 3 });

  expect(await receiveOne(receiver)).toMatchObject({
    body: "first",
    deliveryCount: 1,
    applicationProperties: { kept: 1.5, changed: "yes", added: 3 },
  });
});

test("a message that was abandoned too often becomes a dead letter", async () => {
  const client = connect(await startBus());
  const receiver = client.createReceiver("plain");
  await client.createSender("plain").sendMessages({ body: 1 });

  for (let attempt = 0; attempt < settings.maxDeliveryCount; attempt += 1)
    await receiver.abandonMessage(await receiveOne(receiver));

  const dead = await receiveOne(client.createReceiver("plain", { subQueueType: "deadLetter" }));
  expect(dead).toMatchObject({
    deadLetterReason: "MaxDeliveryCountExceeded",
    deadLetterErrorDescription: "Message could not be consumed after 3 delivery attempts.",
    deliveryCount: 3,
  });
});

test("a dead letter keeps its content and the reason it was given, and can be completed", async () => {
  const bus = await startBus();
  const client = connect(bus);
  const receiver = client.createReceiver("plain");
  const deadLetters = client.createReceiver("plain", { subQueueType: "deadLetter" });
  await client.createSender("plain").sendMessages({ messageId: "m-1", body: { a: 1 } });

  await receiver.deadLetterMessage(await receiveOne(receiver), {
    deadLetterReason: "malformed",
    deadLetterErrorDescription: "The tenant is missing.",
    seenBy: "intake",
  });

  const dead = await receiveOne(deadLetters);
  expect(dead).toMatchObject({
    messageId: "m-1",
    body: { a: 1 },
    deadLetterReason: "malformed",
    deadLetterErrorDescription: "The tenant is missing.",
    applicationProperties: { seenBy: "intake" },
  });
  await deadLetters.completeMessage(dead);
  expect(bus.depths().plain?.deadLetter).toBe(0);
});

test("a deferred message is handed out by its number only, until it is completed", async () => {
  const bus = await startBus();
  const client = connect(bus);
  const receiver = client.createReceiver("plain");
  await client.createSender("plain").sendMessages({ body: "aside" });
  const message = await receiveOne(receiver);
  const { sequenceNumber } = message;
  if (!sequenceNumber) throw new Error("It has no number.");

  await receiver.deferMessage(message, { because: "early" });

  expect(await receiver.receiveMessages(1, briefly)).toEqual([]);
  expect(bus.depths().plain?.deferred).toBe(1);

  const [first] = await receiver.receiveDeferredMessages(sequenceNumber);
  expect(first).toMatchObject({ body: "aside", state: "deferred", applicationProperties: { because: "early" } });
  if (first) await receiver.abandonMessage(first);
  expect(bus.depths().plain?.deferred).toBe(1);
  const [second] = await receiver.receiveDeferredMessages(sequenceNumber);
  if (second) await receiver.completeMessage(second);

  expect(bus.depths().plain?.deferred).toBe(0);
  await expect(receiver.receiveDeferredMessages(sequenceNumber)).rejects.toMatchObject({ code: "MessageNotFound" });
});

test("a message whose lock ran out goes to someone else, and its old holder is told so", async () => {
  const clock = newClock();
  const bus = await startBus({ now: clock.now });
  const client = connect(bus);
  const slow = client.createReceiver("plain", { maxAutoLockRenewalDurationInMs: 0 });
  await client.createSender("plain").sendMessages({ body: 1 });
  const late = await receiveOne(slow);

  clock.pass(61);

  const other = client.createReceiver("plain");
  const message = await receiveOne(other);
  expect(message.deliveryCount).toBe(1);
  await expect(slow.completeMessage(late)).rejects.toMatchObject({ code: "MessageLockLost" });
  await other.completeMessage(message);
});

test("a renewed lock holds for its whole length again, one that ran out cannot be renewed", async () => {
  const clock = newClock();
  const bus = await startBus({ now: clock.now });
  const client = connect(bus);
  const receiver = client.createReceiver("plain", { maxAutoLockRenewalDurationInMs: 0 });
  await client.createSender("plain").sendMessages({ body: 1 });
  const message = await receiveOne(receiver);
  clock.pass(50);

  const until = await receiver.renewMessageLock(message);

  clock.pass(50);
  expect(until.getTime()).toBeGreaterThan(clock.now());
  expect(bus.depths().plain?.locked).toBe(1);
  clock.pass(11);
  await expect(receiver.renewMessageLock(message)).rejects.toMatchObject({ code: "MessageLockLost" });
});

test("messages that are settled one after the other each get their own outcome", async () => {
  const bus = await startBus();
  const client = connect(bus);
  const receiver = client.createReceiver("plain");
  await client.createSender("plain").sendMessages([1, 2, 3, 4].map((body) => ({ body })));
  const [a, b, c, d] = await receiver.receiveMessages(4, soon);
  if (!a || !b || !c || !d) throw new Error("Not all came.");

  await receiver.completeMessage(a);
  await receiver.deadLetterMessage(b);
  await receiver.deferMessage(c);
  await receiver.abandonMessage(d);

  expect(bus.depths().plain).toEqual({ active: 1, locked: 0, scheduled: 0, deferred: 1, deadLetter: 1 });
});
