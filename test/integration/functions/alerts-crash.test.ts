import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { companies, demoId } from "#local/demo.ts";
import { changeAlert } from "#shared/alerts/change-alert.ts";
import { followAlert } from "#shared/alerts/follow-alert.ts";
import { receiveIncident } from "#shared/alerts/incidents.ts";
import { listOpenAlerts, listTenantAlerts } from "#shared/alerts/list-alerts.ts";
import type { Alert, Incident } from "#shared/alerts/model.ts";
import { pollNews } from "#shared/alerts/poll.ts";
import { readAlert } from "#shared/alerts/read-alert.ts";
import { receiveAlert } from "#shared/alerts/receive-alert.ts";
import { saveRules } from "#shared/alerts/rule-book.ts";
import { firstRules } from "#shared/alerts/rules.ts";
import type { SeenIssue } from "#shared/alerts/service-health/model.ts";
import { slugOf } from "#shared/alerts/service-health/notice-words.ts";
import { receiveIssue } from "#shared/alerts/service-health/receive-issue.ts";
import { findIncident } from "#shared/alerts/service-health/store.ts";
import { findWatch } from "#shared/alerts/watches.ts";
import type { Person } from "#shared/base/caller.ts";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { listVersions, readPublished } from "#shared/content/read-content.ts";
import type { Bus, Clock, Topic } from "#shared/platform/platform.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { type MemoryParts, startMemoryParts } from "#test/support/memory-parts.ts";

let parts: MemoryParts;

beforeAll(async () => {
  parts = await startMemoryParts();
});
afterAll(() => parts.stop());

const tenant = TenantId.parse(companies[0]?.id);
const other = TenantId.parse(companies[1]?.id);
let serial = 0;
const nextId = () => `crash-${(serial += 1)}`;
const at = (moment: string): Clock => ({ now: () => Temporal.Instant.from(moment) });
const friday = at("2026-11-20T01:10:00Z");

/** Every message that was sent, by queue and id: the same message twice is one. */
const sent = new Set<string>();
const bus: Bus = {
  send: async (queue, ...messages) => {
    for (const { id, body } of messages) sent.add(`${queue} ${id} ${JSON.stringify(body)}`);
  },
};
const sentTo = (queue: string, about: string) =>
  [...sent].filter((line) => line.startsWith(`${queue} `) && line.includes(about)).length;

/** So often is it told to admins of the customer, or to our desk. */
const toldTo = (reader: "admins" | "operators", ...about: string[]) =>
  [...sent].filter(
    (line) =>
      line.startsWith("notify ") &&
      line.includes(`"audience":{"to":"${reader}"`) &&
      about.every((words) => line.includes(words)),
  ).length;

const platform = (clock: Clock = friday) => ({ ...parts.platform, bus, clock });

const raised = (): Alert => ({
  tenant,
  id: nextId(),
  title: "Ransomware activity",
  severity: "high",
  state: "new",
  source: "microsoftDefenderForEndpoint",
  categories: ["Ransomware"],
  devices: ["SMP-NB-0117"],
  people: [],
  createdAt: "2026-11-20T01:00:00.000Z",
  updatedAt: "2026-11-20T01:05:00.000Z",
});

const operator: Person = {
  kind: "person",
  tenant: other,
  objectId: demoId("an operator"),
  name: "応対 涼",
  mail: "operator@mihon-systems.example",
  role: "operator",
};

async function standingOf({ id, title }: Alert) {
  const { state, version, history, toldAt, inquiry } = await readAlert(parts.platform, { tenant, id });
  const paging = { filter: {}, take: 200 };
  const [queue, own] = [
    await listOpenAlerts(parts.platform, paging),
    await listTenantAlerts(parts.platform, tenant, paging),
  ];
  return {
    state,
    version,
    history: history.map(({ kind }) => kind),
    isTold: toldAt !== undefined,
    isAsked: inquiry !== undefined,
    queued: queue.alerts.filter((one) => one.id === id).map((one) => one.state),
    listed: own.alerts.filter((one) => one.id === id).map((one) => one.state),
    told: toldTo("admins", title),
    desk: toldTo("operators", title),
    inquiries: sentTo("intake", `検知番号：${id}"`) + sentTo("intake", `検知番号：${id}\\n`),
  };
}

function expectSameEnd({ undisturbed, outcomes }: Awaited<ReturnType<typeof surviveEveryCrash>>, points: number) {
  for (const { at, when, effect, outcome } of outcomes)
    expect({ at, when, effect, outcome }).toEqual({ at, when, effect, outcome: undisturbed });
  expect(outcomes.length).toBeGreaterThanOrEqual(points);
}

const unique = (alert: Alert): Alert => ({ ...alert, title: `${alert.title} ${alert.id}.` });

describe("a worker that is killed before or after any effect and then runs again", () => {
  test("keeps an alert once, lists it, has admins and desk told and opens one inquiry", async () => {
    const result = await surviveEveryCrash(platform(), {
      prepare: async () => unique(raised()),
      work: receiveAlert,
      observe: standingOf,
    });

    expectSameEnd(result, 20);
    expect(result.undisturbed).toEqual({
      state: "open",
      version: 3,
      history: ["seen", "asked", "told"],
      isTold: true,
      isAsked: true,
      queued: ["open"],
      listed: ["open"],
      told: 1,
      desk: 1,
      inquiries: 1,
    });
  });

  test("takes an alert up again when the time is over until which it was suppressed", async () => {
    const result = await surviveEveryCrash(platform(at("2026-11-20T04:00:00Z")), {
      prepare: async () => {
        const alert = unique(raised());
        await receiveAlert(platform(), alert);
        const { version } = await readAlert(parts.platform, alert);
        const wanted = { state: "suppressed" as const, until: "2026-11-20T03:00:00Z" };
        await changeAlert(platform(), operator, alert, { wanted, version });
        await followAlert(platform(), alert);
        return alert;
      },
      work: followAlert,
      observe: standingOf,
    });

    expectSameEnd(result, 10);
    expect(result.undisturbed).toMatchObject({
      state: "open",
      history: ["seen", "asked", "told", "suppressed", "suppression-ended"],
      queued: ["open"],
      told: 1,
    });
  });

  test("waits for business hours, and puts aside once, as the rules say", async () => {
    const route = { tell: "business-hours" as const, inquiry: false };
    const rules = {
      ...firstRules,
      alerts: [
        { name: "試験", match: { sources: ["aside"] }, route: { ...route, suppressDays: 2 } },
        { name: "営業時間", match: { sources: ["waits"] }, route },
        ...firstRules.alerts,
      ],
    };
    await saveRules(platform(), operator, { rules, expected: 0 });
    const night = platform(at("2026-11-20T13:00:00Z"));
    const morning = platform(at("2026-11-24T00:30:00Z"));

    const aside = await surviveEveryCrash(night, {
      prepare: async () => unique({ ...raised(), source: "aside" }),
      work: receiveAlert,
      observe: standingOf,
    });
    const waiting = unique({ ...raised(), source: "waits" });
    await receiveAlert(night, waiting);
    const atNight = await standingOf(waiting);
    await followAlert(morning, waiting);
    const inTheMorning = await standingOf(waiting);

    expectSameEnd(aside, 12);
    expect(aside.undisturbed).toMatchObject({
      state: "suppressed",
      history: ["seen", "suppressed"],
      queued: [],
      told: 0,
    });
    expect(atNight).toMatchObject({ told: 0, queued: ["open"] });
    expect(inTheMorning).toMatchObject({ told: 1, history: ["seen", "told"] });
  });

  test("keeps an incident in its newest state", async () => {
    const result = await surviveEveryCrash(platform(), {
      prepare: async (): Promise<Incident> => {
        const { id, title, severity, createdAt, updatedAt } = raised();
        const incident: Incident = { tenant, id, title, severity, state: "active", createdAt, updatedAt };
        await receiveIncident(platform(), incident);
        return { ...incident, state: "resolved", updatedAt: "2026-11-20T03:00:00.000Z" };
      },
      work: receiveIncident,
      observe: async (incident) => {
        const alert = { ...raised(), incident: incident.id };
        await receiveAlert(platform(), alert);
        return (await readAlert(parts.platform, alert)).incident?.state;
      },
    });

    expectSameEnd(result, 4);
    expect(result.undisturbed).toBe("resolved");
  });

  test("puts every alert on the topic and remembers how far it has read", async () => {
    const published = new Set<string>();
    const topic: Topic = {
      publish: async (...events) => {
        for (const { subject } of events) published.add(subject ?? "");
      },
    };
    const kind = "defender-alerts" as const;

    const result = await surviveEveryCrash(
      { ...parts.platform, topic },
      {
        prepare: async () => parts.graph.addAlert(tenant, { severity: "low", status: "new", title: "Found once" }),
        work: (mortal) => pollNews(mortal, { kind, tenant }),
        observe: async (alert) => ({
          isPublished: published.has(alert.id),
          coverage: (await findWatch(parts.platform, tenant, kind))?.coverage,
        }),
      },
    );

    expectSameEnd(result, 6);
    expect(result.undisturbed).toEqual({ isPublished: true, coverage: "complete" });
  });

  test("keeps an issue of a service as one incident with one notice, and tells its beginning and its end once", async () => {
    const issue = (id: string): SeenIssue => ({
      tenant,
      incident: {
        id,
        service: "Exchange Online",
        title: "Mail is late",
        classification: "incident",
        status: "serviceDegradation",
        isOver: false,
        isTest: false,
        startedAt: "2026-11-20T01:00:00.000Z",
        updatedAt: "2026-11-20T01:05:00.000Z",
      },
      posts: [{ at: "2026-11-20T01:05:00.000Z", isHtml: true, content: "<p>We look into it.</p>" }],
    });
    const toldOf = (id: string, kind: string) =>
      (["admins", "operators"] as const).map((reader) => toldTo(reader, `"kind":"${kind}"`, id));
    const observe = async ({ incident: { id } }: SeenIssue) => {
      const address = { kind: "notice" as const, slug: slugOf(id) };
      const { steps } = await readPublished(parts.platform, address);
      const { rows } = await listVersions(parts.platform, address, { isStaff: true, take: 50 });
      const incident = await findIncident(parts.platform, id);
      return {
        steps: steps.map(({ status }) => status),
        versions: rows.length,
        isOver: incident?.value.isOver,
        began: toldOf(id, "service-incident"),
        ended: toldOf(id, "service-restored"),
      };
    };

    const begun = await surviveEveryCrash(platform(), {
      prepare: async () => issue(nextId()),
      work: receiveIssue,
      observe,
    });
    const open = issue(nextId());
    const closed: SeenIssue = {
      ...open,
      incident: {
        ...open.incident,
        status: "serviceRestored",
        isOver: true,
        endedAt: "2026-11-20T04:00:00.000Z",
        updatedAt: "2026-11-20T04:30:00.000Z",
      },
    };
    for (const state of [open, closed, closed, open]) await receiveIssue(platform(at("2026-11-20T05:00:00Z")), state);

    expectSameEnd(begun, 20);
    expect(begun.undisturbed).toEqual({
      steps: ["published"],
      versions: 1,
      isOver: false,
      began: [1, 1],
      ended: [0, 0],
    });
    expect(await observe(closed)).toEqual({
      steps: ["closed", "published"],
      versions: 2,
      isOver: true,
      began: [1, 1],
      ended: [1, 1],
    });
  });
});
