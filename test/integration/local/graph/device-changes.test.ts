import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Device } from "#local/graph/world/devices.ts";
import { app, customer, type DemoGraph, startDemoGraph } from "./demo-graph.ts";

let demo: DemoGraph;
let computers: Device[];
let now = Date.parse("2026-11-27T00:00:00Z");
beforeAll(async () => {
  demo = await startDemoGraph({ now: () => now });
});
beforeEach(async () => {
  const { body } = await demo.ask(customer, `${root}?$filter=operatingSystem eq 'Windows' and isEncrypted eq true`);
  computers = body.value;
});
afterAll(() => demo.graph.close());

const root = "/deviceManagement/managedDevices";
const minute = 60_000;
const order = (action: string, id: string | undefined, body?: unknown) =>
  demo.change(customer, action.includes("rotate") ? beta(`${root}/${id}/${action}`) : `${root}/${id}/${action}`, {
    method: "POST",
    body,
  });
const beta = (path: string) => `${demo.graph.url}/beta${path}`;
const look = async (id: string | undefined) => (await demo.change(customer, `${root}/${id}`)).body;
const resultsOf = async (id: string | undefined) => (await look(id)).deviceActionResults;

describe("a device", () => {
  test("is wiped after a minute, and gone from Intune but not from the directory after another", async () => {
    const [{ id, azureADDeviceId } = { id: "" }] = computers;
    const example = JSON.parse(readFileSync("test/samples/graph/managedDevice.wipe.request.json", "utf8"));
    const startDateTime = new Date(now).toISOString().replace(".000", "");

    const { status, body } = await order("wipe", id, { ...example, keepEnrollmentData: false });
    const ordered = await look(id);
    now += minute / 2;
    expect((await order("wipe", id)).status).toBe(204);
    now += minute / 2;
    const wiped = await look(id);
    now += minute;

    expect([status, body]).toEqual([204, ""]);
    expect(ordered).toMatchObject({
      managementState: "wipePending",
      deviceActionResults: [{ actionName: "wipe", actionState: "pending", startDateTime }],
    });
    expect(wiped).toMatchObject({
      managementState: "wipeIssued",
      deviceActionResults: [{ actionName: "wipe", actionState: "done", startDateTime }],
    });
    expect((await look(id)).error.code).toBe("ResourceNotFound");
    expect((await demo.ask(customer, root)).body.value).not.toContainEqual(expect.objectContaining({ id }));
    const { body: kept } = await demo.change(customer, `/devices?$filter=deviceId eq '${azureADDeviceId}'`);
    expect(kept.value).toHaveLength(1);
  });

  test("stays where a wipe keeps its enrolment", async () => {
    const [, device] = computers;

    await order("wipe", device?.id, { keepEnrollmentData: true });
    now += 3 * minute;

    expect(await look(device?.id)).toMatchObject({ managementState: "wipeIssued" });
    expect(await resultsOf(device?.id)).toMatchObject([{ actionState: "done" }]);
  });

  test("is retired in the same way", async () => {
    const [device] = computers;

    await order("retire", device?.id);
    expect((await look(device?.id)).managementState).toBe("retirePending");
    now += minute;
    expect((await look(device?.id)).managementState).toBe("retireIssued");
    now += minute;
    expect((await demo.change(customer, `${root}/${device?.id}`)).status).toBe(404);
  });

  test.each(["remoteLock", "syncDevice", "rebootNow"])("does what it is told: %s", async (action) => {
    const device = computers.at(-1);
    const lastSync = device?.lastSyncDateTime ?? "";

    expect((await order(action, device?.id)).status).toBe(204);
    const pending = await resultsOf(device?.id);
    now += minute;
    const done = await look(device?.id);

    expect(pending).toContainEqual(expect.objectContaining({ actionName: action, actionState: "pending" }));
    expect(done.deviceActionResults).toContainEqual(
      expect.objectContaining({ actionName: action, actionState: "done" }),
    );
    expect(done.managementState).toBe("managed");
    if (action === "syncDevice") expect(Date.parse(done.lastSyncDateTime)).toBeGreaterThan(Date.parse(lastSync));
  });

  test("is taken out of Intune at once when it is deleted there", async () => {
    const [device] = computers;

    expect((await demo.change(customer, `${root}/${device?.id}`, { method: "DELETE" })).status).toBe(204);
    expect((await demo.change(customer, `${root}/${device?.id}`)).status).toBe(404);
    expect((await demo.change(customer, `${root}/${device?.id}`, { method: "DELETE" })).status).toBe(404);
  });

  test("is not told what cannot be done", async () => {
    const [device] = computers;
    const { body: phones } = await demo.ask(customer, `${root}?$filter=operatingSystem eq 'iOS'&$top=1`);

    expect((await order("wipe", "5f0c2b5e-0000-4000-8000-0000000000aa")).status).toBe(404);
    expect((await order("wipe", device?.id, { keepEverything: true })).status).toBe(400);
    expect((await order("retire", device?.id, { keepUserData: true })).status).toBe(400);
    expect((await order("rotateBitLockerKeys", phones.value[0].id)).status).toBe(400);
    expect((await demo.change(customer, `${root}/${device?.id}/rotateBitLockerKeys`, { method: "POST" })).status).toBe(
      400,
    );
    expect((await demo.ask(customer, `${root}/${device?.id}/retire`, { method: "POST" })).status).toBe(403);
  });
});

test("a device of the directory is switched off and deleted there", async () => {
  const { body } = await demo.change(customer, `/devices?$filter=deviceId eq '${computers[3]?.azureADDeviceId}'`);
  const path = `/devices/${body.value[0].id}`;
  const wrong = await demo.change(customer, path, { method: "PATCH", body: { isCompliant: true } });

  expect(body.value[0]).toMatchObject({ accountEnabled: true, displayName: computers[3]?.deviceName });
  expect([wrong.status, wrong.body.error.code]).toEqual([400, "Request_BadRequest"]);
  expect((await demo.change(customer, path, { method: "PATCH", body: { accountEnabled: false } })).status).toBe(204);
  expect((await demo.change(customer, path)).body.accountEnabled).toBe(false);
  expect((await demo.change(customer, path, { method: "DELETE" })).status).toBe(204);
  expect((await demo.change(customer, path)).body.error.code).toBe("Request_ResourceNotFound");
});

describe("the key to a disk", () => {
  const keys = "/informationProtection/bitlocker/recoveryKeys";
  const keysOf = async (device: Device | undefined) =>
    (await demo.change(customer, `${keys}?$filter=deviceId eq '${device?.azureADDeviceId}'`)).body.value;

  test("is in no list, only in a get that selects it, for who may see it", async () => {
    const [listed] = await keysOf(computers[4]);
    const path = `${keys}/${listed.id}?$select=key`;
    const shown = await demo.change(customer, path);
    demo.graph.changeTenant(customer.id, { changePermissions: ["BitlockerKey.ReadBasic.All"] });
    const hidden = await demo.change(customer, path);
    const plain = await demo.change(customer, `${keys}/${listed.id}`);
    demo.graph.restoreTenant(customer.id);

    const { body: log } = await demo.ask(customer, "/auditLogs/directoryAudits?$filter=category eq 'KeyManagement'");

    expect(log.value).toMatchObject([
      { targetResources: [{ id: listed.id }], initiatedBy: { app: { appId: app.changesClientId } } },
    ]);
    expect(Object.keys(listed)).toEqual(["id", "createdDateTime", "volumeType", "deviceId"]);
    expect(shown.body.key).toMatch(/^(?:\d{6}-){7}\d{6}$/);
    expect(hidden.status).toBe(403);
    expect(plain.body).not.toHaveProperty("key");
    expect((await demo.change(customer, `${keys}/nothing`)).status).toBe(404);
  });

  test("is another one beside the old after it was rotated", async () => {
    const before = await keysOf(computers[5]);

    expect((await order("rotateBitLockerKeys", computers[5]?.id)).status).toBe(204);
    now += minute;
    const after = await keysOf(computers[5]);

    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1).createdDateTime).toBe(new Date(now).toISOString().replace(".000", ""));
  });

  test("is told to nobody who does not say which program asks", async () => {
    const requests = [{ id: "1", method: "GET", url: keys }];
    const { body } = await demo.change(customer, "/$batch", { method: "POST", body: { requests } });

    expect(body.responses[0]).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining("User-Agent") } },
    });
    expect((await demo.change(customer, `${keys}?$top=1`)).status).toBe(400);
  });
});
