import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admin, customer, type DemoGraph, largeCustomer, startDemoGraph } from "./demo-graph.ts";

let demo: DemoGraph;
beforeAll(async () => {
  demo = await startDemoGraph();
});
afterAll(() => demo.graph.close());

describe("users", () => {
  test("come page by page until there is no next link, each of them once", async () => {
    const ids: string[] = [];
    let path: string | undefined = "/users?$select=id&$top=100";
    while (path) {
      const { body }: { body: { value: { id: string }[]; "@odata.nextLink"?: string } } = await demo.ask(
        largeCustomer,
        path,
      );
      ids.push(...body.value.map(({ id }) => id));
      path = body["@odata.nextLink"];
    }

    expect(ids).toHaveLength(232);
    expect(new Set(ids).size).toBe(232);
  });

  test("show few properties unless more are selected, and then only those", async () => {
    const { body: plain } = await demo.ask(customer, "/users?$top=1");
    const { body: selected } = await demo.ask(customer, "/users?$top=1&$select=accountEnabled,assignedLicenses");

    expect(plain.value[0]).not.toHaveProperty("accountEnabled");
    expect(plain.value[0]).toHaveProperty("userPrincipalName");
    expect(Object.keys(selected.value[0])).toEqual(["accountEnabled", "assignedLicenses"]);
  });

  test("are found by object id and by sign-in name, encoded or not", async () => {
    const byName = await demo.ask(customer, `/users/${encodeURIComponent(admin)}`);
    const byId = await demo.ask(customer, `/users('${byName.body.id}')`);

    expect(byName.body.displayName).toBe("管理 一郎");
    expect(byId.body).toEqual(byName.body);
  });

  test("are counted and searched by their index only when that is asked for", async () => {
    const path = "/users?$count=true&$filter=endswith(mail,'@mitate-hd.example')&$top=1";

    const refused = await demo.ask(largeCustomer, path);
    const counted = await demo.ask(largeCustomer, path, { headers: { consistencylevel: "eventual" } });

    expect(refused.body.error.code).toBe("Request_UnsupportedQuery");
    expect(counted.body["@odata.count"]).toBe(230);
  });
});

describe("devices", () => {
  test("tell some things only in a get that selects them", async () => {
    const { body } = await demo.ask(
      customer,
      "/deviceManagement/managedDevices?$select=id,physicalMemoryInBytes&$top=1",
    );
    const [listed] = body.value;
    const { body: got } = await demo.ask(
      customer,
      `/deviceManagement/managedDevices/${listed.id}?$select=physicalMemoryInBytes`,
    );

    expect(listed.physicalMemoryInBytes).toBe(0);
    expect(got.physicalMemoryInBytes).toBeGreaterThan(0);
  });

  test("are the same through the apps found on them", async () => {
    const { body: apps } = await demo.ask(customer, "/deviceManagement/detectedApps?$orderby=deviceCount desc");
    const { body: on } = await demo.ask(customer, `/deviceManagement/detectedApps/${apps.value[0].id}/managedDevices`);

    expect(on.value).toHaveLength(apps.value[0].deviceCount);
    expect(Object.keys(on.value[0])).toEqual(["id", "deviceName"]);
  });
});

describe("alerts", () => {
  test("are found by when they last changed, and closed by a patch", async () => {
    const before = new Date(Date.now() - 1000).toISOString();
    const changedSince = `/security/alerts_v2?$filter=lastUpdateDateTime ge ${before}&$orderby=lastUpdateDateTime`;
    const { body: all } = await demo.ask(customer, "/security/alerts_v2?$filter=status eq 'new'");
    const { id } = all.value[0];
    expect((await demo.ask(customer, changedSince)).body.value).toEqual([]);

    const patched = await demo.ask(customer, `/security/alerts_v2/${id}`, {
      method: "PATCH",
      body: { status: "resolved", classification: "truePositive", assignedTo: "operator@mihon-systems.example" },
    });

    expect(patched.body).toMatchObject({ id, status: "resolved", classification: "truePositive" });
    expect(patched.body.resolvedDateTime).toEqual(expect.any(String));
    expect((await demo.ask(customer, changedSince)).body.value).toEqual([expect.objectContaining({ id })]);
  });

  test("are not patched with what an alert does not have", async () => {
    const { body } = await demo.ask(customer, "/security/alerts_v2?$top=1");

    const refused = await demo.ask(customer, `/security/alerts_v2/${body.value[0].id}`, {
      method: "PATCH",
      body: { severity: "low" },
    });

    expect(refused.status).toBe(400);
  });

  test("can be raised by hand, and stand with their incident", async () => {
    const alert = demo.graph.addAlert(customer.id, { title: "Ransomware", severity: "high" });

    const got = await demo.ask(customer, `/security/alerts_v2/${alert.id}`);
    const incidents = await demo.ask(
      customer,
      `/security/incidents?$filter=severity eq 'high'&$expand=alerts&$select=id,displayName`,
    );

    expect(got.body).toMatchObject({ title: "Ransomware", severity: "high", status: "new", tenantId: customer.id });
    expect(incidents.body.value).toContainEqual(
      expect.objectContaining({
        id: alert.incidentId,
        displayName: "Ransomware",
        alerts: [expect.objectContaining({ id: alert.id })],
      }),
    );
  });
});

describe("service health", () => {
  test("is the same in every tenant, with a service that is not well", async () => {
    const [mine, theirs] = await Promise.all(
      [customer, largeCustomer].map((tenant) =>
        demo.ask(tenant, "/admin/serviceAnnouncement/issues?$filter=isResolved eq false"),
      ),
    );
    const { body } = await demo.ask(
      customer,
      "/admin/serviceAnnouncement/healthOverviews?$filter=status ne 'serviceOperational'",
    );

    expect(mine?.body.value.length).toBeGreaterThan(0);
    expect(theirs?.body.value).toEqual(mine?.body.value);
    expect(body.value).toContainEqual(expect.objectContaining({ id: "Exchange", status: "serviceDegradation" }));
  });
});
