import { ServiceBusClient } from "@azure/service-bus";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { companies, provider } from "#local/demo.ts";
import { LetterPage, ShownLetter } from "#shared/dead-letters/show-letters.ts";
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
      inEnglish: { serviceName: "Workplace Operations Service", providerName: "Mihon Systems Co., Ltd." },
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

describe("what a queue has given up", () => {
  const [customer] = companies;
  const operator = `operator@${provider.domain}`;
  const call = async (method: string, path: string, by: string | undefined = operator, body?: object) => {
    const token = by && (await running.service.issuer.token(by));
    return ask(`/api/operator/dead-letters${path}`, {
      method,
      headers: { ...(token && { authorization: `Bearer ${token}` }), "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
  };
  const sweep = async (query = "") => {
    await running.service.host.run("sweepDeadLetters");
    return LetterPage.parse(await (await call("GET", query)).json()).letters;
  };
  const Outcome = z.object({ letter: ShownLetter, isNew: z.boolean() });
  const bury = async (messageId: string, body: unknown) => {
    const before = running.service.bus.depths()["notify"]?.deadLetter ?? 0;
    await client.createSender("notify").sendMessages({ messageId, body });
    await eventually(() => (running.service.bus.depths()["notify"]?.deadLetter ?? 0) > before || undefined);
  };

  test("is seen without what anybody typed, sent again once, and let go of for a reason", async () => {
    const tenant = customer?.id;
    const typed = "会議室の鍵をなくしました";
    await bury("work that fails", { kind: "deliver", tenant, delivery: "dlv_01JAAAAAAAAAAAAAAAAAAAAAAA", text: typed });

    const letter = await eventually(async () =>
      (await sweep("?queue=notify")).find(({ messageId }) => messageId === "work that fails"),
    );
    const shown = await (await call("GET", `/${letter.id}`)).text();
    expect(letter).toMatchObject({
      queue: "notify",
      state: "waiting",
      isReadable: true,
      deliveryCount: 10,
      cause: { code: "not-found" },
      gist: { kind: "deliver", tenant, ids: ["dlv_01JAAAAAAAAAAAAAAAAAAAAAAA"] },
    });
    expect(shown).not.toContain(typed);
    expect(await sweep("?queue=intake")).not.toContainEqual(expect.objectContaining({ id: letter.id }));

    const sent = [await call("POST", `/${letter.id}/resubmit`), await call("POST", `/${letter.id}/resubmit`)];
    const outcomes = await Promise.all(sent.map(async (answer) => Outcome.parse(await answer.json())));
    expect(outcomes.map(({ isNew, letter: { state } }) => [isNew, state])).toEqual([
      [true, "resubmitted"],
      [false, "resubmitted"],
    ]);
    const again = await eventually(async () => {
      const found = (await sweep("?queue=notify")).filter(({ messageId }) => messageId === letter.id);
      return found.length > 0 ? found : undefined;
    });
    expect(again).toHaveLength(1);

    const why = { reason: "古い試験の通知のため" };
    const path = `/${again[0]?.id}/discard`;
    expect(Outcome.parse(await (await call("POST", path, operator, why)).json())).toMatchObject({
      isNew: true,
      letter: { state: "discarded", decided: { ...why, by: { role: "operator" } } },
    });
    expect(Outcome.parse(await (await call("POST", path, operator, why)).json()).isNew).toBe(false);
    expect((await call("POST", `/${again[0]?.id}/resubmit`)).status).toBe(409);
    expect((await call("POST", `/${letter.id}/discard`, operator, why)).status).toBe(409);
    const settled = (await sweep("?state=settled")).map(({ id }) => id);
    expect(settled).toEqual(expect.arrayContaining([letter.id, again[0]?.id]));
  });

  test("is never sent again when no worker can read it", async () => {
    await bury("no JSON", Buffer.from("<xml/>"));

    const letter = await eventually(async () => (await sweep()).find(({ messageId }) => messageId === "no JSON"));

    expect(letter).toMatchObject({ isReadable: false, gist: { ids: [] } });
    expect((await call("POST", `/${letter.id}/resubmit`)).status).toBe(409);
  });

  test("is our own staff's matter, and each field that cannot be taken is named", async () => {
    const one = `/ded_${"0".repeat(26)}`;
    const doors = [
      ["GET", ""],
      ["GET", one],
      ["POST", `${one}/resubmit`],
      ["POST", `${one}/discard`],
    ] as const;
    for (const [method, path] of doors)
      expect([
        (await call(method, path, `admin@${customer?.domain}`)).status,
        (await call(method, path, "")).status,
      ]).toEqual([403, 401]);

    expect((await call("GET", one)).status).toBe(404);
    expect((await call("POST", `${one}/resubmit`)).status).toBe(404);
    const refused = ProblemBody.parse(await (await call("POST", `${one}/discard`, operator, { reason: " " })).json());
    expect(refused.errors?.map(({ pointer }) => pointer)).toEqual(["#/reason"]);
    expect((await call("GET", "?queue=nothing")).status).toBe(422);
  });
});
