import type { ServiceBusClient } from "@azure/service-bus";
import { expect, test, vi } from "vitest";
import { briefly, connect, newClock, soon, startBus } from "./bus.ts";

const send = (client: ServiceBusClient, ...messages: [sessionId: string, body: unknown][]): Promise<void> =>
  client.createSender("ordered").sendMessages(messages.map(([sessionId, body]) => ({ sessionId, body })));

test("the messages of a session go to its one holder, in order", async () => {
  const client = connect(await startBus());
  await send(client, ["a", 1], ["b", 10], ["a", 2], ["a", 3]);

  const receiver = await client.acceptSession("ordered", "a");

  const messages = await receiver.receiveMessages(3, soon);
  expect(messages.map(({ body, sessionId }) => [sessionId, body])).toEqual([
    ["a", 1],
    ["a", 2],
    ["a", 3],
  ]);
  expect(receiver.sessionLockedUntilUtc.getTime()).toBeGreaterThan(Date.now() + 50_000);
});

test("a held session is refused to others and never handed out as the next one", async () => {
  const client = connect(await startBus());
  await send(client, ["a", 1], ["b", 2]);
  await client.acceptSession("ordered", "a");

  await expect(client.acceptSession("ordered", "a")).rejects.toMatchObject({ code: "SessionCannotBeLocked" });
  expect((await client.acceptNextSession("ordered")).sessionId).toBe("b");
  await expect(client.acceptNextSession("ordered")).rejects.toMatchObject({ code: "ServiceTimeout" });
});

test("a session can be taken before it has messages, and gets those that come", async () => {
  const client = connect(await startBus());
  const receiver = await client.acceptSession("ordered", "a");
  const receiving = receiver.receiveMessages(1, soon);

  await send(client, ["a", "now"]);

  expect((await receiving).map(({ body }) => body)).toEqual(["now"]);
});

test("whoever waits for the next session gets it as soon as a message comes, and each waiter another one", async () => {
  const bus = await startBus();
  const client = connect(bus);
  const waiting = [client.acceptNextSession("ordered"), connect(bus).acceptNextSession("ordered")];

  await send(client, ["a", 1], ["b", 2]);

  const ids = (await Promise.all(waiting)).map(({ sessionId }) => sessionId);
  expect(ids.toSorted()).toEqual(["a", "b"]);
});

test("closing a receiver frees its session at once and counts no attempt", async () => {
  const client = connect(await startBus());
  await send(client, ["a", 1], ["a", 2]);
  const first = await client.acceptSession("ordered", "a");
  await first.receiveMessages(2, soon);

  await first.close();

  const second = await client.acceptNextSession("ordered");
  const messages = await second.receiveMessages(2, soon);
  expect(messages.map(({ body, deliveryCount }) => [body, deliveryCount])).toEqual([
    [1, 0],
    [2, 0],
  ]);
});

test("an abandoned message is served again before the next one of its session", async () => {
  const client = connect(await startBus());
  await send(client, ["a", 1], ["a", 2]);
  const receiver = await client.acceptSession("ordered", "a");
  const [first] = await receiver.receiveMessages(1, soon);

  if (first) await receiver.abandonMessage(first);

  const [again] = await receiver.receiveMessages(1, soon);
  expect(again).toMatchObject({ body: 1, deliveryCount: 1 });
});

test("a session whose lock ran out is taken from its holder, and its messages count one more attempt", async () => {
  const clock = newClock();
  const bus = await startBus({ now: clock.now });
  const client = connect(bus);
  await send(client, ["a", 1]);
  const slow = await client.acceptSession("ordered", "a", { maxAutoLockRenewalDurationInMs: 0 });
  const [late] = await slow.receiveMessages(1, soon);
  const errors: string[] = [];
  slow.subscribe({
    processMessage: () => Promise.resolve(),
    processError: async ({ error }) => void errors.push("code" in error ? error.code : error.message),
  });

  clock.pass(61);

  await vi.waitFor(() => expect(errors).toContain("SessionLockLost"), 5_000);
  if (late) await expect(slow.completeMessage(late)).rejects.toMatchObject({ code: "SessionLockLost" });
  const next = await client.acceptNextSession("ordered");
  const [message] = await next.receiveMessages(1, soon);
  expect(message?.deliveryCount).toBe(1);
});

test("a renewed session stays with its holder, who may settle after its first lock would have ended", async () => {
  const clock = newClock();
  const bus = await startBus({ now: clock.now });
  const client = connect(bus);
  await send(client, ["a", 1]);
  const receiver = await client.acceptSession("ordered", "a", { maxAutoLockRenewalDurationInMs: 0 });
  const [message] = await receiver.receiveMessages(1, soon);
  clock.pass(50);

  const until = await receiver.renewSessionLock();

  clock.pass(50);
  expect(until.getTime()).toBeGreaterThan(clock.now());
  if (message) await receiver.completeMessage(message);
  expect(bus.depths().ordered).toMatchObject({ active: 0, locked: 0 });
});

test("what a holder keeps in a session is there for the next one, until it is cleared", async () => {
  const client = connect(await startBus());
  const first = await client.acceptSession("ordered", "a");
  expect(await first.getSessionState()).toBeNull();
  await first.setSessionState({ step: 2, note: "途中" });
  await first.close();

  const second = await client.acceptSession("ordered", "a");
  expect(await second.getSessionState()).toEqual({ step: 2, note: "途中" });
  await second.setSessionState(null);
  expect(await second.getSessionState()).toBeNull();
});

test("messages of a session are deferred, shown, scheduled and dead-lettered like others", async () => {
  const bus = await startBus();
  const client = connect(bus);
  await send(client, ["a", "aside"], ["a", "bad"], ["b", "other"]);
  await client
    .createSender("ordered")
    .scheduleMessages({ sessionId: "a", body: "later" }, new Date(Date.now() + 86_400_000));
  const receiver = await client.acceptSession("ordered", "a");
  const [aside, bad] = await receiver.receiveMessages(2, soon);
  if (!aside?.sequenceNumber || !bad) throw new Error("Not all came.");

  await receiver.deferMessage(aside);
  await receiver.deadLetterMessage(bad, { deadLetterReason: "bad", deadLetterErrorDescription: "" });

  expect((await receiver.peekMessages(10)).map(({ body }) => body)).toEqual(["aside", "later"]);
  const [deferred] = await receiver.receiveDeferredMessages(aside.sequenceNumber);
  if (deferred) await receiver.completeMessage(deferred);
  const [dead] = await client.createReceiver("ordered", { subQueueType: "deadLetter" }).receiveMessages(1, soon);
  expect(dead).toMatchObject({ body: "bad", sessionId: "a", deadLetterReason: "bad" });
  expect(bus.depths().ordered).toEqual({ active: 1, locked: 0, scheduled: 1, deferred: 0, deadLetter: 1 });
});

test("a queue with sessions has no plain receivers, and one without has no sessions", async () => {
  const client = connect(await startBus());

  await expect(client.createReceiver("ordered").receiveMessages(1, briefly)).rejects.toThrow(/has sessions/);
  await expect(client.acceptSession("plain", "a")).rejects.toThrow();
});

test("several workers empty all sessions, each message once and every session in its order", async () => {
  const bus = await startBus();
  const client = connect(bus);
  const sessions = ["a", "b", "c", "d", "e"];
  const each = Array.from({ length: 10 }, (_, index) => index);
  await send(client, ...each.flatMap((body) => sessions.map((id): [string, number] => [id, body])));
  const seen = new Map<string, unknown[]>(sessions.map((id) => [id, []]));

  async function work(): Promise<void> {
    while (bus.depths().ordered?.active) {
      const receiver = await client.acceptNextSession("ordered").catch(() => undefined);
      if (!receiver) continue;
      for (;;) {
        const [message] = await receiver.receiveMessages(1, briefly);
        if (!message) break;
        seen.get(receiver.sessionId)?.push(message.body);
        await receiver.completeMessage(message);
      }
      await receiver.close();
    }
  }
  await Promise.all([work(), work(), work()]);

  expect([...seen.values()]).toEqual(sessions.map(() => each));
}, 20_000);
