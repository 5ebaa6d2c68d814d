import { ServiceBusClient, type ServiceBusReceiver } from "@azure/service-bus";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServiceBusStandIn, startServiceBus } from "#local/servicebus/server.ts";
import type { Person } from "#shared/base/caller.ts";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { placeOf } from "#shared/dead-letters/body.ts";
import { resubmit } from "#shared/dead-letters/resubmit.ts";
import { listLetters } from "#shared/dead-letters/show-letters.ts";
import { sweepDeadLetters } from "#shared/dead-letters/sweep.ts";
import { createBus } from "#shared/platform/bus.ts";
import { deadLetterReasons } from "#shared/platform/job.ts";
import type { DeadMessage, Platform } from "#shared/platform/platform.ts";
import { queues } from "#shared/platform/queues.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";

let standIn: ServiceBusStandIn;
let bus: ReturnType<typeof createBus>;
let client: ServiceBusClient;
let receiver: ServiceBusReceiver;
beforeAll(async () => {
  standIn = await startServiceBus({ port: 0, queues });
  bus = createBus({ bus: { kind: "connection-string", connectionString: standIn.connectionString } });
  client = new ServiceBusClient(standIn.connectionString);
  receiver = client.createReceiver("alerts", { receiveMode: "receiveAndDelete" });
});
afterAll(async () => {
  await client.close();
  await bus.close();
  await standIn.close();
});

const tenant = TenantId.parse("0d6f4e1c-5a3b-4c8e-9b1a-000000000002");
const operator: Person = {
  kind: "person",
  tenant,
  objectId: "5f0c2b5e-0000-4000-8000-00000000000b",
  name: "応対 涼",
  mail: "operator@mihon-systems.example",
  role: "operator",
};

/** A dead letter that gives up a message only once it was kept, as the queue's does when a lock has lapsed. */
const given = new Map<string, DeadMessage>();
const deadLetters: Platform["deadLetters"] = {
  async take(queue, keep) {
    for (const [id, message] of queue === "alerts" ? given : []) {
      await keep(message);
      given.delete(id);
    }
    return 0;
  },
};

async function arrived(): Promise<string[]> {
  const found: string[] = [];
  while ((standIn.depths()["alerts"]?.active ?? 0) > 0)
    for (const message of await receiver.receiveMessages(1)) found.push(JSON.stringify(message.body));
  return found;
}

test("what a queue has given up is listed once and sent again once, however often who does it is killed", async () => {
  let worlds = 0;
  const clock = { now: () => Temporal.Instant.from("2026-11-20T03:05:00Z") };
  const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const kept = { tables: memoryTables(), blobs: memoryBlobs() };
  const unused = { topic: {}, teams: {}, printer: {} };
  const platform = { ...kept, ...unused, bus, clock, log, deadLetters } as unknown as Platform;
  const waiting = async () => (await listLetters(platform, { state: "waiting", take: 200 })).letters;
  const settled = async () => (await listLetters(platform, { state: "settled", take: 200 })).letters;

  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: async () => {
      const id = `work ${(worlds += 1)}`;
      const sequence = String(worlds);
      const reason = {
        queue: "alerts",
        messageId: id,
        code: "not-found",
        reason: "No customer.",
        givenUpAt: "2026-11-20T03:00:00Z",
      };
      await platform.tables.put(deadLetterReasons, reason);
      const body = Buffer.from(JSON.stringify({ tenant, of: id }));
      given.set(id, {
        id,
        body,
        sequence,
        deliveryCount: 10,
        enqueuedAt: Temporal.Instant.from("2026-11-20T03:00:00Z"),
      });
      return id;
    },
    work: async (mortal, id) => {
      await sweepDeadLetters(mortal);
      const letter = [...(await waiting()), ...(await settled())].find(({ messageId }) => messageId === id);
      if (letter) await resubmit(mortal, letter.id, operator);
    },
    observe: async (id) => {
      const own = (await settled()).filter(({ messageId }) => messageId === id);
      const [letter] = own;
      return {
        waits: (await waiting()).length + given.size,
        settled: own.map(({ state, cause }) => [state, cause.reason]),
        sent: (await arrived()).map((body) => body.replace(id, "it")),
        reason: await platform.tables.get(deadLetterReasons, { partition: "alerts", row: id }),
        content: letter && (await platform.blobs.get("dead-letters", placeOf({ ...letter, tenant }))),
      };
    },
  });

  expect(undisturbed).toEqual({
    waits: 0,
    settled: [["resubmitted", "No customer."]],
    sent: [JSON.stringify({ tenant, of: "it" })],
    reason: undefined,
    content: undefined,
  });
  expect(outcomes.length).toBeGreaterThan(15);
  for (const { at, when, effect, outcome } of outcomes)
    expect(outcome, `killed ${when} ${effect} (${at})`).toEqual(undisturbed);
});
