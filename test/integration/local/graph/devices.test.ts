import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Device } from "#local/graph/world/devices.ts";
import { customer, type DemoGraph, startDemoGraph } from "./demo-graph.ts";

let demo: DemoGraph;
let now = Date.parse("2026-11-27T00:00:00Z");
beforeAll(async () => {
  demo = await startDemoGraph({ now: () => now });
});
afterAll(() => demo.graph.close());

const root = "/deviceManagement";
const computers = async (): Promise<Device[]> =>
  (await demo.ask(customer, `${root}/managedDevices?$filter=operatingSystem eq 'Windows'`)).body.value;
const statesOf = async (path: string, ids: readonly string[]) => {
  const bodies = [];
  for (const id of ids) bodies.push((await demo.ask(customer, `${root}/managedDevices/${id}/${path}`)).body);
  return bodies;
};

describe("the computers of a company", () => {
  test("mostly run the newest Windows, while a few are late and one is out of support", async () => {
    const versions = (await computers()).map(({ osVersion }) => osVersion ?? "");

    expect(versions.filter((version) => version.endsWith(".9445")).length).toBeGreaterThan(versions.length / 2);
    expect(versions.filter((version) => /^10\.0\.26200\.8\d+$/.test(version)).length).toBeGreaterThan(0);
    expect(versions.filter((version) => version === "10.0.19045.6456")).toHaveLength(1);
  });

  test("report again and again, but for one that has been silent for a month", async () => {
    const silent = (all: Device[]) =>
      all.filter(({ lastSyncDateTime }) => now - Date.parse(lastSyncDateTime ?? "") > 30 * 86_400_000);

    expect(silent(await computers())).toHaveLength(1);
    now += 40 * 86_400_000;
    demo.forgetTokens();
    expect(silent(await computers())).toHaveLength(1);
    now -= 40 * 86_400_000;
  });

  test("come in pages, and their memory in a batch of single gets", async () => {
    const { body: first } = await demo.ask(customer, `${root}/managedDevices?$top=3&$select=id`);
    const requests = first.value.map(({ id }: Device) => ({
      id,
      method: "GET",
      url: `${root}/managedDevices/${id}?$select=id,physicalMemoryInBytes`,
    }));
    const { body } = await demo.ask(customer, "/$batch", { method: "POST", body: { requests } });

    expect(first["@odata.nextLink"]).toContain("$skiptoken=");
    expect(body.responses).toHaveLength(3);
    for (const { body: device } of body.responses) expect(device.physicalMemoryInBytes).toBeGreaterThan(0);
  });
});

describe("Defender", () => {
  test("is up to date nearly everywhere, and has not got rid of what it found on one device", async () => {
    const ids = (await computers()).map(({ id }) => id);
    const states = await statesOf("windowsProtectionState", ids);
    const found = await statesOf("windowsProtectionState/detectedMalwareState", ids);
    const active = found.flatMap(({ value }) => value).filter(({ threatState }) => threatState === "active");

    expect(states.filter(({ signatureUpdateOverdue }) => signatureUpdateOverdue).length).toBeLessThan(ids.length / 5);
    expect(states.every(({ signatureVersion }) => /^1\.4\d\d\.\d+\.0$/.test(signatureVersion))).toBe(true);
    expect(active).toEqual([expect.objectContaining({ state: "cleanFailed", severity: "severe" })]);
  });
});

describe("the policies", () => {
  test("hold quality updates back for the days that were agreed", async () => {
    const { body } = await demo.ask(customer, `${root}/deviceConfigurations?$expand=assignments`);
    const rings = body.value.filter((one: Record<string, string>) => one["@odata.type"]?.includes("UpdateForBusiness"));

    expect(rings).toContainEqual(
      expect.objectContaining({ qualityUpdatesDeferralPeriodInDays: 5, assignments: [expect.any(Object)] }),
    );
  });

  test("leave a trace when they are changed, newest first", async () => {
    const { body } = await demo.ask(
      customer,
      `${root}/auditEvents?$filter=activityDateTime ge 2026-10-01T00:00:00Z&$select=id,activityDateTime`,
    );
    const times = body.value.map(({ activityDateTime }: Record<string, string>) => activityDateTime);

    expect(times.length).toBeGreaterThan(1);
    expect(times).toEqual(times.toSorted().toReversed());
  });
});

test("a tenant without Intune is told so", async () => {
  demo.graph.changeTenant(customer.id, { lacks: ["intune"] });

  const refused = await demo.ask(customer, `${root}/managedDevices`);

  expect(refused.body.error).toMatchObject({ code: "BadRequest", message: "Request not applicable to target tenant." });
  demo.graph.restoreTenant(customer.id);
});
