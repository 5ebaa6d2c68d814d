import { ServiceBusClient } from "@azure/service-bus";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { AnswerTimes } from "#shared/inquiries/answer-times.ts";
import { deadLetterReasons } from "#shared/platform/job.ts";
import { ProblemBody } from "#shared/platform/problem-response.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();
let client: ServiceBusClient;

beforeAll(() => {
  client = new ServiceBusClient(running.service.bus.connectionString);
});
afterAll(() => client.close());

const ask = (path: string, init?: RequestInit) => fetch(`${running.service.host.url}${path}`, init);

describe("an address that leads nowhere", () => {
  test.each`
    method      | path
    ${"GET"}    | ${"/api/nothing"}
    ${"POST"}   | ${"/api/nothing/at/all"}
    ${"DELETE"} | ${"/api/inquiries"}
    ${"GET"}    | ${"/api/tenants/x/unknown"}
  `("$method $path is told in problem+json", async ({ method, path }) => {
    const answer = await ask(path, { method });

    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(ProblemBody.parse(await answer.json()).code).toBe("not-found");
  });

  test("is told to a browser as a page with the way back", async () => {
    const answer = await ask("/api/nothing", { headers: { accept: "text/html" } });

    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("ページが見つかりません");
  });
});

describe("the service about itself", () => {
  test("is alive, and ready with everything it stands on", async () => {
    expect((await ask("/api/health")).status).toBe(200);
    const ready = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(await (await ask("/api/ready")).json());

    expect(ready.dependencies).toEqual({ tables: "ready", blobs: "ready", bus: "ready", graph: "ready" });
  });

  test("describes every route with its bodies and refusals", async () => {
    const Description = z.object({
      openapi: z.literal("3.1.0"),
      paths: z.record(z.string(), z.record(z.string(), z.unknown())),
    });
    const { paths } = Description.parse(await (await ask("/api/openapi.json")).json());

    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(["/inquiries", "/inquiries/{inquiryId}", "/tenants/{tenantId}/reports/{reportId}/link"]),
    );
    expect(paths["/inquiries"]?.["post"]).toMatchObject({
      requestBody: { content: { "application/json": { schema: { additionalProperties: false } } } },
      responses: { default: { content: { "application/problem+json": {} } } },
    });
  });
});

describe("the web", () => {
  const found = async (path: string) => {
    const answer = await ask(path);
    return { cache: answer.headers.get("cache-control"), body: z.looseObject({}).parse(await answer.json()) };
  };

  test("is told how to sign in, and nothing that is secret", async () => {
    const { environment } = running.service;

    const { cache, body } = await found("/api/web-config");

    expect(cache).toBe("public, max-age=300");
    expect(body).toEqual({
      serviceName: "ワークプレイス運用サービス",
      providerName: "株式会社みほんシステムズ",
      emergencyPhone: "0120-000-000",
      clientId: environment.API_AUDIENCE,
      scope: `${environment.API_AUDIENCE}/.default`,
      loginEndpoint: running.service.issuer.url,
    });
  });

  test("is told by when who asks now has a first reply, as the form says it", async () => {
    const { body } = await found("/api/answer-times");
    const form = await (await ask("/api/inquiry-form")).text();

    const times = AnswerTimes.parse(body);
    expect(times.hours).toEqual([
      { from: "09:30", to: "12:00" },
      { from: "13:00", to: "17:30" },
    ]);
    for (const sentence of times.closedWords.ja) expect(form).toContain(sentence);
    expect(Date.parse(times.firstReplyBy)).toBeGreaterThan(Date.parse(times.opensAt));
  });
});

describe("a queue message that cannot be read", () => {
  test.each`
    what                             | queue          | body
    ${"of another shape"}            | ${"notify"}    | ${{ hello: "world" }}
    ${"that is no JSON"}             | ${"documents"} | ${Buffer.from("<xml/>")}
    ${"with a wrong id"}             | ${"intake"}    | ${{ id: "inq_x" }}
    ${"of a kind that nobody knows"} | ${"collect"}   | ${{ kind: "weather" }}
  `("$what goes to the dead letter of $queue with its reason", async ({ what, queue, body }) => {
    const messageId = `unreadable ${what}`;
    const sender = client.createSender(queue);
    const session = queue === "intake" || queue === "collect" ? { sessionId: "one" } : {};

    await sender.sendMessages({ messageId, body, ...session });

    const [message] = await client
      .createReceiver(queue, { subQueueType: "deadLetter" })
      .receiveMessages(1, { maxWaitTimeInMs: 30_000 });
    expect(message?.messageId).toBe(messageId);
    const reason = await eventually(() =>
      running.service.platform.tables.get(deadLetterReasons, { partition: queue, row: messageId }),
    );
    expect(reason.value).toMatchObject({ code: "invalid-input", queue, messageId });
    expect(reason.value.reason.length).toBeGreaterThan(20);
  });

  test("keeps no valid one beside it from being worked on", async () => {
    const answer = await ask("/api/inquiries", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        subject: "電源が入りません",
        description: "ボタンを押しても動きません。",
        impact: "blocked",
        name: "例示 花子",
        replyTo: "hanako@sample-shoji.example",
      }),
    });
    const { id } = z.object({ id: z.string() }).parse(await answer.json());

    const status = await eventually(async () => {
      const found = await ask(`/api/inquiries/${id}`);
      return found.status === 200 ? z.looseObject({ number: z.string() }).parse(await found.json()) : undefined;
    });
    expect(status.number).toMatch(/^T-/);
  });
});
