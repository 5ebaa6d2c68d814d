import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { AzureKeyCredential, EventGridPublisherClient } from "@azure/eventgrid";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { companies, provider } from "#local/demo.ts";
import { eventTypes } from "#shared/alerts/event-types.ts";
import { findCase } from "#shared/alerts/store.ts";
import { idFrom, TenantId } from "#shared/base/ids.ts";
import { inJapan, Temporal } from "#shared/base/time.ts";
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

const operator = `operator@${provider.domain}`;

type Asked = { by?: string; body?: unknown; version?: number };

async function ask(method: string, path: string, { by = operator, body, version }: Asked = {}): Promise<Response> {
  return fetch(`${running.service.host.url}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await running.service.issuer.token(by)}`,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(version !== undefined && { "if-match": `"${version}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const View = z.looseObject({
  state: z.string(),
  version: z.number(),
  alert: z.looseObject({ id: z.string(), title: z.string(), severity: z.string() }),
  inquiry: z.string().optional(),
  findings: z.looseObject({}).optional(),
  incident: z.looseObject({ id: z.string(), alerts: z.array(z.string()) }).optional(),
  history: z.array(z.looseObject({ kind: z.string() })),
});
const Page = z.looseObject({ alerts: z.array(z.looseObject({ id: z.string(), state: z.string() })) });
const Readings = z.object({
  readings: z.array(z.looseObject({ kind: z.string(), coverage: z.string(), cause: z.string().optional() })),
});

const viewOf = async (id: string) => View.parse(await (await ask("GET", `/operator/alerts/${tenant}/${id}`)).json());

/** The case once it stands as it should, and its people were told of all that. */
const standing = (id: string, state: string) =>
  eventually(async () => {
    const answer = await ask("GET", `/operator/alerts/${tenant}/${id}`);
    const view = answer.status === 200 ? View.parse(await answer.json()) : undefined;
    return view?.state === state ? view : undefined;
  });

const listedIn = async (path: string, by = operator) =>
  Page.parse(await (await ask("GET", path, { by })).json()).alerts.map(({ id }) => id);

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
    await running.service.idle();

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

describe("a case", () => {
  const raise = async (id: string, change: object = {}) => {
    await publish({ id: `${id}-1`, type: eventTypes.defenderAlert, data: alertOf({ id, ...change }) });
    await standing(id, "open");
    await eventually(async () => ((await viewOf(id)).history.some(({ kind }) => kind === "told") ? true : undefined));
    await running.service.idle();
    return viewOf(id);
  };
  const change = (id: string, body: object, version: number) =>
    ask("PATCH", `/operator/alerts/${tenant}/${id}`, { body, version });

  test("is opened with an inquiry for our operators that nobody is thanked for", async () => {
    const { inquiry } = await raise("case-1", { title: "Asked about" });

    const thread = await eventually(async () => {
      const answer = await ask("GET", `/inquiries/${inquiry}`);
      return answer.status === 200
        ? z
            .looseObject({ channel: z.string(), category: z.string(), description: z.string() })
            .parse(await answer.json())
        : undefined;
    });
    const mails = running.service.graph
      .mail()
      .filter(({ headers }) => JSON.stringify(headers ?? {}).includes("inquiry-acknowledged"));
    expect(thread).toMatchObject({ channel: "monitoring", category: "security-incident" });
    expect(thread.description).toContain("対象のPC：tempDns");
    expect(thread.description).toContain("■ 推奨される対応");
    expect(mails).toEqual([]);
  });

  test("is acknowledged, resolved with what was found, and reopened by who has seen it as it is", async () => {
    const { version } = await raise("case-2");
    const findings = { cause: "添付ファイル", countermeasure: "端末を隔離", prevention: "添付の制限" };

    const acknowledged = await change("case-2", { state: "acknowledged" }, version);
    const late = await change("case-2", { state: "resolved", ...findings }, version);
    const incomplete = await change("case-2", { state: "resolved", cause: "?" }, version + 1);
    const resolved = View.parse(await (await change("case-2", { state: "resolved", ...findings }, version + 1)).json());
    const gone = await eventually(async () =>
      (await listedIn("/operator/alerts?take=200")).includes("case-2") ? undefined : true,
    );
    const twice = await change("case-2", { state: "acknowledged" }, resolved.version);
    const reopened = View.parse(await (await change("case-2", { state: "reopened" }, resolved.version)).json());

    expect([acknowledged.status, late.status, incomplete.status, twice.status]).toEqual([200, 412, 422, 409]);
    expect(acknowledged.headers.get("etag")).toBe(`"${version + 1}"`);
    expect(JSON.stringify(await incomplete.json())).toContain("#/countermeasure");
    expect(resolved).toMatchObject({ state: "resolved", findings });
    expect(gone).toBe(true);
    expect(reopened.state).toBe("reopened");
  });

  test("is resolved and reopened when its source says so, and put aside until a moment", async () => {
    await raise("case-3");
    const now = running.service.platform.clock.now();
    const tell = (status: string, minutes: number) => {
      const lastUpdateDateTime = now.add({ minutes }).toString();
      const data = alertOf({ id: "case-3", status, lastUpdateDateTime });
      return publish({ id: `case-3-${status}`, type: eventTypes.defenderAlert, data });
    };

    await tell("resolved", 1);
    await standing("case-3", "resolved");
    await tell("new", 2);
    const reopened = await standing("case-3", "reopened");
    await eventually(async () => {
      const { history } = await viewOf("case-3");
      return history.filter(({ kind }) => kind === "told").length === 2 || undefined;
    });
    await running.service.host.idle();
    const settled = await viewOf("case-3");
    const past = await change("case-3", { state: "suppressed", until: "2026-01-01T00:00:00Z" }, settled.version);
    const until = running.service.platform.clock.now().add({ hours: 24 }).toString();
    const aside = await change("case-3", { state: "suppressed", until }, settled.version);

    expect(reopened.state).toBe("reopened");
    expect(past.status).toBe(422);
    expect(View.parse(await aside.json()).state).toBe("suppressed");
  });

  test("is listed for our operators the gravest first, and for its company alone", async () => {
    await raise("case-4");
    const other = companies[1];

    const queue = Page.parse(await (await ask("GET", "/operator/alerts?take=200")).json());
    const first = Page.parse(await (await ask("GET", "/operator/alerts?take=1")).json());
    const second = Page.parse(
      await (await ask("GET", `/operator/alerts?take=1&cursor=${String(first["cursor"])}`)).json(),
    );
    const ranks = z
      .array(z.looseObject({ severity: z.string() }))
      .parse(queue.alerts)
      .map(({ severity }) => severity);
    const order = ["high", "unknown", "medium", "low", "informational"];

    expect(ranks).toEqual(ranks.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect([...first.alerts, ...second.alerts].map(({ id }) => id)).toEqual(
      queue.alerts.slice(0, 2).map(({ id }) => id),
    );
    expect(await listedIn(`/operator/alerts?tenant=${tenant}&state=open&category=defenseevasion`)).toContain("case-4");
    expect(await listedIn(`/tenants/${tenant}/alerts`, admin)).toContain("case-4");
    expect((await ask("GET", `/tenants/${tenant}/alerts/case-4`, { by: admin })).status).toBe(200);
    for (const path of [`/tenants/${tenant}/alerts`, `/tenants/${tenant}/alerts/case-4`])
      expect((await ask("GET", path, { by: `admin@${other?.domain}` })).status).toBe(404);
    expect((await ask("GET", "/operator/alerts", { by: admin })).status).toBe(403);
    expect((await ask("GET", "/operator/alerts?state=resolved")).status).toBe(422);
    expect((await ask("GET", "/operator/alerts?cursor=abc")).status).toBe(422);
    expect((await ask("GET", `/operator/alerts/${tenant}/nothing`)).status).toBe(404);
  });

  test("belongs to the incident into which its own was merged", async () => {
    const incident = (id: string, change: object) => ({
      id,
      tenantId: tenant,
      displayName: "Multi-stage incident",
      severity: "High",
      status: "Active",
      createdDateTime: "2026-11-20T01:00:00Z",
      lastUpdateDateTime: "2026-11-20T02:00:00Z",
      ...change,
    });
    await publish(
      {
        id: "inc-1",
        type: eventTypes.defenderIncident,
        data: incident("900001", { status: "redirected", redirectIncidentId: "900002" }),
      },
      { id: "inc-2", type: eventTypes.defenderIncident, data: incident("900002", {}) },
      {
        id: "inc-3",
        type: eventTypes.defenderAlert,
        data: alertOf({ id: "case-5", incidentId: "900001", severity: "low" }),
      },
      {
        id: "inc-4",
        type: eventTypes.defenderAlert,
        data: alertOf({ id: "case-6", incidentId: "900002", severity: "low" }),
      },
    );
    await standing("case-5", "open");
    await standing("case-6", "open");

    const { incident: shown } = await eventually(async () => {
      const view = await viewOf("case-5");
      return view.incident?.id === "900002" ? view : undefined;
    });

    expect(shown).toMatchObject({ alerts: ["case-5", "case-6"] });
  });

  test("shows to its company how much could be read, and that one thing that could not stopped no other", async () => {
    const { graph, platform } = running.service;
    graph.fault({ tenant, path: "/security/incidents", status: 403, code: "Forbidden" });
    const kind = "defender-incidents";

    await platform.bus.send("collect", { id: `${kind}:again`, session: tenant, body: { kind, tenant } });
    const { readings } = await eventually(async () => {
      const read = Readings.parse(await (await ask("GET", `/tenants/${tenant}/alerts`, { by: admin })).json());
      return read.readings.some(({ coverage }) => coverage === "none") ? read : undefined;
    });
    graph.clearFaults();

    expect(readings).toEqual([
      expect.objectContaining({ kind: "defender-alerts", coverage: "complete" }),
      expect.objectContaining({ kind: "defender-incidents", coverage: "none", cause: "no-consent" }),
    ]);
  });
});

describe("the rules", () => {
  test("are tried on a month before they hold, and are written by who has read them", async () => {
    const Book = z.looseObject({
      version: z.number(),
      rules: z.object({ alerts: z.array(z.looseObject({})), serviceHealth: z.array(z.looseObject({})) }),
    });
    const { rules, version } = Book.parse(await (await ask("GET", "/operator/alert-rules")).json());
    const quiet = {
      name: "自社の検知",
      match: { sources: ["backup"], hours: { from: "22:00", to: "07:00" } },
      route: { tell: "business-hours", inquiry: true },
    };
    const all = { name: "すべて", match: {}, route: { tell: "at-once", inquiry: false } };
    const month = "2021-04";

    const preview = await ask("POST", "/operator/alert-rules/preview", { body: { alerts: [all], month } });
    const wanted = { ...rules, alerts: [quiet, ...rules.alerts] };
    const written = await ask("PUT", "/operator/alert-rules", { body: wanted, version });
    const late = await ask("PUT", "/operator/alert-rules", { body: wanted, version });
    const past = await ask("GET", "/operator/alert-rules/versions");

    expect(await preview.json()).toMatchObject({
      month,
      isComplete: true,
      byRule: [{ rule: "すべて", tell: "at-once" }],
    });
    expect(await written.json()).toMatchObject({ version: version + 1, by: { name: "応対 涼" } });
    expect(late.status).toBe(412);
    expect(await past.json()).toMatchObject({ versions: [{ version: version + 1 }] });
    expect((await ask("GET", "/operator/alert-rules", { by: admin })).status).toBe(403);
  });
});

describe("people", () => {
  const Book = z.looseObject({ version: z.number(), rules: z.looseObject({}) });
  const Deliveries = z.object({
    deliveries: z.array(
      z.looseObject({ channel: z.string(), state: z.string(), kind: z.string(), notBefore: z.string().optional() }),
    ),
  });

  const put = async (path: string, by: string, body: object) => {
    const seen = (await ask("GET", path, { by })).headers.get("etag") ?? "";
    return ask("PUT", path, { by, body, version: Number(seen.replaceAll('"', "")) });
  };
  const wish = (kinds: object, quietHours: object | null = null) =>
    put("/me/notification-settings", admin, { kinds, quietHours });
  const raise = (id: string, severity: string) =>
    publish({ id: `${id}-1`, type: eventTypes.defenderAlert, data: alertOf({ id, severity, title: `Told ${id}` }) });
  const deliveries = async (id: string, reader: "admins" | "desk") => {
    const parts = ["alert-raised", tenant, id, "1", ...(reader === "desk" ? [reader] : [])];
    const announcement = idFrom("notification", ...parts);
    return Deliveries.parse(await (await ask("GET", `/operator/deliveries?announcement=${announcement}`)).json())
      .deliveries;
  };
  /** The deliveries by channel, once they stand as they should. */
  const delivered = (id: string, reader: "admins" | "desk", states: Record<string, string>) =>
    eventually(async () => {
      const found = await deliveries(id, reader);
      const byChannel = Object.fromEntries(found.map(({ channel, state }) => [channel, state]));
      return isDeepStrictEqual(byChannel, states) ? found : undefined;
    });
  const mailsAbout = (id: string) =>
    running.service.graph.mail().filter(({ to, text }) => to[0]?.address === admin && text?.includes(`Told ${id}`));
  const cardsTo = (name: string, id: string) =>
    running.service.teams
      .posted()
      .filter(({ path, message }) => path === `/workflows/${name}` && JSON.stringify(message).includes(`Told ${id}`));

  beforeAll(async () => {
    const address = (name: string) => `${running.service.teams.url}/workflows/${name}?sig=secret`;
    await put(`/tenants/${tenant}/teams-channel`, admin, { address: address("admins") });
    await put("/operator/teams-channel", operator, { address: address("desk") });
    const { rules } = Book.parse(await (await ask("GET", "/operator/alert-rules")).json());
    const alerts = [{ name: "すべて", match: {}, route: { tell: "at-once", inquiry: false } }];
    await put("/operator/alert-rules", operator, { ...rules, alerts });
  });

  test("of the customer are told by mail, Teams and bell, our desk by Teams and bell, with a record of each", async () => {
    await raise("told-1", "high");

    const [mail] = await delivered("told-1", "admins", { bell: "sent", mail: "sent", teams: "accepted" });
    await delivered("told-1", "desk", { bell: "sent", teams: "accepted" });
    await raise("told-1", "high");
    await running.service.idle();

    expect(mail?.kind).toBe("alert-raised");
    expect(mailsAbout("told-1")).toHaveLength(1);
    expect(["admins", "desk"].map((name) => cardsTo(name, "told-1").length)).toEqual([1, 1]);
    for (const by of [admin, operator])
      expect(await (await ask("GET", "/me/notices", { by })).text()).toContain("Told told-1");
  });

  test("who have switched off the mails of minor alerts find them in the bell alone", async () => {
    await wish({ "alert-minor": { mail: false } });

    await raise("told-2", "low");

    await delivered("told-2", "admins", { bell: "sent", mail: "suppressed", teams: "accepted" });
    expect(mailsAbout("told-2")).toEqual([]);
  });

  test("who have quiet hours are told of a grave alert at once, and of a minor one when these are over", async () => {
    const quiet = { kind: "hours", from: hoursFromNow(-2), to: hoursFromNow(3), weekdays: [1, 2, 3, 4, 5, 6, 7] };
    await wish({}, quiet);

    await raise("told-3", "high");
    await raise("told-4", "low");

    await delivered("told-3", "admins", { bell: "sent", mail: "sent", teams: "accepted" });
    const held = await eventually(async () =>
      (await deliveries("told-4", "admins")).find(({ notBefore }) => notBefore !== undefined),
    );
    await delivered("told-4", "admins", { bell: "sent", mail: "waiting", teams: "accepted" });
    expect(held.channel).toBe("mail");
    expect(
      inJapan(Temporal.Instant.from(held.notBefore ?? ""))
        .toPlainTime()
        .toString(),
    ).toBe(`${quiet.to}:00`);
    expect([mailsAbout("told-3").length, mailsAbout("told-4").length]).toEqual([1, 0]);
    await wish({});
  });
});

const hoursFromNow = (hours: number) =>
  inJapan(Temporal.Now.instant()).add({ hours }).toPlainTime().toString({ smallestUnit: "minute" });

describe("Azure Monitor", () => {
  const monitored = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../samples/azure-monitor/${name}`, import.meta.url), "utf8"));
  const send = (url: string, body: unknown) =>
    fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

  test("sends to an address of the customer's own, and to no other", async () => {
    const given = await ask("GET", `/operator/tenants/${tenant}/azure-monitor-address`);
    const { url } = z.object({ url: z.string() }).parse(await given.json());
    const stolen = url.replace(tenant, companies[1]?.id ?? "");

    const taken = await send(url, monitored("activity-log.administrative.common-alert.json"));
    const tried = await send(url, monitored("service-health-common-alert.json"));
    const refused = await send(stolen, monitored("activity-log.administrative.common-alert.json"));
    const unreadable = await send(url, { schemaId: "azureMonitorCommonAlertSchema", data: {} });

    expect([taken.status, tried.status, refused.status, unreadable.status]).toEqual([202, 202, 401, 422]);
    expect(JSON.stringify(await unreadable.json())).toContain("#/data/essentials");
    const id = "dddd3333-ee44-5555-66ff-777777aaaaaa_123456789012345678901234567890ab";
    expect((await standing(id, "open")).alert).toMatchObject({ title: "test-activityLogAlertRule" });
  });
});

test("the examples of the documentation are taken in as they stand there", async () => {
  const document = readFileSync(new URL("../../docs/alert-events.md", import.meta.url), "utf8");
  const examples = [...document.matchAll(/```json\n(.*?)```/gs)].map(
    ([, text = ""]): Record<string, unknown> =>
      JSON.parse(text.replaceAll("00000000-0000-4000-8000-000000000001", tenant)),
  );

  expect(examples).toHaveLength(2);
  expect((await publish(...examples)).status).toBe(200);
  const { alert } = await standing("backup-2026-11-20", "resolved");
  expect(alert).toMatchObject({ severity: "high", source: "backup", updatedAt: "2026-11-20T02:30:00.000Z" });
});
