import { expect, test } from "vitest";
import { depthsOf } from "#local/servicebus/broker/depths.ts";
import { newQueue, type Queue, type Rules } from "#local/servicebus/broker/model.ts";
import { take } from "#local/servicebus/broker/receive.ts";
import { send } from "#local/servicebus/broker/send.ts";
import { acceptSession, freeSession, renewSession } from "#local/servicebus/broker/sessions.ts";
import { settle } from "#local/servicebus/broker/settle.ts";
import { nextTickAt, tick } from "#local/servicebus/broker/tick.ts";

const rules: Rules = { sessions: false, lockMs: 60, maxDeliveryCount: 2, duplicateWindowMs: 100, lifeMs: 1_000 };
const content = new Uint8Array([1]);

const queueWith = (changed: Partial<Rules>, ...ids: string[]): Queue => {
  const queue = newQueue("q", { ...rules, ...changed });
  for (const id of ids) send(queue.main, 0, { id, session: id[0], content });
  return queue;
};
const takeId = (queue: Queue, now: number, token: string, session?: string): string | undefined =>
  take(queue.main, now, { holder: "h", token, session })?.message.id;

test("messages are taken in the order in which they were sent, and an abandoned one keeps its place", () => {
  const queue = queueWith({}, "a", "b", "c");

  expect(takeId(queue, 1, "t1")).toBe("a");
  expect(takeId(queue, 1, "t2")).toBe("b");
  settle(queue.main, "t1", { kind: "abandon", edit: undefined });

  expect(takeId(queue, 1, "t3")).toBe("a");
  expect(takeId(queue, 1, "t4")).toBe("c");
  expect(takeId(queue, 1, "t5")).toBeUndefined();
});

test("a hold ends with its time: the attempt counts, and after the last one the message is a dead letter", () => {
  const queue = queueWith({}, "a");

  takeId(queue, 0, "t1");
  tick(queue, 59);
  expect(depthsOf(queue)).toMatchObject({ active: 0, locked: 1 });
  tick(queue, 60);
  expect(settle(queue.main, "t1", { kind: "complete" })).toBe("lock-lost");
  takeId(queue, 60, "t2");
  tick(queue, 120);

  expect(depthsOf(queue)).toMatchObject({ active: 0, locked: 0, deadLetter: 1 });
  expect([...queue.dead.messages.values()]).toMatchObject([
    { deliveryCount: 2, deadLetter: { reason: "MaxDeliveryCountExceeded" } },
  ]);
});

test("a message in someone's hands outlives its time, but is not handed out again", () => {
  const queue = queueWith({ lockMs: 5_000, maxDeliveryCount: 9 }, "a");
  takeId(queue, 900, "t1");

  tick(queue, 1_500);
  expect(depthsOf(queue)).toMatchObject({ locked: 1, deadLetter: 0 });
  settle(queue.main, "t1", { kind: "abandon", edit: undefined });

  expect(takeId(queue, 1_501, "t2")).toBeUndefined();
  expect(depthsOf(queue)).toMatchObject({ active: 0, deadLetter: 1 });
});

test("dead letters live for ever, fail as often as they like and cannot be buried twice", () => {
  const queue = queueWith({}, "a");
  takeId(queue, 0, "t1");
  settle(queue.main, "t1", { kind: "dead-letter", edit: undefined });

  for (let round = 0; round < 20; round += 1) {
    take(queue.dead, 5_000 + round, { holder: "h", token: "d" });
    settle(queue.dead, "d", { kind: "abandon", edit: undefined });
  }
  take(queue.dead, 10_000, { holder: "h", token: "d" });

  expect(settle(queue.dead, "d", { kind: "dead-letter", edit: undefined })).toBe("not-allowed");
  expect(depthsOf(queue).deadLetter).toBe(1);
});

test("sessions are handed out by how long they have waited, and one that was given back waits behind the others", () => {
  const queue = queueWith({ sessions: true }, "a1", "b1", "a2");
  const next = (holder: string) => acceptSession(queue.main, 0, holder, undefined);

  expect(next("h1")).toMatchObject({ session: "a" });
  freeSession(queue.main, "a", "h1", "closed");

  expect(next("h2")).toMatchObject({ session: "b" });
  expect(next("h3")).toMatchObject({ session: "a" });
  expect(next("h4")).toBe("none-free");
});

test("only the holder of a session takes its messages, and renewing the session renews what it has in hand", () => {
  const queue = queueWith({ sessions: true }, "a1", "a2");
  acceptSession(queue.main, 0, "h", "a");
  takeId(queue, 0, "t1", "a");

  renewSession(queue.main, 50, "a");
  tick(queue, 100);

  expect(take(queue.main, 100, { holder: "other", token: "t2", session: "a" })).toBeUndefined();
  expect(settle(queue.main, "t1", { kind: "complete" })).toBe("settled");
  tick(queue, 110);
  expect(takeId(queue, 110, "t3", "a")).toBeUndefined();
});

test("nothing is left of a session without messages, holder or state", () => {
  const queue = queueWith({ sessions: true }, "a1");
  acceptSession(queue.main, 0, "h", "a");
  takeId(queue, 0, "t1", "a");
  settle(queue.main, "t1", { kind: "complete" });

  freeSession(queue.main, "a", "h", "closed");

  expect(queue.main.sessions.size).toBe(0);
});

test("times that no longer matter are forgotten, however many messages have come and gone", () => {
  const queue = queueWith({ lifeMs: 1_000_000_000, duplicateWindowMs: 0 });
  for (let round = 0; round < 5_000; round += 1) {
    send(queue.main, round, { id: `m-${round}`, content });
    takeId(queue, round, "t");
    settle(queue.main, "t", { kind: "complete" });
  }

  expect(queue.main.deadlines.items.length).toBeLessThan(1_100);
  expect(nextTickAt(queue)).toBeLessThan(Infinity);
});
