import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { answered, customer, type DemoGraph, largeCustomer, requestToken, startDemoGraph } from "./demo-graph.ts";

let demo: DemoGraph;
beforeAll(async () => {
  demo = await startDemoGraph();
});
afterEach(() => {
  demo.graph.restoreTenant(customer.id);
  demo.graph.clearFaults();
});
afterAll(() => demo.graph.close());

const control = async (method: string, path: string, body?: unknown) =>
  answered(await fetch(`${demo.graph.url}/_control/${path}`, { method, body: JSON.stringify(body) }));
const devices = "/deviceManagement/managedDevices";

describe("from outside", () => {
  test("a device is changed, removed with what is found on it, and added", async () => {
    const { body } = await demo.ask(customer, devices);
    const [first, second] = body.value;
    const tenant = customer.id;

    await control("PUT", "things", { tenant, family: "devices", id: first.id, fields: { osVersion: "10.0.26200.1" } });
    await control("DELETE", "things", { tenant, family: "devices", id: second.id });
    await control("PUT", "things", { tenant, family: "devices", id: "new-pc", fields: { deviceName: "NEW" } });
    const apps = await demo.ask(customer, "/deviceManagement/detectedApps");
    const { body: on } = await demo.ask(
      customer,
      `/deviceManagement/detectedApps/${apps.body.value[0].id}/managedDevices`,
    );

    expect((await demo.ask(customer, `${devices}/${first.id}`)).body.osVersion).toBe("10.0.26200.1");
    expect((await demo.ask(customer, `${devices}/${second.id}`)).status).toBe(404);
    expect((await demo.ask(customer, `${devices}/new-pc`)).body).toMatchObject({
      deviceName: "NEW",
      operatingSystem: "Windows",
    });
    expect(on.value).not.toContainEqual(expect.objectContaining({ id: second.id }));
    expect((await demo.ask(largeCustomer, devices)).body.value.length).toBeGreaterThan(200);
  });

  test("an issue gets a post in every tenant, and its service is well again", async () => {
    await control("POST", "issue-posts", { id: "EX1178512", text: "<p>Fixed.</p>", status: "serviceRestored" });

    const issues = "/admin/serviceAnnouncement/issues";
    const { body: issue } = await demo.ask(largeCustomer, `${issues}/EX1178512`);
    const { body: newest } = await demo.ask(customer, `${issues}?$top=1`);
    const overviews = await demo.ask(customer, "/admin/serviceAnnouncement/healthOverviews?$filter=id eq 'Exchange'");

    expect(issue).toMatchObject({ isResolved: true, status: "serviceRestored", endDateTime: expect.any(String) });
    expect(issue.posts.at(-1).description.content).toBe("<p>Fixed.</p>");
    expect(issue.posts.length).toBeGreaterThan(2);
    expect(newest.value[0].id).toBe("EX1178512");
    expect(overviews.body.value[0].status).toBe("serviceOperational");
  });

  test("an incident holds every alert that names it, and is found by when it last changed", async () => {
    const before = new Date(Date.now() - 1000).toISOString();
    const one = demo.graph.addAlert(customer.id, { title: "First", severity: "high" });
    demo.graph.addAlert(customer.id, { title: "Second", ...(one.incidentId && { incidentId: one.incidentId }) });

    const changed = `/security/incidents?$filter=lastUpdateDateTime ge ${before}&$expand=alerts`;
    const { body } = await demo.ask(customer, changed);

    expect(body.value).toHaveLength(1);
    expect(body.value[0]).toMatchObject({ id: one.incidentId, alerts: [{ title: "First" }, { title: "Second" }] });
    expect((await demo.ask(customer, `/security/incidents/${one.incidentId}`)).body.displayName).toBe("First");
  });

  test("consent is taken back in part, or with the whole app", async () => {
    await control("PATCH", "tenants", { tenant: customer.id, permissions: ["Organization.Read.All"] });
    const [refused, allowed] = [await demo.ask(customer, "/users"), await demo.ask(customer, "/organization")];
    await control("PATCH", "tenants", { tenant: customer.id, isWithdrawn: true });
    const [token, late] = [await requestToken(demo.graph.url, customer.id), await demo.ask(customer, "/organization")];
    await control("DELETE", "tenants", { tenant: customer.id });

    expect([refused.status, allowed.status]).toEqual([403, 200]);
    expect([token.status, token.body.error_codes]).toEqual([401, [7_000_229]]);
    expect([late.status, late.body.error.code]).toEqual([401, "Authorization_IdentityNotFound"]);
    expect((await demo.ask(customer, "/users")).status).toBe(200);
  });

  test("what is not there cannot be changed", async () => {
    expect((await control("PUT", "things", { family: "cars", id: "1", fields: {} })).status).toBe(400);
    expect((await control("PATCH", "tenants", { tenant: "nobody", isWithdrawn: true })).status).toBe(404);
    expect((await control("POST", "issue-posts", { id: "XX1", text: "?" })).status).toBe(404);
  });
});

test("what an app has changed is still so after a restart", async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "graph-"));
  const first = await startDemoGraph({ dataFolder });
  const users = "/users?$filter=userType eq 'Member'&$select=id,assignedLicenses&$skiptoken=YXQ6MjA&$top=2";
  const { body } = await first.ask(customer, users);
  const [leaver, stayer] = body.value;
  const { skuId } = leaver.assignedLicenses[0];
  const { body: before } = await first.ask(customer, "/subscribedSkus");
  await first.change(customer, `/users/${leaver.id}`, { method: "DELETE" });
  await first.change(customer, `/users/${stayer.id}/assignLicense`, {
    method: "POST",
    body: { addLicenses: [], removeLicenses: [stayer.assignedLicenses[0].skuId] },
  });
  const { body: after } = await first.ask(customer, "/subscribedSkus");
  await first.graph.close();

  const second = await startDemoGraph({ dataFolder });
  const { body: skus } = await second.ask(customer, "/subscribedSkus");
  const gone = await second.ask(customer, `/users/${leaver.id}`);
  const deleted = await second.change(customer, `/directory/deletedItems/${leaver.id}`);
  await second.graph.close();
  await rm(dataFolder, { recursive: true });

  const seats = (list: { skuId: string; consumedUnits: number }[]) =>
    list.find((one) => one.skuId === skuId)?.consumedUnits ?? 0;
  expect(skus).toEqual({ ...after, "@odata.context": skus["@odata.context"] });
  expect(seats(skus.value)).toBeLessThan(seats(before.value));
  expect([gone.status, deleted.status]).toEqual([404, 200]);
});

test("what was changed is still so after a restart", async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "graph-"));
  const first = await startDemoGraph({ dataFolder });
  first.graph.change("issues", "EX1178512", { title: "Changed" });
  first.graph.changeTenant(customer.id, { permissions: ["ServiceHealth.Read.All"] });
  await first.graph.close();

  const second = await startDemoGraph({ dataFolder });
  const issue = await second.ask(customer, "/admin/serviceAnnouncement/issues/EX1178512");
  const users = await second.ask(customer, "/users");
  await second.graph.close();
  await rm(dataFolder, { recursive: true });

  expect(issue.body.title).toBe("Changed");
  expect(users.status).toBe(403);
});

describe("an answer can be spoiled", () => {
  const spoiled = async (spoil: string, path: string, more = {}) => {
    await control("POST", "faults", { tenant: customer.id, path: path.split("?")[0], spoil, times: 1, ...more });
    const headers = { authorization: `Bearer ${await demo.tokenOf(customer)}` };
    const answer = await fetch(`${demo.graph.url}/v1.0${path}`, { headers, redirect: "manual" });
    const location = answer.headers.get("location");
    return location ? (await fetch(location)).text() : answer.text();
  };

  test.each`
    spoil                   | path                                  | shows
    ${"malformed"}          | ${"/users"}                           | ${/^<!DOCTYPE html>/}
    ${"truncated"}          | ${"/users"}                           | ${/^\{"@odata\.context".*[^}]$/s}
    ${"repeated-next-link"} | ${"/users?$top=5"}                    | ${/"@odata\.nextLink":"http:[^"]+\/users\?\$top=5"/}
    ${"foreign-next-link"}  | ${"/subscribedSkus"}                  | ${/"@odata\.nextLink":"https:\/\/graph\.elsewhere\.example\/v1\.0\/subscribedSkus"/}
    ${"large-numbers"}      | ${"/deviceManagement/managedDevices"} | ${/"totalStorageSpaceInBytes":9007199254740993,/}
    ${"offset-times"}       | ${"/deviceManagement/managedDevices"} | ${/"lastSyncDateTime":"[^"]+\+09:00"/}
    ${"unknown-severity"}   | ${"/security/alerts_v2"}              | ${/"severity":"catastrophic"/}
  `("$spoil", async ({ spoil, path, shows }) => {
    expect(await spoiled(spoil, path)).toMatch(shows);
    expect(await spoiled("without-mark", path)).toMatch(/^\{.*\}$/s);
  });

  test.each`
    spoil               | more                           | shows
    ${"missing-column"} | ${{}}                          | ${/^(?!.*Storage Used)/}
    ${"missing-column"} | ${{ column: "Report Period" }} | ${/Has Archive\r\n/}
    ${"without-mark"}   | ${{}}                          | ${/^Report Refresh Date/}
    ${"large-numbers"}  | ${{}}                          | ${/,9007199254740993,/}
    ${"truncated"}      | ${{}}                          | ${/^\uFEFF?Report.*[^\n]$/s}
    ${"malformed"}      | ${{}}                          | ${/^<!DOCTYPE html>/}
  `("in a report: $spoil $more", async ({ spoil, more, shows }) => {
    expect(await spoiled(spoil, "/reports/getMailboxUsageDetail(period='D7')", more)).toMatch(shows);
  });
});
