import { ServiceBusClient, type ServiceBusReceivedMessage } from "@azure/service-bus";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServiceBusStandIn, startServiceBus } from "#local/servicebus/server.ts";
import { Problem } from "#shared/base/problems.ts";
import { createBus } from "#shared/platform/bus.ts";
import { systemClock } from "#shared/platform/clock.ts";
import { type QueueName, queues } from "#shared/platform/queues.ts";

let standIn: ServiceBusStandIn;
let bus: ReturnType<typeof createBus>;
let client: ServiceBusClient;

beforeAll(async () => {
  standIn = await startServiceBus({ port: 0, queues });
  const { connectionString } = standIn;
  bus = createBus({ bus: { kind: "connection-string", connectionString } });
  client = new ServiceBusClient(connectionString);
});
afterAll(async () => {
  await client.close();
  await bus.close();
  await standIn.close();
});

async function receive(queue: QueueName, count: number, session?: string): Promise<ServiceBusReceivedMessage[]> {
  const receiver = session ? await client.acceptSession(queue, session) : client.createReceiver(queue);
  const received: ServiceBusReceivedMessage[] = [];
  while (received.length < count) {
    for (const message of await receiver.receiveMessages(count - received.length, { maxWaitTimeInMs: 5000 })) {
      await receiver.completeMessage(message);
      received.push(message);
    }
  }
  await receiver.close();
  return received;
}

test("a message arrives as JSON with its id, its session and how often it was put off", async () => {
  await bus.send("intake", { id: "m-1", session: "inq_1", body: { subject: "印刷できない", yen: 10 }, attempt: 2 });

  const [message] = await receive("intake", 1, "inq_1");

  expect(message).toMatchObject({
    messageId: "m-1",
    sessionId: "inq_1",
    body: { subject: "印刷できない", yen: 10 },
    contentType: "application/json",
    applicationProperties: { attempt: 2 },
  });
});

test("the same work sent twice is queued once", async () => {
  await bus.send("alerts", { id: "same", body: 1 });
  await bus.send("alerts", { id: "same", body: 1 }, { id: "other", body: 2 });

  expect((await receive("alerts", 2)).map(({ messageId }) => messageId)).toEqual(["same", "other"]);
});

test("many messages of many sessions all arrive, in order within each", async () => {
  const sent = Array.from({ length: 60 }, (_, n) => ({
    id: `many-${n}`,
    session: `tenant-${n % 3}`,
    body: { n, filling: "x".repeat(20_000) },
  }));

  await bus.send("collect", ...sent);

  for (const rest of [0, 1, 2]) {
    const bodies = (await receive("collect", 20, `tenant-${rest}`)).map(({ body }) => body.n);
    expect(bodies).toEqual(Array.from({ length: 20 }, (_, n) => n * 3 + rest));
  }
});

test("a message for later waits until then", async () => {
  await bus.send("notify", { id: "later", body: 1, notBefore: systemClock.now().add({ hours: 1 }) });

  expect(standIn.depths()["notify"]).toMatchObject({ scheduled: 1 });
});

test("a message that no queue can hold is refused as too large", async () => {
  const huge = { id: "huge", body: "x".repeat(2_000_000) };

  const refusal = bus.send("documents", huge);

  await expect(refusal).rejects.toBeInstanceOf(Problem);
  await expect(refusal).rejects.toMatchObject({ code: "too-large" });
});

test("a queue with sessions refuses a message without one, and every queue an id that is too long", async () => {
  await expect(bus.send("intake", { id: "m", body: 1 })).rejects.toThrow("needs a session");
  await expect(bus.send("alerts", { id: "x".repeat(129), body: 1 })).rejects.toThrow("128");
});

test("nothing to send is no trouble", async () => {
  await expect(bus.send("alerts")).resolves.toBeUndefined();
});

test("the probe is answered while the bus runs", async () => {
  await expect(bus.probe(AbortSignal.timeout(10_000))).resolves.toBeUndefined();
});
