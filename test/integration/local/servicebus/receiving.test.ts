import { expect, test, vi } from "vitest";
import { briefly, connect, soon, startBus } from "./bus.ts";

test("a look at the queue shows what waits, is held, is set aside or is for later, and changes nothing", async () => {
  const bus = await startBus();
  const client = connect(bus);
  const sender = client.createSender("plain");
  const receiver = client.createReceiver("plain");
  await sender.sendMessages([{ body: "held" }, { body: "aside" }, { body: "waits" }]);
  const [, aside] = await receiver.receiveMessages(2, soon);
  if (aside) await receiver.deferMessage(aside);
  await sender.scheduleMessages({ body: "later" }, new Date(Date.now() + 86_400_000));

  const first = await receiver.peekMessages(2);
  const rest = await receiver.peekMessages(10);

  expect([...first, ...rest].map(({ body, state }) => [body, state])).toEqual([
    ["held", "active"],
    ["aside", "deferred"],
    ["waits", "active"],
    ["later", "scheduled"],
  ]);
  expect(await receiver.peekMessages(10)).toEqual([]);
  const from = rest.map(({ sequenceNumber }) => sequenceNumber).find((number) => number !== undefined);
  const again = await receiver.peekMessages(10, from && { fromSequenceNumber: from });
  expect(again.map(({ body }) => body)).toEqual(["waits", "later"]);
  expect(bus.depths().plain).toEqual({ active: 1, locked: 1, scheduled: 1, deferred: 1, deadLetter: 0 });
});

test("a message that is received for good is gone at once", async () => {
  const bus = await startBus();
  const client = connect(bus);
  await client.createSender("plain").sendMessages([{ body: 1 }, { body: 2 }]);

  const taken = await client.createReceiver("plain", { receiveMode: "receiveAndDelete" }).receiveMessages(1, soon);

  expect(taken.map(({ body }) => body)).toEqual([1]);
  expect(bus.depths().plain).toMatchObject({ active: 1, locked: 0 });
});

test("a receiver that asks for more than there is gets what there is, again and again", async () => {
  const client = connect(await startBus());
  const sender = client.createSender("plain");
  const receiver = client.createReceiver("plain");

  for (const round of [1, 2]) {
    await sender.sendMessages({ body: round });
    const messages = await receiver.receiveMessages(10, soon);
    expect(messages.map(({ body }) => body)).toEqual([round]);
    for (const message of messages) await receiver.completeMessage(message);
    expect(await receiver.receiveMessages(10, briefly)).toEqual([]);
  }
});

test("a subscriber gets every message once, also when there are more than a connection keeps track of", async () => {
  const bus = await startBus();
  const client = connect(bus);
  const sender = client.createSender("plain");
  const count = 3_000;
  for (let from = 0; from < count; from += 500)
    await sender.sendMessages(Array.from({ length: 500 }, (_, index) => ({ body: from + index })));
  const seen: number[] = [];
  const processError = vi.fn(() => Promise.resolve());

  client
    .createReceiver("plain")
    .subscribe({ processMessage: async ({ body }) => void seen.push(body), processError }, { maxConcurrentCalls: 16 });

  await vi.waitFor(() => expect(bus.depths().plain).toMatchObject({ active: 0, locked: 0 }), 20_000);
  expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
  expect(processError).not.toHaveBeenCalled();
});

test("a waiting subscriber is handed a new message at once, and a handler that throws gives it back", async () => {
  const bus = await startBus();
  const client = connect(bus);
  const attempts: (number | undefined)[] = [];
  client.createReceiver("plain").subscribe({
    processMessage: async ({ deliveryCount }) => {
      attempts.push(deliveryCount);
      if (attempts.length < 3) throw new Error("Not yet.");
    },
    processError: () => Promise.resolve(),
  });

  await client.createSender("plain").sendMessages({ body: 1 });

  await vi.waitFor(() => expect(attempts).toEqual([0, 1, 2]), 5_000);
  await vi.waitFor(() => expect(bus.depths().plain).toMatchObject({ active: 0, locked: 0, deadLetter: 0 }));
});

test("two clients never hold the same message", async () => {
  const bus = await startBus();
  const sender = connect(bus).createSender("plain");
  await sender.sendMessages(Array.from({ length: 40 }, (_, body) => ({ body })));

  const taken = await Promise.all(
    [connect(bus), connect(bus)].map((client) => client.createReceiver("plain").receiveMessages(20, soon)),
  );

  const bodies = taken.flat().map(({ body }) => body);
  expect(new Set(bodies).size).toBe(bodies.length);
  expect(bus.depths().plain?.locked).toBe(bodies.length);
});
