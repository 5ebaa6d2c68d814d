import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { GraphOptions } from "#local/graph/model.ts";
import {
  admin,
  answered,
  customer,
  type DemoGraph,
  largeCustomer,
  provider,
  requestToken,
  startDemoGraph,
  support,
} from "./demo-graph.ts";

let demo: DemoGraph;
const start = async (options: Partial<GraphOptions> = {}) => {
  demo = await startDemoGraph(options);
  return demo;
};
afterEach(() => demo.graph.close());

const control = async (path: string, method = "GET", body?: unknown) =>
  answered(
    await fetch(`${demo.graph.url}/_control/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );

describe("a fault", () => {
  test("answers as Graph does when it throttles, as often as told", async () => {
    const { graph, ask } = await start();
    graph.fault({ path: "/subscribedSkus", status: 429, times: 2 });

    const [first, second, third] = [
      await ask(customer, "/subscribedSkus"),
      await ask(customer, "/subscribedSkus"),
      await ask(customer, "/subscribedSkus"),
    ];
    const example = JSON.parse(readFileSync("test/samples/graph/error.429.body.json", "utf8"));

    expect([first.status, second.status, third.status]).toEqual([429, 429, 200]);
    expect(first.headers.get("retry-after")).toBe("2.128");
    expect(Object.keys(first.body.error.innerError).toSorted()).toEqual(
      Object.keys(example.error.innerError).toSorted(),
    );
    expect({ ...first.body.error, innerError: undefined }).toEqual({ ...example.error, innerError: undefined });
  });

  test("can be kept to a tenant, a method and a pattern, and be cleared", async () => {
    const { graph, ask } = await start();
    graph.fault({
      tenant: customer.id,
      method: "GET",
      path: /\/users\?/,
      status: 503,
      code: "serviceNotAvailable",
      retryAfter: "1",
    });

    const hit = await ask(customer, "/users?$top=1");
    const otherTenant = await ask(largeCustomer, "/users?$top=1");
    const otherPath = await ask(customer, "/users");
    graph.clearFaults();
    const cleared = await ask(customer, "/users?$top=1");

    expect([hit.status, hit.body.error.code, hit.headers.get("retry-after")]).toEqual([
      503,
      "serviceNotAvailable",
      "1",
    ]);
    expect([otherTenant.status, otherPath.status, cleared.status]).toEqual([200, 200, 200]);
  });

  test("can strike the token endpoint, or only slow a request down", async () => {
    const { graph, ask } = await start();
    graph.fault({ path: "/oauth2/v2.0/token", status: 503, times: 1 });
    graph.fault({ path: "/organization", status: 200, delayMs: 20 });

    expect((await requestToken(graph.url, customer.id)).status).toBe(503);
    expect((await ask(customer, "/organization")).status).toBe(200);
  });
});

describe("too many requests", () => {
  test("are throttled per tenant and report as documented, until the window has passed", async () => {
    let now = Date.parse("2026-11-02T00:00:00Z");
    const { ask } = await start({ now: () => now });
    const report = (name: string, tenant = customer) => ask(tenant, `/reports/${name}(period='D7')`);

    for (let number = 1; number <= 14; number += 1) expect((await report("getMailboxUsageDetail")).status).toBe(302);
    now += 200_500;
    const refused = await report("getMailboxUsageDetail");
    const otherReport = await report("getSharePointSiteUsageDetail");
    const otherTenant = await report("getMailboxUsageDetail", largeCustomer);
    now += 399_500;

    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("399.500");
    expect([otherReport.status, otherTenant.status]).toEqual([302, 302]);
    expect((await report("getMailboxUsageDetail")).status).toBe(302);
  });

  test("may be fewer or more when the limits are scaled", async () => {
    const { ask } = await start({ limitScale: 0.1 });

    await ask(customer, "/reports/getMailboxUsageDetail(period='D7')");

    expect((await ask(customer, "/reports/getMailboxUsageDetail(period='D7')")).status).toBe(429);
  });
});

describe("the control surface", () => {
  test("shows what was asked, and forgets it", async () => {
    const { graph, ask } = await start();
    await ask(customer, "/users?$top=1");
    await ask(provider, `/users/${support}/messages`, { method: "POST", body: { subject: "件名" } });

    expect(graph.calls()).toEqual([
      { method: "GET", url: "/v1.0/users?$top=1", tenant: customer.id, app: "reading", status: 200 },
      {
        method: "POST",
        url: `/v1.0/users/${support}/messages`,
        tenant: provider.id,
        app: "reading",
        status: 201,
        body: { subject: "件名" },
      },
    ]);
    expect((await control("calls")).body).toHaveLength(2);
    await control("calls", "DELETE");
    expect(graph.calls()).toEqual([]);
  });

  test("injects faults, raises alerts and receives mail from outside the process", async () => {
    const { ask } = await start();
    const faulted = await control("faults", "POST", { pattern: "/organization$", status: 500 });
    const alert = await control("alerts", "POST", {
      tenant: customer.id,
      alert: { severity: "high", title: "手動の警告" },
    });
    const message = { subject: "外からのメール", from: { emailAddress: { address: "taro@elsewhere.example" } } };
    const mail = await control("mail", "POST", { mailbox: support, message });

    expect(faulted.status).toBe(204);
    expect((await ask(customer, "/organization")).status).toBe(500);
    expect((await ask(customer, `/security/alerts_v2/${alert.body.id}`)).body.title).toBe("手動の警告");
    expect((await ask(provider, `/users/${support}/messages/${mail.body.id}`)).body.subject).toBe("外からのメール");
    expect((await control(`mail?mailbox=${support}`)).body).toEqual([]);
  });

  test("refuses what it does not know", async () => {
    await start();

    expect((await control("nothing")).status).toBe(404);
    expect((await control("faults", "POST", { status: 500 })).status).toBe(400);
    expect((await control("alerts", "POST", { tenant: "nobody", alert: {} })).status).toBe(404);
    expect((await control("mail", "POST", { mailbox: "nobody@x.example", message: {} })).status).toBe(404);
  });
});

describe("a folder", () => {
  test("keeps mail, subscriptions and alert changes over a restart, and gets a line for each request", async () => {
    const folder = await mkdtemp(join(tmpdir(), "graph-"));
    const record = join(folder, "record", "requests.jsonl");
    const first = await start({ dataFolder: folder, record });
    const alert = first.graph.addAlert(customer.id, { title: "Kept" });
    const { body: alerts } = await first.ask(customer, "/security/alerts_v2?$orderby=id");
    const message = { subject: "件名", toRecipients: [{ emailAddress: { address: admin } }] };
    await first.ask(provider, `/users/${support}/sendMail`, { method: "POST", body: { message } });
    const token = await first.tokenOf(customer);
    await first.graph.close();

    const second = await start({ dataFolder: folder });
    const arrived = await second.ask(customer, `/users/${admin}/mailFolders/inbox/messages`);
    const kept = await fetch(`${second.graph.url}/v1.0/security/alerts_v2/${alert.id}`, {
      headers: { authorization: `Bearer ${token}` },
    });

    expect(second.graph.mail()).toEqual(first.graph.mail());
    expect(arrived.body.value).toHaveLength(1);
    expect(kept.status).toBe(200);
    expect((await second.ask(customer, "/security/alerts_v2?$orderby=id")).body.value).toEqual(alerts.value);
    const lines = (await readFile(record, "utf8"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      { method: "GET", url: "/v1.0/security/alerts_v2?$orderby=id", app: "reading", headers: expect.any(Object) },
      {
        method: "POST",
        url: `/v1.0/users/${support}/sendMail`,
        app: "reading",
        headers: expect.any(Object),
        body: { message },
      },
    ]);
    await rm(folder, { recursive: true });
  });
});
