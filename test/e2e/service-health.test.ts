import { describe, expect, test } from "vitest";
import * as z from "zod";
import { companies, provider } from "#local/demo.ts";
import { eventTypes } from "#shared/alerts/event-types.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();

const operator = `operator@${provider.domain}`;
const [ours, theirs] = companies;
if (!ours || !theirs) throw new Error("The demo has too few companies.");
const id = "EX1178512";
const notice = "/notices/service-ex1178512";

const ask = async (path: string, by?: string) =>
  fetch(`${running.service.host.url}/api${path}`, {
    headers: by === undefined ? {} : { authorization: `Bearer ${await running.service.issuer.token(by)}` },
  });

const Notice = z.looseObject({
  title: z.string(),
  details: z.looseObject({ isClosed: z.boolean(), endsAt: z.string().optional() }).optional(),
  steps: z.array(z.looseObject({ status: z.string() })).optional(),
});
const Source = z.looseObject({
  state: z.string(),
  version: z.number(),
  title: z.looseObject({ ja: z.string() }),
  body: z.looseObject({ ja: z.string(), en: z.string().optional() }),
  details: z.looseObject({ isClosed: z.boolean() }),
});

const source = (path = notice) =>
  eventually(async () => {
    const answer = await ask(`${path}/source`, operator);
    return answer.status === 200 ? Source.parse(await answer.json()) : undefined;
  });

const mailsTo = (company: { domain: string }, kind: string) =>
  running.service.graph
    .mail()
    .filter(({ to, subject }) => to[0]?.address === `admin@${company.domain}` && subject.startsWith(kind));

const issue = (tenant: string, change: object) => ({
  tenantId: tenant,
  id,
  service: "Exchange Online",
  title: "Some users may experience delays when receiving external email messages",
  classification: "incident",
  status: "serviceDegradation",
  isResolved: false,
  startDateTime: "2026-11-26T20:00:00Z",
  endDateTime: null,
  ...change,
});

const tell = (serial: number, tenant: string, change: object) =>
  fetch(`${running.service.topic.endpoint}?api-version=2018-01-01`, {
    method: "POST",
    headers: {
      "content-type": "application/cloudevents-batch+json; charset=utf-8",
      "aeg-sas-key": running.service.environment.ALERT_TOPIC_KEY,
    },
    body: JSON.stringify([
      {
        specversion: "1.0",
        id: `by-hand-${serial}`,
        source: "/by-hand",
        type: eventTypes.serviceHealthIssue,
        data: issue(tenant, change),
      },
    ]),
  });

describe("an outage of Microsoft 365", () => {
  test("is found by the poller, published once for all customers, and told to each one's admins", async () => {
    await running.service.host.run("watchServiceHealth");

    const published = await eventually(async () => {
      const found = await source();
      return found.state === "published" ? found : undefined;
    });
    await eventually(() =>
      mailsTo(ours, "【障害】").length === 1 && mailsTo(theirs, "【障害】").length === 1 ? true : undefined,
    );
    const [mail] = mailsTo(ours, "【障害】");
    const advisory = await source("/notices/service-tm1176204");

    expect(published.body.ja).toContain("- 対象のサービス：Exchange Online（E-Mail timely delivery）");
    expect(published.body.ja).toContain("> Messages from outside the organization may arrive up to two hours late.");
    expect(published.body.en).toContain("- Status: Service degradation");
    expect(mail?.subject).toBe("【障害】Exchange Onlineで障害が発生しています");
    expect(JSON.stringify(mail)).toMatch(new RegExp(`//[^/]+${notice}`));
    expect(advisory.state).toBe("draft");
    expect((await ask("/notices/service-tm1176204")).status).toBe(404);
  });

  test("is updated with each post without another mail, and closed with one when Microsoft closes it", async () => {
    const now = running.service.platform.clock.now();
    const later = (minutes: number) => now.add({ minutes }).toString();
    const post = (text: string, at: string) => ({
      createdDateTime: at,
      postType: "regular",
      description: { contentType: "html", content: `<p>${text}</p><script>alert(1)</script>` },
    });
    const first = post("A fix is on its way.", later(1));
    const last = post("The fix has reached everyone.", later(2));

    await tell(1, ours.id, { status: "restoringService", lastModifiedDateTime: later(1), posts: [first] });
    const updated = await eventually(async () => {
      const found = await source();
      return found.body.ja.includes("A fix is on its way.") ? found : undefined;
    });
    const end = {
      status: "serviceRestored",
      isResolved: true,
      lastModifiedDateTime: later(2),
      endDateTime: later(2),
      posts: [first, last],
    };
    await tell(2, ours.id, end);
    await eventually(async () => ((await source()).details.isClosed ? true : undefined));
    await tell(3, theirs.id, end);
    await tell(4, theirs.id, { status: "restoringService", lastModifiedDateTime: later(1), posts: [first] });
    await eventually(() =>
      mailsTo(ours, "【復旧】").length > 0 && mailsTo(theirs, "【復旧】").length > 0 ? true : undefined,
    );
    await running.service.idle();
    const shown = Notice.parse(await (await ask(notice)).json());
    const month = now.toZonedDateTimeISO("Asia/Tokyo").toPlainDate().toPlainYearMonth().toString();
    const own = await ask(`/tenants/${ours.id}/service-incidents?month=${month}`, `admin@${ours.domain}`);

    expect(updated.body.ja).not.toContain("script");
    expect(updated.body.ja).toContain("- 状況：復旧作業中");
    expect(shown.title).toBe("【復旧】Exchange Onlineの障害");
    expect(JSON.stringify(shown)).toContain("closed");
    expect(
      [mailsTo(ours, "【障害】"), mailsTo(ours, "【復旧】"), mailsTo(theirs, "【復旧】")].map(({ length }) => length),
    ).toEqual([1, 1, 1]);
    expect(await own.json()).toMatchObject({
      incidents: expect.arrayContaining([expect.objectContaining({ id, isOver: true, notice: "service-ex1178512" })]),
    });
    expect((await ask(`/tenants/${ours.id}/service-incidents?month=${month}`, `admin@${theirs.domain}`)).status).toBe(
      404,
    );
  });

  test("keeps what one of our people has written about it", async () => {
    const now = running.service.platform.clock.now();
    const slug = "/notices/service-tm1176204";
    const { version } = await source(slug);
    const words = {
      title: { ja: "Teamsの録画について" },
      body: { ja: "当社で確認しています。" },
      category: "incident",
      startsAt: "2026-11-26T00:00:00Z",
      publishAt: "now",
    };
    await fetch(`${running.service.host.url}/api${slug}`, {
      method: "PUT",
      headers: {
        authorization: `Bearer ${await running.service.issuer.token(operator)}`,
        "content-type": "application/json",
        "if-match": `"${version}"`,
      },
      body: JSON.stringify(words),
    });

    await tell(5, ours.id, {
      id: "TM1176204",
      service: "Microsoft Teams",
      classification: "advisory",
      status: "serviceRestored",
      isResolved: true,
      lastModifiedDateTime: now.add({ minutes: 5 }).toString(),
      endDateTime: now.add({ minutes: 5 }).toString(),
    });
    const closed = await eventually(async () => {
      const found = await source(slug);
      return found.details.isClosed ? found : undefined;
    });

    expect(closed).toMatchObject({
      state: "published",
      title: { ja: "Teamsの録画について" },
      body: { ja: "当社で確認しています。" },
    });
    expect(mailsTo(ours, "【障害】")).toHaveLength(1);
  });
});

describe("rules for incidents", () => {
  test("are tried on a month over all customers, each incident once, and only by our own people", async () => {
    const month = running.service.platform.clock.now().toZonedDateTimeISO("Asia/Tokyo").toPlainDate();
    const rules = [{ name: "すべて下書き", match: {}, route: { notice: "draft", tell: false } }];
    const tried = async (by: string) =>
      fetch(`${running.service.host.url}/api/operator/alert-rules/service-health-preview`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${await running.service.issuer.token(by)}`,
          "content-type": "application/json",
        },
        body: JSON.stringify({ serviceHealth: rules, month: month.toPlainYearMonth().toString() }),
      });

    const Tried = z.object({ incidents: z.array(z.looseObject({ incident: z.looseObject({ id: z.string() }) })) });
    const { incidents } = Tried.parse(await (await tried(operator)).json());

    expect(incidents.filter(({ incident }) => incident.id === id)).toEqual([
      expect.objectContaining({
        held: { rule: "障害", notice: "publish", tell: true },
        wanted: { rule: "すべて下書き", notice: "draft", tell: false },
      }),
    ]);
    expect((await tried(`admin@${ours.domain}`)).status).toBe(403);
  });
});
