import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startTrial, type TrialHost } from "./trial-host.ts";

let host: TrialHost;

beforeAll(async () => {
  host = await startTrial("http", {
    environment: { GREETING: "good morning", FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: "2000000" },
    keys: { host: "host-key", functions: { guarded: "guarded-key" } },
    site: (request, response) => void response.end(`site ${request.url}`),
  });
});
afterAll(() => host.stop());

const call = (path: string, init?: RequestInit) => fetch(host.url + path, init);
/** What the echo function saw of a request. */
type Echo = { invocationId: string; headers: Record<string, string>; body: string; user: unknown };
const echoed = async (path: string, init?: RequestInit): Promise<Echo> =>
  JSON.parse(await (await call(path, init)).text());

describe("a request", () => {
  test("reaches the function of its route with its parameters, query, headers and body", async () => {
    const seen = await echoed("/api/echo/42/b%20c?a=1&a=2&empty", {
      method: "POST",
      headers: { "x-colour": "red" },
      body: "hello",
    });

    expect(seen).toMatchObject({
      function: "echo",
      method: "POST",
      url: `${host.url}/api/echo/42/b%20c?a=1&a=2&empty`,
      params: { id: "42", part: "b c" },
      query: { a: "1,2", empty: "" },
      headers: { "x-colour": "red" },
      body: "hello",
      user: null,
    });
  });

  test("does not name an optional parameter that was left out", async () => {
    expect(await echoed("/api/echo/42")).toMatchObject({ params: { id: "42" } });
    expect(await echoed("/API/Files")).toMatchObject({ params: { kind: "any" } });
    expect(await echoed("/api/files/scan/2026/05/a.pdf")).toMatchObject({
      params: { kind: "scan", rest: "2026/05/a.pdf" },
    });
  });

  test("prefers a literal route", async () => {
    expect(await echoed("/api/echo/literal")).toMatchObject({ function: "literal" });
  });

  test.each([
    "DELETE /api/echo/42",
    "HEAD /api/echo/42",
    "GET /api/echo/word",
    "GET /api/no-such",
    "GET /api/echo/%zz",
  ])("that fits no function is not found: %s", async (asked) => {
    const [method = "", path = ""] = asked.split(" ");

    expect((await call(path, { method })).status).toBe(404);
  });

  test("outside the route prefix goes to the site", async () => {
    expect(await (await call("/my-page?x=1")).text()).toBe("site /my-page?x=1");
  });

  test("shows the caller's address, and nobody can pretend to be signed in", async () => {
    const claimed = Buffer.from('{"userId":"boss"}').toString("base64");
    const seen = await echoed("/api/echo/1", {
      headers: { "x-forwarded-for": "203.0.113.9", "x-ms-client-principal": claimed },
    });

    expect(seen.headers["x-forwarded-for"]).toMatch(/^203\.0\.113\.9, 127\.0\.0\.1:\d+$/);
    expect(seen.user).toBeNull();
  });

  test("with a body of unknown length arrives without it, as in Azure, and the log says so", async () => {
    const body = new Blob(["some text"]).stream();
    const seen = await echoed("/api/echo/1", { method: "POST", body, duplex: "half" });

    expect(seen.body).toBe("");
    expect(host.lines.join("\n")).toContain("A body without a length is not handed over");
  });

  test("may carry a body up to the limit and gets 413 above it", async () => {
    const fits = await call("/api/size", { method: "POST", body: new Uint8Array(2_000_000) });
    const tooLarge = await call("/api/size", { method: "POST", body: new Uint8Array(2_000_001) });

    expect(await fits.json()).toEqual({ bytes: 2_000_000 });
    expect(tooLarge.status).toBe(413);
  });

  test("that is no HTTP or names no host does not disturb the next one", async () => {
    await new Promise<void>((resolve, reject) => {
      const socket = connect(host.port, "127.0.0.1", () => socket.end("GET http://[ HTTP/1.1\r\nHost: [\r\n\r\n"));
      socket
        .on("close", () => resolve())
        .on("error", reject)
        .resume();
    });

    expect((await call("/api/cookies")).status).toBe(200);
  });
});

describe("keys", () => {
  test.each`
    path                           | headers                                 | status | because
    ${"/guarded"}                  | ${{}}                                   | ${401} | ${"no key is shown"}
    ${"/guarded"}                  | ${{ "x-functions-key": "wrong" }}       | ${401} | ${"the key is wrong"}
    ${"/guarded"}                  | ${{ "x-functions-key": "guarded-key" }} | ${201} | ${"it is the function's own key"}
    ${"/guarded"}                  | ${{ "x-functions-key": "host-key" }}    | ${201} | ${"the host key opens every function"}
    ${"/guarded?code=guarded-key"} | ${{}}                                   | ${201} | ${"the key may be in the query"}
    ${"/other"}                    | ${{ "x-functions-key": "guarded-key" }} | ${401} | ${"it is the key of another function"}
    ${"/master"}                   | ${{ "x-functions-key": "guarded-key" }} | ${401} | ${"level admin wants the host key"}
    ${"/master"}                   | ${{ "x-functions-key": "host-key" }}    | ${201} | ${"the host key is the highest"}
  `("$path answers $status: $because", async ({ path, headers, status }) => {
    expect((await call(`/api${path}`, { headers })).status).toBe(status);
  });
});

describe("an answer", () => {
  test("carries status, headers and every cookie", async () => {
    const response = await call("/api/cookies");

    expect(response.headers.get("x-made-by")).toBe("cookies");
    expect(response.headers.getSetCookie()).toEqual([
      "a=1%202; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax",
      "b=2",
    ]);
    expect(await response.text()).toBe("crumbs");
  });

  test("is 204 when the function returns nothing", async () => {
    expect((await call("/api/nothing")).status).toBe(204);
  });

  test("is an empty 500 when the function throws, and the log has the reason", async () => {
    const response = await call("/api/fails");

    expect(response.status).toBe(500);
    expect(await response.text()).toBe("");
    expect(host.lines.find((line) => line.includes("Executed 'Functions.fails' (Failed"))).toContain(
      "the lamp went out",
    );
  });

  test("may be mended by a hook of the app", async () => {
    expect(await (await call("/api/mended")).text()).toBe("mended");
  });
});

describe("the log", () => {
  test("tells of every call with its reason, id and duration", async () => {
    const { invocationId } = await echoed("/api/echo/7");

    const own = host.lines.filter((line) => line.includes(invocationId));
    expect(own[0]).toMatch(
      /^\[\d{4}-\d\d-\d\dT[\d:.]+Z\] Executing 'Functions\.echo' \(Reason='This function was programmatically called via the host APIs\.', Id=/,
    );
    expect(own[1]).toMatch(/Executed 'Functions\.echo' \(Succeeded, Id=[0-9a-f-]{36}, Duration=\d+ms\)$/);
  });

  test("has what the function writes, from the level that host.json sets, after the app's log hooks", async () => {
    const response = await call("/api/talks");

    expect(await response.text()).toBe("good morning");
    const text = host.lines.join("\n");
    expect(text).toContain("a line with { a: 1 }");
    expect(text).toContain("mind the gap");
    expect(text).not.toContain("not shown");
  });
});

describe("stopping", () => {
  test("lets a running call end, refuses new ones, and lets the app clean up", async () => {
    const said = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const slow = call("/api/slow");
    await vi.waitFor(() => expect(host.lines.join("\n")).toContain("slow has begun"));

    const stopped = host.stop();
    await expect(call("/api/cookies").then(({ status }) => status)).resolves.toBe(503);
    expect(await (await slow).text()).toBe("slow is done");
    await stopped;

    expect(said).toHaveBeenCalledWith("terminated, started", true);
    said.mockRestore();
    await expect(call("/api/cookies")).rejects.toThrow("fetch failed");
    expect(process.env["GREETING"]).toBeUndefined();
  });

  test("makes room for another host, which serves the same app anew", async () => {
    const again = await startTrial("http", { environment: { GREETING: "good evening" } });

    expect(await (await fetch(`${again.url}/api/talks`)).text()).toBe("good evening");
    await expect(startTrial("http")).rejects.toThrow("one Functions app at a time");
    expect(await (await fetch(`${again.url}/api/talks`)).text()).toBe("good evening");
    await again.stop();
  });
});
