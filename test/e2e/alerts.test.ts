import { readFileSync } from "node:fs";
import { AzureKeyCredential, EventGridPublisherClient } from "@azure/eventgrid";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { companies } from "#local/demo.ts";
import { eventTypes } from "#shared/alerts/event-types.ts";
import { findCase } from "#shared/alerts/store.ts";
import { TenantId } from "#shared/base/ids.ts";
import { deadLetterReasons } from "#shared/platform/job.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();

const company = companies[0];
if (!company) throw new Error("The demo has no company.");
const tenant = TenantId.parse(company.id);
const admin = `admin@${company.domain}`;

const Listed = z.object({ value: z.array(z.looseObject({ id: z.string() })) });
const samples = Listed.parse(
  JSON.parse(readFileSync(new URL("../samples/graph/security.alerts_v2.list.json", import.meta.url), "utf8")),
);

const alertOf = (change: Record<string, unknown>) => ({
  ...samples.value[0],
  tenantId: tenant,
  severity: "high",
  ...change,
});

const publish = (...events: Record<string, unknown>[]) =>
  fetch(`${running.service.topic.endpoint}?api-version=2018-01-01`, {
    method: "POST",
    headers: {
      "content-type": "application/cloudevents-batch+json; charset=utf-8",
      "aeg-sas-key": running.service.environment.ALERT_TOPIC_KEY,
    },
    body: JSON.stringify(events.map((event) => ({ specversion: "1.0", source: "/by-hand", ...event }))),
  });

const urgentMails = () =>
  running.service.graph.mail().filter(({ to, subject }) => to[0]?.address === admin && subject.startsWith("【緊急】"));

const keptAlert = (id: string) =>
  eventually(async () => (await findCase(running.service.platform, { tenant, id }))?.value);

describe("an alert", () => {
  test("found by the poller is kept in its newest state, and a high one is mailed to each admin once", async () => {
    const { graph, host } = running.service;
    const found = graph.addAlert(tenant, { severity: "high", status: "new", title: "Ransomware activity" });
    const before = urgentMails().length;

    await host.run("watchDefender");
    const kept = await keptAlert(found.id);
    await eventually(async () => ((await keptAlert(found.id)).toldAt ? true : undefined));
    const count = await eventually(() => (urgentMails().length > before ? urgentMails().length : undefined));
    await host.run("watchDefender");
    await running.service.host.idle();

    expect(kept.alert.severity).toBe("high");
    expect(count).toBeGreaterThan(before);
  });

  test("posted to the topic by hand takes the same road", async () => {
    const data = alertOf({ id: "by-hand-1", title: "Suspicious sign-in by hand" });

    const answer = await publish({ id: "evt-1", type: eventTypes.defenderAlert, data });

    expect(answer.status).toBe(200);
    expect((await keptAlert("by-hand-1")).alert.title).toBe("Suspicious sign-in by hand");
  });

  test("in the Event Grid schema takes the same road", async () => {
    const { url } = running.service.host;
    const event = {
      id: "evt-2",
      topic: "/subscriptions/demo",
      subject: "by-hand-2",
      eventType: eventTypes.defenderAlert,
      eventTime: "2026-11-20T01:00:00Z",
      dataVersion: "1",
      metadataVersion: "1",
      data: alertOf({ id: "by-hand-2" }),
    };

    const answer = await fetch(`${url}/runtime/webhooks/eventgrid?functionName=onDefenderAlert`, {
      method: "POST",
      headers: { "content-type": "application/json", "aeg-event-type": "Notification" },
      body: JSON.stringify([event]),
    });

    expect(answer.status).toBe(202);
    expect((await keptAlert("by-hand-2")).alert.severity).toBe("high");
  });

  test("that comes again, older and newer, is told once and kept in its newest state", async () => {
    const at = (minute: number) => `2026-11-20T01:${String(minute).padStart(2, "0")}:00Z`;
    const states = [
      { status: "new", lastUpdateDateTime: at(10) },
      { status: "resolved", lastUpdateDateTime: at(30) },
      { status: "inProgress", lastUpdateDateTime: at(20) },
    ];

    for (const [index, state] of states.entries()) {
      await publish({
        id: `evt-3-${index}`,
        type: eventTypes.defenderAlert,
        data: alertOf({ id: "by-hand-3", ...state }),
      });
      await eventually(() => (running.service.topic.pending() === 0 ? true : undefined));
    }
    await publish({ id: "evt-3-end", type: eventTypes.defenderAlert, data: alertOf({ id: "by-hand-3-end" }) });
    await keptAlert("by-hand-3-end");

    const kept = await eventually(async () => {
      const alert = await keptAlert("by-hand-3");
      return alert.state === "resolved" ? alert : undefined;
    });
    expect(kept.alert.updatedAt).toBe("2026-11-20T01:30:00.000Z");
  });

  test("of an unknown type, or one that cannot be read, is dead-lettered with its reason; the valid one beside it is kept", async () => {
    const { bus, platform } = running.service;

    await publish(
      { id: "evt-4-a", type: "Somebody.Else", data: { any: "thing" } },
      { id: "evt-4-b", type: eventTypes.defenderAlert, data: alertOf({ id: "by-hand-4" }) },
      { id: "evt-4-c", type: eventTypes.defenderAlert, data: { id: "no-tenant" } },
    );

    await keptAlert("by-hand-4");
    await eventually(() => ((bus.depths()["alerts"]?.deadLetter ?? 0) >= 2 ? true : undefined));
    const reasons = await platform.tables.list(deadLetterReasons, { partition: "alerts" });
    expect(reasons.rows).toHaveLength(2);
    expect(reasons.rows.map(({ code }) => code)).toEqual(["invalid-input", "invalid-input"]);
    expect(reasons.rows.map(({ reason }) => reason).join()).toContain(eventTypes.defenderAlert);
  });

  test("of a tenant that is no customer is dead-lettered, not lost", async () => {
    const { bus } = running.service;
    const before = bus.depths()["alerts"]?.deadLetter ?? 0;

    await publish({
      id: "evt-5",
      type: eventTypes.defenderAlert,
      data: alertOf({ tenantId: "11111111-1111-4111-8111-111111111111" }),
    });

    await eventually(() => ((bus.depths()["alerts"]?.deadLetter ?? 0) > before ? true : undefined));
  });

  test("sent by a publisher with another key, or in a malformed batch, is refused at the topic", async () => {
    const { topic } = running.service;
    const stranger = new EventGridPublisherClient(topic.endpoint, "CloudEvent", new AzureKeyCredential("another"), {
      allowInsecureConnection: true,
    });

    await expect(stranger.send([{ source: "/x", type: "y", data: {} }])).rejects.toMatchObject({ statusCode: 401 });
    const malformed = await fetch(`${topic.endpoint}?api-version=2018-01-01`, {
      method: "POST",
      headers: {
        "content-type": "application/cloudevents-batch+json",
        "aeg-sas-key": running.service.environment.ALERT_TOPIC_KEY,
      },
      body: '[{"specversion":"1.0"',
    });
    expect(malformed.status).toBe(400);
  });
});
