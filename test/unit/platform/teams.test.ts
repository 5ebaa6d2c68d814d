import { describe, expect, test } from "vitest";
import { createTeams } from "#shared/platform/teams.ts";

const standIn = "http://127.0.0.1:7076";
const workflow =
  "https://default0b1f.4f.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/1/triggers/manual/paths/invoke?api-version=1&sig=s";

const answering = (reply: () => Response | Promise<Response>) => {
  const sent: { url: string; init: RequestInit | undefined }[] = [];
  const teams = createTeams({ teams: { standIn } }, async (url, init) => {
    sent.push({ url, init });
    return reply();
  });
  return { teams, sent };
};

describe("cards are posted to", () => {
  const { teams } = answering(() => new Response(null, { status: 202 }));

  test.each([
    workflow,
    "https://prod-12.japaneast.logic.azure.com:443/workflows/1/triggers/manual/paths/invoke?sig=s",
    "https://contoso.webhook.office.com/webhookb2/1",
    `${standIn}/workflows/one`,
  ])("%s", (address) => {
    expect(teams.isAllowed(address)).toBe(true);
  });
});

describe("nothing is ever sent to", () => {
  test.each([
    "http://prod-12.japaneast.logic.azure.com/workflows/1",
    "https://prod-12.japaneast.logic.azure.com:8443/workflows/1",
    "https://logic.azure.com.evil.example/workflows/1",
    "https://evil.example/?logic.azure.com",
    "https://evil.example#.logic.azure.com",
    "https://user:pass@prod-12.japaneast.logic.azure.com/workflows/1",
    "https://evillogic.azure.com/workflows/1",
    "https://169.254.169.254/metadata",
    "http://127.0.0.1:7077/workflows/one",
    "http://localhost:7076/workflows/one",
    "http://[::1]:7076/",
    "file:///etc/passwd",
    "prod-12.japaneast.logic.azure.com",
    `https://prod-12.japaneast.logic.azure.com/${"x".repeat(2000)}`,
    "",
  ])("%s", async (address) => {
    const { teams, sent } = answering(() => new Response(null, { status: 202 }));

    expect(teams.isAllowed(address)).toBe(false);
    expect(await teams.post(address, {})).toEqual({ kind: "not-allowed" });
    expect(sent).toEqual([]);
  });
});

test("without a stand-in this machine is no Teams", () => {
  const teams = createTeams({ teams: { standIn: undefined } });

  expect(teams.isAllowed(`${standIn}/workflows/one`)).toBe(false);
});

test("a card is posted once as JSON and follows no redirect", async () => {
  const { teams, sent } = answering(
    () => new Response(null, { status: 302, headers: { location: "http://evil.example" } }),
  );

  const answer = await teams.post(workflow, { type: "message" });

  expect(answer).toEqual({ kind: "answered", status: 302 });
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    url: workflow,
    init: { method: "POST", body: '{"type":"message"}', redirect: "manual" },
  });
});

test("how long to wait is handed on", async () => {
  const { teams } = answering(() => new Response(null, { status: 429, headers: { "retry-after": "17" } }));

  expect(await teams.post(workflow, {})).toEqual({ kind: "answered", status: 429, retryAfterSeconds: 17 });
});

test.each([
  ["ECONNREFUSED", "not-reached"],
  ["ENOTFOUND", "not-reached"],
  ["ECONNRESET", "unheard"],
])("a connection that fails with %s is %s", async (code, kind) => {
  const { teams } = answering(() => {
    throw new TypeError("fetch failed", { cause: Object.assign(new Error("broken"), { code }) });
  });

  expect(await teams.post(workflow, {})).toEqual({ kind });
});

test("an answer that does not come in time was not heard", async () => {
  const { teams } = answering(() => {
    throw new DOMException("too late", "TimeoutError");
  });

  expect(await teams.post(workflow, {})).toEqual({ kind: "unheard" });
});
