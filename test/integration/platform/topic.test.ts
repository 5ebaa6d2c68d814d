import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { createTopic } from "#shared/platform/topic.ts";
import { listenLocally } from "#test/support/http.ts";

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  published.push({ headers: request.headers, events: JSON.parse(await text(request)) });
  response.statusCode = request.headers["aeg-sas-key"] === "key" ? 200 : 401;
  response.end();
}

type Published = { headers: IncomingHttpHeaders; events: Record<string, unknown>[] };

const published: Published[] = [];
let server: Server;
let endpoint: string;

beforeAll(async () => {
  server = createServer((request, response) => void take(request, response));
  endpoint = `${await listenLocally(server)}/api/events`;
});
afterAll(() => void server.close());
beforeEach(() => void published.splice(0));

const topic = (key = "key") => createTopic({ topic: { endpoint, credential: { kind: "key", key } } });

const alert = (id: string, data: object = { severity: "high" }) => ({
  id,
  source: "/tenants/t/security/alerts_v2",
  type: "example.alert",
  time: Temporal.Instant.from("2026-11-22T03:00:00.123Z"),
  data,
});

test("events are published as CloudEvents with our key", async () => {
  await topic().publish({ ...alert("a-1"), subject: "a" }, alert("a-2"));

  expect(published).toHaveLength(1);
  expect(published[0]?.headers["content-type"]).toMatch(/^application\/cloudevents-batch\+json/);
  expect(published[0]?.events).toMatchObject([
    {
      specversion: "1.0",
      id: "a-1",
      source: "/tenants/t/security/alerts_v2",
      type: "example.alert",
      subject: "a",
      time: "2026-11-22T03:00:00.123Z",
      data: { severity: "high" },
    },
    { id: "a-2" },
  ]);
});

test("more than the topic takes at once goes in parts, in order", async () => {
  const large = Array.from({ length: 5 }, (_, n) => alert(`a-${n}`, { note: "x".repeat(400_000) }));

  await topic().publish(...large);

  expect(published.map(({ events }) => events.map(({ id }) => id))).toEqual([["a-0", "a-1"], ["a-2", "a-3"], ["a-4"]]);
});

test("one event that is too large is refused, and nothing is published", async () => {
  const events = [alert("a-1"), alert("a-2", { note: "x".repeat(1_000_000) })];

  await expect(topic().publish(...events)).rejects.toMatchObject({ code: "too-large" });
  expect(published).toEqual([]);
});

test("a refusal is an error", async () => {
  await expect(topic("wrong").publish(alert("a-1"))).rejects.toMatchObject({ statusCode: 401 });
});
