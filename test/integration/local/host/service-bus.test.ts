import { ServiceBusClient, type ServiceBusMessage } from "@azure/service-bus";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type ServiceBusStandIn, startServiceBus } from "#local/servicebus/server.ts";
import { startTrial, type TrialHost } from "./trial-host.ts";

const patience = { timeout: 30_000, interval: 20 };
const queue = { lockSeconds: 2, maxDeliveryCount: 3, duplicateWindowMinutes: 10 };

let bus: ServiceBusStandIn;
let client: ServiceBusClient;
let host: TrialHost;

beforeAll(async () => {
  bus = await startServiceBus({
    port: 0,
    queues: { plain: { ...queue, sessions: false }, ordered: { ...queue, sessions: true } },
  });
  client = new ServiceBusClient(bus.connectionString);
});
afterAll(async () => {
  await client.close();
  await bus.close();
});
beforeEach(async () => {
  host = await startTrial("events", {
    functions: ["onPlain", "onOrdered"],
    environment: { BUS: bus.connectionString, ORDERED_QUEUE: "ordered" },
  });
});
afterEach(() => host.stop());

async function send(name: string, ...messages: ServiceBusMessage[]): Promise<void> {
  const sender = client.createSender(name);
  await sender.sendMessages(messages);
  await sender.close();
}
const toldOf = (name: string, at: string) => host.told().filter((told) => told.from === name && told["at"] === at);
const bodies = (name: string, at: string) => toldOf(name, at).map(({ body }) => body);

test("a message reaches its function with its body and metadata, and is gone when that returns", async () => {
  await send("plain", { body: { n: 1 }, messageId: "one", subject: "a", applicationProperties: { TenantId: "t" } });

  await vi.waitFor(() => expect(bodies("onPlain", "end")).toEqual([{ n: 1 }]), patience);
  await vi.waitFor(
    () => expect(bus.depths()["plain"]).toMatchObject({ active: 0, locked: 0, deadLetter: 0 }),
    patience,
  );
  expect(toldOf("onPlain", "begin")[0]).toMatchObject({
    messageId: "one",
    subject: "a",
    deliveryCount: 1,
    applicationProperties: { tenantId: "t" },
  });
  expect(host.lines.join("\n")).toMatch(
    /Executing 'Functions\.onPlain' \(Reason='\(null\)', Id=.*\n.*Trigger Details: MessageId: one, SequenceNumber: \d+, DeliveryCount: 1, EnqueuedTimeUtc: 20/,
  );
});

test("a message whose function throws comes again, and goes to the dead letter after the last try", async () => {
  await send("plain", { body: { failFirst: 2 }, messageId: "heals" }, { body: { failFirst: 9 }, messageId: "never" });

  await vi.waitFor(() => expect(bodies("onPlain", "end")).toEqual([{ failFirst: 2 }]), patience);
  await vi.waitFor(
    () => expect(bus.depths()["plain"]).toMatchObject({ active: 0, locked: 0, deadLetter: 1 }),
    patience,
  );
  const tries = toldOf("onPlain", "begin").map(({ messageId, deliveryCount }) => [messageId, deliveryCount].join(" "));
  expect(tries.toSorted()).toEqual(["heals 1", "heals 2", "heals 3", "never 1", "never 2", "never 3"]);
});

test("of messages that end at the same moment, the one that failed is not taken for done", async () => {
  const fine = { body: { meet: true }, messageId: "fine" };
  const heals = { body: { meet: true, failFirst: 1 }, messageId: "heals" };

  for (const [round, pair] of [
    [fine, heals],
    [heals, fine],
  ].entries()) {
    await send("plain", ...pair.map((message) => ({ ...message, messageId: `${message.messageId} ${round}` })));
    await vi.waitFor(() => expect(toldOf("onPlain", "end")).toHaveLength(2 * (round + 1)), patience);
  }

  const tries = toldOf("onPlain", "begin").map(({ messageId, deliveryCount }) => [messageId, deliveryCount].join(" "));
  expect(tries.toSorted()).toEqual(["fine 0 1", "fine 1 1", "heals 0 1", "heals 0 2", "heals 1 1", "heals 1 2"]);
});

test("as many messages at once as host.json says, and no more", async () => {
  const six = Array.from({ length: 6 }, (_, n) => ({ body: { n, pause: 100 }, messageId: `together ${n}` }));

  await send("plain", ...six);
  await vi.waitFor(() => expect(toldOf("onPlain", "end")).toHaveLength(6), patience);

  let running = 0;
  const most = host.told().map(({ at }) => (running += at === "begin" ? 1 : -1));
  expect(Math.max(...most)).toBe(2);
});

test("a message that is worked on longer than its lock is not delivered twice", async () => {
  await Promise.all([
    send("plain", { body: { pause: 3000, in: "plain" }, messageId: "long" }),
    send("ordered", { body: { pause: 3000, in: "ordered" }, messageId: "long", sessionId: "s" }),
  ]);

  await vi.waitFor(
    () => expect(bus.depths()).toMatchObject({ plain: { active: 0, locked: 0 }, ordered: { active: 0, locked: 0 } }),
    patience,
  );
  expect([...bodies("onPlain", "begin"), ...bodies("onOrdered", "begin")]).toHaveLength(2);
});

test("messages of one session are worked on in order, one at a time, and sessions side by side", async () => {
  const messages = ["a", "b", "c"].flatMap((sessionId) =>
    [1, 2, 3].map((n) => ({ body: { n, pause: 30 }, sessionId, messageId: `${sessionId}${n}` })),
  );

  await send("ordered", ...messages);
  await vi.waitFor(() => expect(toldOf("onOrdered", "end")).toHaveLength(9), patience);

  for (const session of ["a", "b", "c"]) {
    const own = host.told().filter(({ sessionId }) => sessionId === session);
    expect(own.map(({ at, body }) => [at, JSON.stringify(body)].join(" "))).toEqual(
      [1, 2, 3].flatMap((n) => ["begin", "end"].map((at) => `${at} ${JSON.stringify({ n, pause: 30 })}`)),
    );
  }
  const sessions = new Set<unknown>();
  const most = host.told().map(({ at, sessionId }) => {
    if (at === "begin") sessions.add(sessionId);
    else sessions.delete(sessionId);
    return sessions.size;
  });
  expect(Math.max(...most)).toBe(2);
});

test("a message of a session that fails comes again before the ones after it", async () => {
  await send(
    "ordered",
    { body: { n: 1, failFirst: 1 }, sessionId: "f", messageId: "f1" },
    { body: { n: 2 }, sessionId: "f", messageId: "f2" },
  );

  await vi.waitFor(() => expect(toldOf("onOrdered", "end")).toHaveLength(2), patience);

  const order = toldOf("onOrdered", "begin").map(({ messageId, deliveryCount }) =>
    [messageId, deliveryCount].join(" "),
  );
  expect(order).toEqual(["f1 1", "f1 2", "f2 1"]);
});

test("stopping lets what is running end and settle, and leaves the rest in the queue", async () => {
  const four = Array.from({ length: 4 }, (_, n) => ({ body: { n, pause: 400 }, messageId: `left ${n}` }));
  await send("plain", ...four);
  await vi.waitFor(() => expect(toldOf("onPlain", "begin")).toHaveLength(2), patience);

  await host.stop();
  await vi.waitFor(() => expect(bus.depths()["plain"]).toMatchObject({ locked: 0 }), patience);

  const begun = toldOf("onPlain", "begin").length;
  expect(toldOf("onPlain", "end")).toHaveLength(begun);
  expect(bus.depths()["plain"]).toMatchObject({ active: 4 - begun });

  host = await startTrial("events", { functions: ["onPlain"], environment: { BUS: bus.connectionString } });
  await vi.waitFor(() => expect(bus.depths()["plain"]).toMatchObject({ active: 0, locked: 0 }), patience);
  expect(toldOf("onPlain", "begin").map(({ deliveryCount }) => deliveryCount)).toEqual(Array(4 - begun).fill(1));
});

test("a function can be given a message by hand", async () => {
  await host.run("onPlain", '{"n":"by hand"}');

  expect(bodies("onPlain", "end")).toEqual([{ n: "by hand" }]);
});

test("a queue that is not there is told in the log and keeps the other functions from nothing", async () => {
  await host.stop();
  host = await startTrial("events", {
    functions: ["onMissing", "onPlain"],
    environment: { BUS: bus.connectionString },
  });

  await send("plain", { body: { n: "works" }, messageId: "works" });

  await vi.waitFor(() => expect(bodies("onPlain", "end")).toEqual([{ n: "works" }]), patience);
  await vi.waitFor(() => expect(host.lines.join("\n")).toContain("Entity=nowhere"), patience);
});

test("a connection that no setting holds keeps the host from starting", async () => {
  await host.stop();

  await expect(startTrial("events", { functions: ["onPlain"] })).rejects.toThrow("no Service Bus connection 'BUS'");
});
