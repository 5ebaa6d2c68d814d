import { describe, expect, test } from "vitest";
import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { createGraph } from "#shared/platform/graph.ts";
import { causeOf, isGraphError } from "#shared/platform/graph-error.ts";

const tenant = TenantId.parse("11111111-1111-4111-8111-111111111111");
const other = TenantId.parse("22222222-2222-4222-8222-222222222222");
const anything = z.unknown();

type Sent = { method: string; url: string; headers: Headers; body: unknown };
type Reply = Response | Error | ((sent: Sent) => Response);

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers });
const refusal = (status: number, code: string, headers?: Record<string, string>) =>
  json({ error: { code, message: "…", innerError: { "request-id": "r-1" } } }, status, headers);

/** A Graph that answers what it is told to, one call after the other, and then always `{}`. */
function graphAnswering(...replies: Reply[]) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const tokens: string[] = [];
  let now = Temporal.Instant.from("2026-11-22T03:00:00Z");
  const graph = createGraph(
    {
      graph: {
        endpoint: "https://graph.example",
        loginEndpoint: "https://login.example",
        clientId: "app",
        credential: { kind: "client-secret", secret: "s3cret" },
      },
    },
    {
      clock: { now: () => now },
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        now = now.add({ milliseconds: Math.ceil(milliseconds) });
      },
      fetch: async (url, init = {}) => {
        if (url.startsWith("https://login.example")) {
          tokens.push(url);
          return json({ access_token: `token-${tokens.length}`, expires_in: 3600 });
        }
        const call = { method: init.method ?? "GET", url, headers: new Headers(init.headers), body: init.body };
        sent.push(call);
        const reply = replies.shift() ?? json({});
        if (reply instanceof Error) throw reply;
        return typeof reply === "function" ? reply(call) : reply;
      },
    },
  );
  return { graph, sent, waits, tokens, pass: (minutes: number) => (now = now.add({ minutes })) };
}

const moved = () => new Response(null, { status: 302, headers: { location: "https://reports.example/one?key=k" } });
const answer = (...responses: object[]) => json({ responses });
const brokenConnection = () => new TypeError("fetch failed", { cause: new Error("ECONNRESET") });

const Item = z.object({ id: z.int() });
const read = async (pages: AsyncIterable<{ id: number }>) => {
  const ids: number[] = [];
  for await (const { id } of pages) ids.push(id);
  return ids;
};

describe("a token", () => {
  test("is asked for once for each tenant, even by many at once, and again shortly before it ends", async () => {
    const { graph, tokens, sent, pass } = graphAnswering();

    await Promise.all([1, 2, 3].map(() => graph(tenant).get("/users", anything)));
    await graph(other).get("/users", anything);
    pass(54);
    await graph(tenant).get("/users", anything);
    expect(tokens).toEqual([tenant, other].map((id) => `https://login.example/${id}/oauth2/v2.0/token`));
    pass(2);
    await Promise.all([1, 2, 3].map(() => graph(tenant).get("/users", anything)));

    expect(tokens).toHaveLength(3);
    expect(sent.at(-1)?.headers.get("authorization")).toBe("Bearer token-3");
  });

  test("that Graph no longer takes is replaced by a new one, once", async () => {
    const { graph, sent } = graphAnswering(refusal(401, "InvalidAuthenticationToken"));
    await graph(tenant).get("/users", anything);
    expect(sent.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer token-1", "Bearer token-2"]);

    const stubborn = graphAnswering(refusal(401, "Unauthorized"), refusal(401, "Unauthorized"));
    await expect(stubborn.graph(tenant).get("/users", anything)).rejects.toMatchObject({ status: 401 });
    expect(stubborn.sent).toHaveLength(2);
  });

  test("without a permission is not kept, since consent may have come meanwhile", async () => {
    const { graph, tokens } = graphAnswering(refusal(403, "Authorization_RequestDenied"));

    await expect(graph(tenant).get("/users", anything)).rejects.toMatchObject({ requestId: "r-1" });
    await graph(tenant).get("/users", anything);

    expect(tokens).toHaveLength(2);
  });
});

describe("a call", () => {
  test("goes to version 1.0 with its query encoded, marked as background work, under its caller's headers", async () => {
    const { graph, sent } = graphAnswering();

    await graph(tenant).get("/users", anything, {
      query: { $filter: "startsWith(displayName,'A&B #1')", $top: 5 },
      headers: { Prefer: 'IdType="ImmutableId"' },
    });

    expect(sent[0]?.url).toBe(
      "https://graph.example/v1.0/users?$filter=startsWith(displayName%2C'A%26B%20%231')&$top=5",
    );
    expect(sent[0]?.headers.get("x-ms-throttle-priority")).toBe("low");
    expect(sent[0]?.headers.get("prefer")).toBe('IdType="ImmutableId"');
  });

  test("carries its body as JSON, or none", async () => {
    const { graph, sent } = graphAnswering(json({ id: "1" }), new Response(null, { status: 202 }));

    await graph(tenant).post("/users/a/messages", { subject: "件名" }, z.object({ id: z.string() }));
    await graph(tenant).act("POST", "/users/a/messages/1/send");

    expect(sent.map(({ body }) => body)).toEqual(['{"subject":"件名"}', undefined]);
    expect(sent[0]?.headers.get("content-type")).toBe("application/json");
  });

  test("carries a text as it is, under the type that its caller names", async () => {
    const { graph, sent } = graphAnswering();

    await graph(tenant).post("/users/a/messages", "VG86", anything, { headers: { "Content-Type": "text/plain" } });

    expect(sent[0]?.body).toBe("VG86");
    expect(sent[0]?.headers.get("content-type")).toBe("text/plain");
  });
});

describe("a call that fails", () => {
  test.each`
    what                        | call         | reply                                                               | sent
    ${"busy, reading"}          | ${["GET"]}   | ${() => refusal(503, "serviceNotAvailable")}                        | ${5}
    ${"timed out, reading"}     | ${["GET"]}   | ${() => refusal(504, "gatewayTimeout")}                             | ${5}
    ${"busy, setting"}          | ${["PATCH"]} | ${() => refusal(503, "serviceNotAvailable")}                        | ${5}
    ${"broken, reading"}        | ${["GET"]}   | ${brokenConnection}                                                 | ${5}
    ${"busy, creating"}         | ${["POST"]}  | ${() => refusal(503, "serviceNotAvailable")}                        | ${1}
    ${"broken, creating"}       | ${["POST"]}  | ${brokenConnection}                                                 | ${1}
    ${"throttled, creating"}    | ${["POST"]}  | ${() => refusal(429, "TooManyRequests")}                            | ${5}
    ${"told to wait for hours"} | ${["GET"]}   | ${() => refusal(429, "TooManyRequests", { "retry-after": "3600" })} | ${1}
    ${"wrong"}                  | ${["GET"]}   | ${() => refusal(400, "BadRequest")}                                 | ${1}
  `(
    "($what) is sent $sent times, since only what may be done twice is",
    async ({ call: [method], reply, sent: times }) => {
      const { graph, sent, waits } = graphAnswering(...Array.from({ length: 5 }, reply as () => Reply));

      const work = method === "GET" ? graph(tenant).get("/x", anything) : graph(tenant).act(method, "/x", {});

      await expect(work).rejects.toSatisfy(isGraphError);
      expect(sent).toHaveLength(times);
      expect(waits).toHaveLength(times - 1);
      expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    },
  );

  test("for want of a connection is unavailable, and anything else that was thrown comes through unchanged", async () => {
    const broken = graphAnswering(brokenConnection()).graph(tenant).act("POST", "/x");
    await expect(broken).rejects.toMatchObject({ status: 0, code: "no-answer", path: "/x" });
    await expect(broken).rejects.toSatisfy((error) => isGraphError(error) && causeOf(error) === "unavailable");

    const interruption = new Error("stopped");
    await expect(graphAnswering(interruption).graph(tenant).get("/x", anything)).rejects.toBe(interruption);
  });
});

describe("the next page", () => {
  test("is asked for exactly as Graph wrote its address, with the same headers", async () => {
    const next = "https://graph.example/v1.0/users?$skiptoken=a%2Fb+c='d'&$select=id&$count=true";
    const { graph, sent } = graphAnswering(
      json({ value: [{ id: 1 }], "@odata.nextLink": next }),
      json({ value: [{ id: 2 }] }),
    );

    const ids = await read(graph(tenant).list("/users", Item, { headers: { ConsistencyLevel: "eventual" } }));

    expect(ids).toEqual([1, 2]);
    expect(sent[1]?.url).toBe(next);
    expect(sent.map(({ headers }) => headers.get("consistencylevel"))).toEqual(["eventual", "eventual"]);
  });

  test("is not asked for anywhere but at Graph", async () => {
    const elsewhere = json({ value: [{ id: 1 }], "@odata.nextLink": "https://evil.example/v1.0/users" });
    const { graph, sent } = graphAnswering(elsewhere);

    await expect(read(graph(tenant).list("/users", Item))).rejects.toMatchObject({ code: "foreign-next-link" });
    expect(sent).toHaveLength(1);
  });
});

describe("a report", () => {
  test("is fetched from where Graph points to, without our token", async () => {
    const { graph, sent } = graphAnswering(moved(), new Response("\uFEFFName\r\n山田"));

    expect(await graph(tenant).report("/reports/getX(period='D7')")).toBe("Name\r\n山田");
    expect(sent.map(({ url }) => url)).toEqual([
      "https://graph.example/v1.0/reports/getX(period='D7')",
      "https://reports.example/one?key=k",
    ]);
    expect(sent[1]?.headers.has("authorization")).toBe(false);
  });

  test("that cannot be fetched is an error", async () => {
    const gone = graphAnswering(moved(), new Response("gone", { status: 404 }))
      .graph(tenant)
      .report("/reports/x");
    const refused = graphAnswering(refusal(403, "Forbidden")).graph(tenant).report("/reports/x");

    await expect(gone).rejects.toMatchObject({ status: 404, path: "/reports/x" });
    await expect(refused).rejects.toMatchObject({ status: 403 });
  });
});

describe("a batch", () => {
  const parts = [
    { id: "read", method: "GET", path: "/a" },
    { id: "write", method: "POST", path: "/b", body: { x: 1 } },
  ] as const;

  test("tells the outcome of each part, and repeats none that may have been done", async () => {
    const { graph, sent } = graphAnswering(
      answer({ id: "write", status: 503 }, { id: "read", status: 503, headers: { "Retry-After": "1.5" } }),
      answer({ id: "read", status: 200, body: { y: 2 } }),
    );

    const answers = await graph(tenant).batch(parts);

    expect(answers.get("read")).toEqual({ status: 200, body: { y: 2 } });
    expect(answers.get("write")).toMatchObject({ status: 503 });
    expect(sent.map(({ body }) => JSON.parse(String(body)))).toEqual([
      {
        requests: [
          { id: "read", method: "GET", url: "/a" },
          { id: "write", method: "POST", url: "/b", body: { x: 1 }, headers: { "content-type": "application/json" } },
        ],
      },
      { requests: [{ id: "read", method: "GET", url: "/a" }] },
    ]);
  });

  test("has an answer for every part, though Graph left one out or never gave in", async () => {
    const throttled = { id: "write", status: 429, body: null };
    const { graph, waits } = graphAnswering(...Array.from({ length: 5 }, () => answer(throttled)));

    const answers = await graph(tenant).batch(parts);

    expect(answers.get("write")).toEqual({ status: 429, body: null });
    expect(answers.get("read")).toMatchObject({ status: 504 });
    expect(waits).toHaveLength(4);
  });

  test("that writes is not repeated as a whole", async () => {
    const { graph, sent } = graphAnswering(refusal(503, "serviceNotAvailable"));

    await expect(graph(tenant).batch(parts)).rejects.toMatchObject({ status: 503 });
    expect(sent).toHaveLength(1);
  });
});
