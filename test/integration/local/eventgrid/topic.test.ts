import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  AzureKeyCredential,
  AzureSASCredential,
  EventGridPublisherClient,
  generateSharedAccessSignature,
  type SendCloudEventInput,
} from "@azure/eventgrid";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startTopic, type TopicOptions } from "#local/eventgrid/topic.ts";
import { startTrial } from "../host/trial-host.ts";
import { openListeningPost } from "./listening-post.ts";

const patience = { timeout: 20_000, interval: 10 };
const key = Buffer.from("the topic's key").toString("base64");
const direct = { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } };
const event = (id: string, type = "alert.raised"): SendCloudEventInput<object> => ({
  id,
  type,
  source: "/defender",
  data: { severity: "high" },
});

const closers: (() => Promise<void>)[] = [];
let folder: string;
let deadLetters: { name: string; content: Record<string, unknown> }[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "topic-"));
  deadLetters = [];
});
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
  await rm(folder, { recursive: true });
});

async function keepDead(name: string, content: string): Promise<void> {
  deadLetters.push({ name, content: JSON.parse(content) });
}

async function open(subscriptions: TopicOptions["subscriptions"], options: Partial<TopicOptions> = {}) {
  const topic = await startTopic({ port: 0, key, subscriptions, deadLetter: keepDead, retryScale: 0.001, ...options });
  closers.push(() => topic.close());
  const client = new EventGridPublisherClient(topic.endpoint, "CloudEvent", new AzureKeyCredential(key), direct);
  return { ...topic, client };
}
async function listen(...how: Parameters<typeof openListeningPost>) {
  const post = await openListeningPost(...how);
  closers.push(() => post.close());
  return post;
}

/** The ids of the events that an endpoint has got, in their own order. */
const idsAt = ({ of }: Awaited<ReturnType<typeof listen>>) =>
  of("Notification")
    .map(({ events }) => String(events[0]?.["id"]))
    .toSorted();

describe("with a function behind it", () => {
  test("an event reaches the function in the schema it was published in", async () => {
    const host = await startTrial("events", { functions: ["onEvent"] });
    closers.push(() => host.stop());
    const endpoint = `${host.url}/runtime/webhooks/eventgrid?functionName=onEvent`;
    const { client, ...topic } = await open([{ name: "alerts", endpoint }]);
    const grid = new EventGridPublisherClient(topic.endpoint, "EventGrid", new AzureKeyCredential(key), direct);

    await client.send([event("cloud 1"), event("cloud 2")]);
    await grid.send([{ id: "grid", eventType: "alert.raised", subject: "a", dataVersion: "1", data: { n: 1 } }]);
    await vi.waitFor(() => expect(topic.pending()).toBe(0), patience);

    const seen = host.told().map((told) => told["event"]);
    expect(seen).toHaveLength(3);
    expect(seen).toContainEqual(
      expect.objectContaining({ specversion: "1.0", id: "cloud 1", data: { severity: "high" } }),
    );
    expect(seen).toContainEqual(
      expect.objectContaining({ id: "grid", eventType: "alert.raised", metadataVersion: "1", data: { n: 1 } }),
    );
  });

  test("a function that throws gets the event again, until it is a dead letter", async () => {
    const host = await startTrial("events", { functions: ["onEvent"] });
    closers.push(() => host.stop());
    const endpoint = `${host.url}/runtime/webhooks/eventgrid?functionName=onEvent`;
    const { client, pending } = await open([{ name: "alerts", endpoint }], { retryScale: 0 });

    await client.send([{ ...event("poison"), data: { poison: true } }]);
    await vi.waitFor(() => expect(pending()).toBe(0), patience);

    expect(deadLetters[0]?.content).toMatchObject({ id: "poison", lastdeliveryoutcome: "InternalServerError" });
  });
});

describe("a publisher", () => {
  test("may sign with the key instead of sending it", async () => {
    const post = await listen();
    const { endpoint } = await open([{ name: "all", endpoint: post.url }]);
    const signature = await generateSharedAccessSignature(
      endpoint,
      new AzureKeyCredential(key),
      new Date(Date.now() + 60_000),
    );

    await new EventGridPublisherClient(endpoint, "CloudEvent", new AzureSASCredential(signature), direct).send([
      event("1"),
    ]);

    await vi.waitFor(() => expect(post.of("Notification")).toHaveLength(1), patience);
  });

  test("learns from the status and the body why events are refused, and none of them is delivered", async () => {
    const post = await listen();
    const { client, endpoint, pending } = await open([{ name: "all", endpoint: post.url }]);
    const stranger = new EventGridPublisherClient(endpoint, "CloudEvent", new AzureKeyCredential("wrong"), direct);
    const lost = new EventGridPublisherClient(`${endpoint}/x`, "CloudEvent", new AzureKeyCredential(key), direct);
    const half = [event("fine"), { ...event("bad"), id: "" }];

    await expect(stranger.send([event("1")])).rejects.toMatchObject({ statusCode: 401, code: "401" });
    await expect(lost.send([event("1")])).rejects.toMatchObject({ statusCode: 404 });
    await expect(client.send(half)).rejects.toMatchObject({ statusCode: 400, message: expect.stringContaining("id") });
    const large = { ...event("large"), data: { text: "x".repeat(1_048_576) } };
    await expect(client.send([large])).rejects.toMatchObject({ statusCode: 413 });

    expect(pending()).toBe(0);
    expect(post.of("Notification")).toHaveLength(0);
  });
});

describe("a subscription", () => {
  test("is validated once before its first event", async () => {
    const post = await listen();
    const { client } = await open([{ name: "alerts", endpoint: post.url }]);

    await client.send([event("1"), event("2")]);
    await vi.waitFor(() => expect(post.of("Notification")).toHaveLength(2), patience);

    expect(post.received.map(({ type }) => type)).toEqual(["SubscriptionValidation", "Notification", "Notification"]);
    expect(post.received[0]?.events[0]).toMatchObject({ eventType: "Microsoft.EventGrid.SubscriptionValidationEvent" });
    expect(post.received[1]?.headers).toMatchObject({
      "content-type": "application/cloudevents+json; charset=utf-8",
      "aeg-subscription-name": "ALERTS",
      "aeg-delivery-count": "1",
    });
  });

  test("gets nothing until it agrees, and then everything", async () => {
    const post = await listen(({ type }, before) => (type === "SubscriptionValidation" && before < 2 ? 404 : 200));
    const lines: string[] = [];
    const { client } = await open([{ name: "late", endpoint: post.url }], { write: (line) => lines.push(line) });

    await client.send([event("1")]);
    await vi.waitFor(() => expect(post.of("Notification")).toHaveLength(1), patience);

    expect(post.of("SubscriptionValidation")).toHaveLength(3);
    expect(lines).toEqual(["Event subscription 'late' is not validated yet: it answered 404."]);
  });

  test("gets only the types it asks for", async () => {
    const [all, some] = [await listen(), await listen()];
    const { client, pending } = await open([
      { name: "all", endpoint: all.url },
      { name: "some", endpoint: some.url, types: ["health.changed"] },
    ]);

    await client.send([event("1"), event("2", "health.changed")]);
    await vi.waitFor(() => expect(pending()).toBe(0), patience);

    expect(idsAt(all)).toEqual(["1", "2"]);
    expect(idsAt(some)).toEqual(["2"]);
  });
});

describe("delivery", () => {
  test("is tried again until it succeeds", async () => {
    const post = await listen(({ type }, before) => (type === "Notification" && before < 3 ? 503 : 200));
    const { client, pending } = await open([{ name: "alerts", endpoint: post.url }], { retryScale: 0.0001 });

    await client.send([event("1")]);
    await vi.waitFor(() => expect(pending()).toBe(0), patience);

    expect(post.of("Notification").map(({ headers }) => headers["aeg-delivery-count"])).toEqual(["1", "2", "3", "4"]);
    expect(deadLetters).toEqual([]);
  });

  test("ends as a dead letter in the documented form when the endpoint wants it never again", async () => {
    const post = await listen(({ type }) => (type === "Notification" ? 400 : 200));
    const { client, endpoint, pending } = await open([{ name: "alerts", endpoint: post.url }]);
    const grid = new EventGridPublisherClient(endpoint, "EventGrid", new AzureKeyCredential(key), direct);

    await client.send([event("1")]);
    await grid.send([{ id: "2", eventType: "t", subject: "s", dataVersion: "1", data: {} }]);
    await vi.waitFor(() => expect(pending()).toBe(0), patience);

    expect(deadLetters).toHaveLength(2);
    for (const { name, content } of deadLetters) {
      const isCloudEvent = "specversion" in content;
      const form = `../../../samples/eventgrid/deadletter.${isCloudEvent ? "cloudevents" : "eventgridschema"}.json`;
      const sample = JSON.parse(await readFile(new URL(form, import.meta.url), "utf8"));
      const reasons = Object.keys(sample).filter((field) =>
        /^(deadletter|deliveryatt|lastdeliv|publisht)/i.test(field),
      );
      expect(Object.keys(content)).toEqual(expect.arrayContaining(reasons));
      expect(name).toMatch(/^alerts\/\d{4}\/\d\d\/\d\d\/\d\d\/[0-9a-f-]{36}\.json$/);
    }
    expect(deadLetters.find(({ content }) => content["id"] === "1")?.content).toMatchObject({
      source: "/defender",
      deadletterreason: "UndeliverableDueToHttpBadRequest",
      deliveryattempts: 1,
      lastdeliveryoutcome: "BadRequest",
    });
  });

  test("of a dead letter that cannot be written is tried again", async () => {
    const post = await listen(({ type }) => (type === "Notification" ? 403 : 200));
    const names: string[] = [];
    const deadLetter = async (name: string) => {
      names.push(name);
      if (names.length < 3) throw new Error("the store is away");
    };
    const { client, pending } = await open([{ name: "alerts", endpoint: post.url }], {
      deadLetter,
      retryScale: 0.0001,
    });

    await client.send([event("1")]);
    await vi.waitFor(() => expect(pending()).toBe(0), patience);

    expect(post.of("Notification")).toHaveLength(1);
    expect(names).toEqual([names[0], names[0], names[0]]);
  });

  test("goes on after a restart where it was, and what the restart tore off is forgotten", async () => {
    const away = await listen();
    await away.close();
    const subscriptions = [{ name: "alerts", endpoint: away.url }];
    const first = await open(subscriptions, { dataFolder: folder });
    await first.client.send([event("1"), event("2")]);
    expect(first.pending()).toBe(2);
    await first.close();
    await appendFile(join(folder, "deliveries.jsonl"), '{"put":{"id":"torn');

    const back = await listen(undefined, away.port);
    const second = await open(subscriptions, { dataFolder: folder });
    await vi.waitFor(() => expect(second.pending()).toBe(0), patience);
    await second.close();
    const third = await open(subscriptions, { dataFolder: folder });

    expect(idsAt(back)).toEqual(["1", "2"]);
    expect(third.pending()).toBe(0);
  });

  test("to a subscription that is no more is given up at the next start", async () => {
    const post = await listen(() => 500);
    const first = await open([{ name: "old", endpoint: post.url }], { dataFolder: folder });
    await first.client.send([event("1")]);
    await first.close();

    const second = await open([{ name: "new", endpoint: post.url }], { dataFolder: folder });

    expect(second.pending()).toBe(0);
  });

  test("of many events ends with each delivered once", async () => {
    const post = await listen();
    const { client, pending } = await open([{ name: "alerts", endpoint: post.url }], { dataFolder: folder });
    const ids = Array.from({ length: 300 }, (_, n) => `many ${n}`);

    await client.send(ids.map((id) => event(id)));
    await vi.waitFor(() => expect(pending()).toBe(0), patience);

    expect(idsAt(post)).toEqual(ids.toSorted());
    await vi.waitFor(async () => expect(await readFile(join(folder, "deliveries.jsonl"), "utf8")).toBe(""), patience);
  });
});
