import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { companies } from "#local/demo.ts";
import { everyPermission, routes } from "#local/graph/routes.ts";
import {
  admin,
  answered,
  app,
  cautiousCustomer,
  customer,
  type DemoGraph,
  requestToken,
  startDemoGraph,
} from "./demo-graph.ts";

const record = join(tmpdir(), `graph-requests-${process.pid}.jsonl`);
let demo: DemoGraph;
beforeAll(async () => {
  demo = await startDemoGraph({ record });
});
afterEach(() => {
  demo.graph.restoreTenant(customer.id);
  demo.forgetTokens();
});
afterAll(async () => {
  await demo.graph.close();
  await rm(record);
});

const harmless = { method: "PATCH", body: { department: "総務部" } };
const tokenForChanges = () => requestToken(demo.graph.url, customer.id, { client_id: app.changesClientId });

describe("the app that reads", () => {
  test("asks for nothing that opens a change but those to mails, alerts and the reports' setting", () => {
    const opensMore = everyPermission.reading.filter((permission) => /Write|Send|Delete|Privileged/.test(permission));
    const ownWrites = routes.filter(({ on, app: by }) => by !== "changing" && !on.startsWith("GET "));

    expect(ownWrites.every(({ allow }) => allow.some((one) => everyPermission.reading.includes(one)))).toBe(true);
    expect(opensMore).toEqual(expect.arrayContaining(["Mail.ReadWrite", "Mail.Send"]));
    for (const { on, allow } of routes.filter((route) => route.app === "changing" && !route.on.startsWith("GET "))) {
      expect([on, allow.filter((permission) => everyPermission.reading.includes(permission))]).toEqual([on, []]);
    }
  });

  test("may change nobody, whom the other may change", async () => {
    const refused = await demo.ask(customer, `/users/${admin}`, harmless);
    const allowed = await demo.change(customer, `/users/${admin}`, harmless);

    expect([refused.status, refused.body.error.code]).toEqual([403, "Authorization_RequestDenied"]);
    expect(allowed.status).toBe(204);
  });
});

describe("the app that makes changes", () => {
  test("is opened every route of its own, and the reading of what it changes, by the permissions it asks for", () => {
    const own = routes.filter(({ app: by = "reading" }) => by !== "reading");

    expect(own.every(({ allow }) => allow.every((one) => everyPermission.changing.includes(one)))).toBe(true);
    expect(everyPermission.changing).toEqual(expect.arrayContaining(["User.ReadWrite.All", "User.Read.All"]));
    expect(everyPermission.changing).not.toContain("Mail.ReadWrite");
  });

  test("gets no token where the admin has not consented to it, and is unknown at once where that is taken back", async () => {
    await demo.change(customer, `/users/${admin}`, harmless);
    demo.graph.changeTenant(customer.id, { lacksChanges: true });

    const token = await tokenForChanges();
    const late = await demo.change(customer, `/users/${admin}`, harmless);
    const reading = await demo.ask(customer, "/organization");

    expect([token.status, token.body.error_codes]).toEqual([401, [7_000_229]]);
    expect(token.body.error_description).toContain(app.changesClientId);
    expect([late.status, late.body.error.code]).toEqual([401, "Authorization_IdentityNotFound"]);
    expect(reading.status).toBe(200);
  });

  test("stays when the app that reads is removed", async () => {
    demo.graph.changeTenant(customer.id, { isWithdrawn: true });

    expect((await requestToken(demo.graph.url, customer.id)).status).toBe(401);
    expect((await demo.change(customer, `/users/${admin}`, harmless)).status).toBe(204);
  });

  test("may do what was consented to for it, whatever was for the other", async () => {
    const body = JSON.stringify({ tenant: customer.id, changePermissions: ["User.Read.All"] });
    await answered(await fetch(`${demo.graph.url}/_control/tenants`, { method: "PATCH", body }));

    expect((await demo.change(customer, `/users/${admin}`)).status).toBe(200);
    expect((await demo.change(customer, `/users/${admin}`, harmless)).status).toBe(403);
    expect((await demo.change(cautiousCustomer, "/users")).status).toBe(200);
  });

  test("is not known where there is none", async () => {
    const { graph } = await startDemoGraph({ changesClientId: "another" });
    const refused = await requestToken(graph.url, customer.id, { client_id: app.changesClientId });
    await graph.close();

    expect([refused.status, refused.body.error_codes]).toEqual([400, [700_016]]);
  });
});

test("of the demo's companies all but the newest have consented to both", () => {
  const withoutChanges = companies.filter(({ graph }) => graph?.lacksChanges).map(({ name }) => name);

  expect(withoutChanges).toEqual(["ひながた設計事務所"]);
});

test("the record tells which of them has asked", async () => {
  await demo.ask(customer, "/organization");
  await demo.change(customer, "/organization");

  const lines = (await readFile(record, "utf8")).trimEnd().split("\n");

  expect(lines.slice(-2).map((line) => JSON.parse(line).app)).toEqual(["reading", "changing"]);
});

test("each of them has limits of its own, but for conditional access, where all apps share one", async () => {
  const graph = await startDemoGraph({
    now: () => Date.parse("2026-11-27T00:00:00Z"),
    limits: { identity: { allowed: 1, seconds: 10 } },
  });
  const skus = [
    await graph.ask(customer, "/organization"),
    await graph.ask(customer, "/organization"),
    await graph.change(customer, "/organization"),
  ];
  const path = "/identity/conditionalAccess/policies";
  const policies = [await graph.ask(customer, path), await graph.change(customer, path)];
  await graph.graph.close();

  expect(skus.map(({ status }) => status)).toEqual([200, 429, 200]);
  expect(policies.map(({ status }) => status)).toEqual([200, 429]);
});
