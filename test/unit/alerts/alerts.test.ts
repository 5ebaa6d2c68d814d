import { describe, expect, test } from "vitest";
import { azureMonitorEvent, azureMonitorPath, isAddressOf } from "#shared/alerts/azure-monitor.ts";
import { eventTypes } from "#shared/alerts/event-types.ts";
import { ReceivedEvent } from "#shared/alerts/events.ts";
import type { Alert } from "#shared/alerts/model.ts";
import { CommonAlert } from "#shared/alerts/normalise/azure-monitor.ts";
import { TenantId } from "#shared/base/ids.ts";
import { cloudEvent, documented, sample, tenant } from "./samples.ts";

const defender = documented("security.alerts_v2.list.json");

function readAlert(type: string, data: unknown): Alert {
  const read = ReceivedEvent.parse(cloudEvent(type, data));
  if ("severity" in read.data && "devices" in read.data) return read.data;
  throw new Error(`An event of type ${read.type} tells no alert.`);
}

describe("a Defender alert", () => {
  const read = (data: unknown) => readAlert(eventTypes.defenderAlert, data);

  test("as documented is read with its devices, people, advice and moments", () => {
    expect(read(defender)).toMatchObject({
      tenant: "b3c1b5fc-828c-45fa-a1e1-10d74f6d6e9c",
      id: "da637551227677560813_-961444813",
      severity: "low",
      state: "new",
      source: "microsoftDefenderForEndpoint",
      categories: ["DefenseEvasion"],
      devices: ["tempDns"],
      incident: "28282",
      createdAt: "2021-04-27T12:19:27.721Z",
      recommendedActions: expect.stringContaining("Collect artifacts"),
    });
  });

  test("reads the same from a CloudEvent and from an event of the Event Grid schema", () => {
    const eventGrid = { id: "1", topic: "/t", subject: "s", eventType: eventTypes.defenderAlert, data: defender };

    expect(ReceivedEvent.parse(eventGrid)).toEqual(ReceivedEvent.parse(cloudEvent(eventTypes.defenderAlert, defender)));
  });

  test.each`
    field                   | value                          | as             | becomes
    ${"severity"}           | ${"High"}                      | ${"severity"}  | ${"high"}
    ${"severity"}           | ${"unknownFutureValue"}        | ${"severity"}  | ${"unknown"}
    ${"severity"}           | ${null}                        | ${"severity"}  | ${"unknown"}
    ${"status"}             | ${"InProgress"}                | ${"state"}     | ${"inProgress"}
    ${"lastUpdateDateTime"} | ${"2026-11-20T10:00:00+09:00"} | ${"updatedAt"} | ${"2026-11-20T01:00:00.000Z"}
    ${"alertWebUrl"}        | ${"javascript:alert(1)"}       | ${"link"}      | ${undefined}
  `("with $field $value is taken as $becomes", ({ field, value, as, becomes }) => {
    expect(read({ ...defender, [field]: value })[as as keyof Alert]).toBe(becomes);
  });

  test("prefers the newer list of categories to the single one that goes away", () => {
    expect(read({ ...defender, categories: ["Ransomware", "Execution"] }).categories).toEqual([
      "Ransomware",
      "Execution",
    ]);
  });

  test("whose moment cannot be read is refused by its field", () => {
    const refused = ReceivedEvent.safeParse(
      cloudEvent(eventTypes.defenderAlert, { ...defender, lastUpdateDateTime: "yesterday" }),
    );

    expect(refused.error?.issues[0]?.path).toEqual(["data", "lastUpdateDateTime"]);
  });
});

test("a Defender incident as documented is read, whatever the case of its words", () => {
  const incident = documented("security.incidents.list.json");

  expect(ReceivedEvent.parse(cloudEvent(eventTypes.defenderIncident, incident)).data).toMatchObject({
    id: "2972395",
    severity: "medium",
    state: "active",
    updatedAt: "2021-09-30T09:35:45.113Z",
  });
});

describe("an alert of Azure Monitor", () => {
  const metric = sample("azure-monitor/common-alert.metric.full.json");
  const administrative = sample("azure-monitor/activity-log.administrative.common-alert.json");
  const read = (body: unknown) => readAlert(eventTypes.azureMonitorAlert, { ...Object(body), tenantId: tenant });

  test("as documented is read with its grade, its end and what it is about", () => {
    expect(read(metric)).toMatchObject({
      title: "WCUS-R2-Gen2",
      severity: "low",
      state: "resolved",
      devices: ["wcus-r2-gen2"],
      updatedAt: "2019-03-22T14:03:16.224Z",
    });
    expect(read(administrative)).toMatchObject({ severity: "informational", state: "new", devices: ["test-VM"] });
  });

  test("of a grade that is none counts as not harmless", () => {
    const { data } = CommonAlert.parse(metric);
    const graded = { ...Object(metric), data: { ...data, essentials: { ...data.essentials, severity: "Sev9" } } };

    expect(read(graded).severity).toBe("unknown");
  });

  test.each`
    name                                               | type
    ${"common-alert.metric.full.json"}                 | ${eventTypes.azureMonitorAlert}
    ${"activity-log.administrative.common-alert.json"} | ${eventTypes.azureMonitorAlert}
    ${"service-health-common-alert.json"}              | ${eventTypes.azureServiceHealth}
  `("as in $name goes to the topic as $type", ({ name, type }) => {
    const body = sample(`azure-monitor/${name}`);

    const event = azureMonitorEvent(tenant, CommonAlert.parse(body), body);

    expect(event).toMatchObject({ type, data: { tenantId: tenant, schemaId: "azureMonitorCommonAlertSchema" } });
    expect(ReceivedEvent.parse({ ...event, time: undefined }).type).toBe(type);
  });

  test("comes by an address that is worth nothing for another customer", () => {
    const key = new Uint8Array(32).fill(7);
    const query = new URL(azureMonitorPath(key, tenant), "https://example.jp").searchParams;
    const other = TenantId.parse("11111111-1111-4111-8111-111111111111");

    expect(isAddressOf(key, tenant, query.get("key") ?? "")).toBe(true);
    expect(isAddressOf(key, other, query.get("key") ?? "")).toBe(false);
  });
});
