import { once } from "node:events";
import { appendFile, cp, readdir } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { startServiceBus } from "#local/servicebus/server.ts";
import { briefly, connect, newFolder, queues, soon, startBus } from "./bus.ts";

test("everything survives a restart: what waits, is set aside, is for later, is dead, and what sessions keep", async () => {
  const dataFolder = await newFolder();
  const before = await startServiceBus({ port: 0, queues, dataFolder });
  const client = connect(before);
  const sender = client.createSender("plain");
  const receiver = client.createReceiver("plain");
  await sender.sendMessages(["done", "aside", "dead", "failed", "waits"].map((body) => ({ messageId: body, body })));
  await sender.scheduleMessages({ messageId: "later", body: "later" }, new Date(Date.now() + 86_400_000));
  const [done, aside, dead, failed] = await receiver.receiveMessages(4, soon);
  if (!done || !aside?.sequenceNumber || !dead || !failed) throw new Error("Not all came.");
  await receiver.completeMessage(done);
  await receiver.deferMessage(aside);
  await receiver.deadLetterMessage(dead, { deadLetterReason: "bad", deadLetterErrorDescription: "" });
  await receiver.abandonMessage(failed, { tried: true });
  await client.createSender("ordered").sendMessages({ sessionId: "a", body: Buffer.from([1, 2, 3]) });
  const session = await client.acceptSession("ordered", "a");
  await session.setSessionState({ step: 1 });
  const depths = before.depths();
  await client.close();
  await before.close();

  const after = await startBus({ dataFolder });

  expect(after.depths()).toEqual(depths);
  const again = connect(after);
  await again.createSender("plain").sendMessages({ messageId: "waits", body: "a duplicate" });
  expect(after.depths().plain).toEqual({ active: 2, locked: 0, scheduled: 1, deferred: 1, deadLetter: 1 });
  const plain = again.createReceiver("plain");
  const waiting = await plain.receiveMessages(2, soon);
  expect(waiting).toMatchObject([
    { body: "failed", deliveryCount: 1, applicationProperties: { tried: true } },
    { body: "waits", deliveryCount: 0 },
  ]);
  expect(await plain.receiveDeferredMessages(aside.sequenceNumber)).toMatchObject([{ body: "aside" }]);
  const deadLetters = again.createReceiver("plain", { subQueueType: "deadLetter" });
  expect(await deadLetters.receiveMessages(1, soon)).toMatchObject([{ body: "dead", deadLetterReason: "bad" }]);
  const sessionAgain = await again.acceptNextSession("ordered");
  expect(await sessionAgain.getSessionState()).toEqual({ step: 1 });
  expect(await sessionAgain.receiveMessages(1, soon)).toMatchObject([{ body: Buffer.from([1, 2, 3]) }]);
});

test("what was accepted or settled is safe, however suddenly the process ends", async () => {
  const dataFolder = await newFolder();
  const client = connect(await startBus({ dataFolder }));
  const receiver = client.createReceiver("plain");
  await client.createSender("plain").sendMessages([{ body: "done" }, { body: "held" }, { body: "waits" }]);
  const [done] = await receiver.receiveMessages(2, soon);
  if (done) await receiver.completeMessage(done);

  const asItWas = join(await newFolder(), "copy");
  await cp(dataFolder, asItWas, { recursive: true });

  const after = await startBus({ dataFolder: asItWas });
  expect(after.depths().plain).toMatchObject({ active: 2, locked: 0 });
});

test("numbers are never given twice, not even after a restart of an empty queue", async () => {
  const dataFolder = await newFolder();
  const before = await startServiceBus({ port: 0, queues, dataFolder });
  const client = connect(before);
  const taking = client.createReceiver("plain", { receiveMode: "receiveAndDelete" });
  await client.createSender("plain").sendMessages([{ body: 1 }, { body: 2 }]);
  await taking.receiveMessages(2, soon);
  await client.close();
  await before.close();

  const again = connect(await startBus({ dataFolder }));

  await again.createSender("plain").sendMessages({ body: 3 });
  const [message] = await again.createReceiver("plain").receiveMessages(1, soon);
  expect(message?.sequenceNumber?.toNumber()).toBe(3);
});

test("a line that was being written when the process ended is passed over, damage before it is not", async () => {
  const dataFolder = await newFolder();
  const journal = join(dataFolder, "plain.journal");
  const start = () => startServiceBus({ port: 0, queues, dataFolder });
  const first = await start();
  const client = connect(first);
  await client.createSender("plain").sendMessages({ body: 1 });
  await client.close();
  await first.close();

  await appendFile(journal, '[{"kind":"remove","bo');
  const second = await start();
  expect(second.depths().plain?.active).toBe(1);
  await second.close();

  await appendFile(journal, "not json\n[]\n");
  await expect(start()).rejects.toThrow(/damaged/);
});

test("a port in use is told as the system tells it, and no journal is touched", async () => {
  const dataFolder = await newFolder();
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;

  await expect(startServiceBus({ port, queues, dataFolder })).rejects.toMatchObject({ code: "EADDRINUSE" });
  expect(await readdir(dataFolder)).toEqual([]);
});

test("a subscriber carries on by itself when the server comes back on its port", async () => {
  const dataFolder = await newFolder();
  const before = await startServiceBus({ port: 0, queues, dataFolder });
  const client = connect(before);
  const bodies: unknown[] = [];
  client.createReceiver("plain").subscribe({
    processMessage: async ({ body }) => void bodies.push(body),
    processError: () => Promise.resolve(),
  });
  await client.createSender("plain").sendMessages({ body: 1 });
  await vi.waitFor(() => expect(bodies).toEqual([1]), 5_000);
  await before.close();

  const after = await startBus({ port: before.port, dataFolder });
  await connect(after).createSender("plain").sendMessages({ body: 2 });

  await vi.waitFor(() => expect(bodies).toEqual([1, 2]), 15_000);
}, 30_000);

test("closing waits for nobody: clients are told and their connections end", async () => {
  const bus = await startServiceBus({ port: 0, queues });
  const client = connect(bus);
  await client.createReceiver("plain").receiveMessages(1, briefly);

  await bus.close();

  await expect(client.createSender("plain").sendMessages({ body: 1 })).rejects.toThrow();
});
