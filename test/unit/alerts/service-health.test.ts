import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventTypes } from "#shared/alerts/event-types.ts";
import { ReceivedEvent } from "#shared/alerts/events.ts";
import type { SeenIssue, ServiceIncident } from "#shared/alerts/service-health/model.ts";
import { newerIssue } from "#shared/alerts/service-health/newer-issue.ts";
import { noticeOf, slugOf } from "#shared/alerts/service-health/notice-words.ts";
import { plainPost } from "#shared/alerts/service-health/post-text.ts";
import { statuses } from "#shared/alerts/service-health/status.ts";
import { Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { renderMarkdown } from "#shared/content/markdown.ts";
import { Slug } from "#shared/content/model.ts";
import { noticeFaults } from "#shared/content/notice-rules.ts";
import { cloudEvent, documented, minute, sample, tenant } from "./samples.ts";

const issue = { ...documented("serviceAnnouncement.issues.list.json"), tenantId: tenant };

function readIssue(type: string, data: unknown): SeenIssue {
  const read = ReceivedEvent.parse(cloudEvent(type, data));
  if ("posts" in read.data) return read.data;
  throw new Error(`An event of type ${read.type} tells no issue.`);
}

const fromGraph = (change: object = {}) => readIssue(eventTypes.serviceHealthIssue, { ...issue, ...change });

describe("an issue of Microsoft 365", () => {
  test("as documented is read, whatever the case of its words", () => {
    expect(fromGraph()).toMatchObject({
      tenant,
      incident: {
        id: "EX226792",
        service: "Exchange Online",
        classification: "incident",
        status: "serviceRestored",
        isOver: true,
        startedAt: "2020-11-13T21:00:00.000Z",
        endedAt: "2020-11-14T17:15:00.000Z",
      },
      posts: [{ at: "2020-11-12T07:07:38.970Z", isHtml: false }],
    });
  });

  test.each(Object.entries(statuses))("that stands at %s is over or not as the table says", (status, { isOver }) => {
    expect(fromGraph({ status, isResolved: false }).incident.isOver).toBe(isOver);
  });

  test("whose status or one of whose posts cannot be read is not lost", () => {
    const read = fromGraph({ status: "unknownFutureValue", isResolved: null, posts: [{ any: "thing" }, null] });

    expect(read.incident).toMatchObject({ status: "unknown", isOver: false });
    expect(read.posts).toEqual([]);
  });
});

describe("an issue of Azure", () => {
  const envelope = (context: object) => ({
    tenantId: tenant,
    schemaId: "azureMonitorCommonAlertSchema",
    data: {
      essentials: { alertId: "/alerts/1", firedDateTime: "2019-06-24T11:31:19Z", monitoringService: "ServiceHealth" },
      ...context,
    },
  });

  test.each(["service-health.alertContext.json", "service-health.alertContext.numeric-enums.json"])(
    "as in %s is read, with its services as text",
    (name) => {
      const data = envelope(Object(sample(`azure-monitor/${name}`)));

      expect(readIssue(eventTypes.azureServiceHealth, data).incident).toMatchObject({
        service: "Azure Synapse Analytics",
        classification: "advisory",
        status: "planned",
        isOver: false,
        startedAt: "2019-06-26T04:00:00.000Z",
      });
    },
  );

  test("that is a test is known as one", () => {
    const data = { ...Object(sample("azure-monitor/service-health-common-alert.json")), tenantId: tenant };

    expect(readIssue(eventTypes.azureServiceHealth, data).incident).toMatchObject({
      id: "TEST-TTT",
      service: "AzureServiceName",
      isTest: true,
      isOver: true,
    });
  });
});

test("an incident ends in its newest state in whatever order its states arrive", () => {
  const { incident } = fromGraph();
  const change = fc.record({
    updatedAt: fc.integer({ min: 0, max: 59 }).map(minute),
    isOver: fc.boolean(),
    title: fc.constantFrom("a", "b"),
  });

  fc.assert(
    fc.property(fc.array(change, { minLength: 2 }), (changes) => {
      const states = changes.map((one): ServiceIncident => ({ ...incident, ...one }));
      const merged = (all: ServiceIncident[]) => all.reduce((kept, next) => newerIssue(kept, next));

      expect(merged(states)).toEqual(merged(states.toReversed()));
    }),
  );
});

describe("the notice about an incident", () => {
  const { incident } = fromGraph({ isResolved: false, status: "serviceDegradation", endDateTime: null });
  const post = { at: "2020-11-13T22:00:00.000Z", text: "We're investigating.\n\nNext update: soon" };

  test("says in both languages what, where and since when, and quotes Microsoft", () => {
    const { title, body, note, details } = noticeOf(incident, post);

    expect(title).toEqual({
      ja: "【障害】Exchange Onlineで障害が発生しています",
      en: "Incident: Exchange Online",
    });
    expect(body.ja).toContain("- 発生日時：11月14日（土） 6:00");
    expect(body.ja).toContain("> We're investigating.");
    expect(body.en).toContain("- Status: Service degradation");
    expect(note?.ja).toBe("Microsoftの発表（11月14日（土） 7:00）：サービスの低下");
    expect(details).toMatchObject({ category: "incident", services: ["Exchange Online"], isClosed: false });
  });

  test("is closed with its end when Microsoft closes it", () => {
    const { title, details } = noticeOf(fromGraph().incident, post);

    expect(title.ja).toBe("【復旧】Exchange Onlineの障害");
    expect(details).toMatchObject({ isClosed: true, endsAt: "2020-11-14T17:15:00Z" });
  });

  test("can always be published, and shows what came from outside as text alone", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.boolean(), (text, isOver) => {
        const hostile = { ...incident, isOver, title: `<script>${text}`, impact: text, feature: text };

        const { details, body } = noticeOf(hostile, { ...post, text: `[x](javascript:alert(1)) <img src=x> ${text}` });

        if (details.kind !== "notice") throw new Error("It is a notice.");
        expect(noticeFaults(japan, details, Temporal.Instant.from("2020-11-15T00:00:00Z"))).toEqual([]);
        expect(renderMarkdown(body.ja)).not.toMatch(/<script|<img|href="javascript/i);
      }),
      { numRuns: 25 },
    );
  });

  test.each(["EX226792", "TEST-TTT", "9TD7-F80", "a guid: 1/2"])("of %s has an address", (id) => {
    expect(Slug.safeParse(slugOf(id)).success).toBe(true);
  });

  test("keeps no HTML of a post", async () => {
    const kept = await plainPost({ at: minute(0), isHtml: true, content: "<p>One</p><script>x</script><p>Two</p>" });

    expect(kept.text).toBe("One\n\nTwo");
  });
});
