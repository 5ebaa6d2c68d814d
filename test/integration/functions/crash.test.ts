import { ServiceBusClient } from "@azure/service-bus";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { companies, demoId } from "#local/demo.ts";
import { type Parts, startParts } from "#local/parts.ts";
import { freePorts } from "#local/ports.ts";
import { receiveAlert, watchDefender } from "#shared/alerts/handlers.ts";
import type { Alert } from "#shared/alerts/model.ts";
import { findAlert, findWatch } from "#shared/alerts/store.ts";
import { idFrom, newId, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Draft } from "#shared/content/model.ts";
import { publishDue } from "#shared/content/publish-due.ts";
import { listAudit, listPublished, readPublished } from "#shared/content/read-content.ts";
import { saveEntry } from "#shared/content/save-entry.ts";
import type { AcceptedInquiry } from "#shared/inquiries/model.ts";
import { openInquiry } from "#shared/inquiries/open-inquiry.ts";
import { findInquiry } from "#shared/inquiries/store.ts";
import { type CollectLicences, collectLicences } from "#shared/inventory/handlers.ts";
import { findSnapshot, summariesUpTo } from "#shared/inventory/read-snapshots.ts";
import { putSummary } from "#shared/inventory/store.ts";
import { deliverNotification } from "#shared/notifications/handlers.ts";
import type { OrderedMail } from "#shared/notifications/order-mails.ts";
import type { Printer, Topic } from "#shared/platform/platform.ts";
import { makeLicenceReport } from "#shared/reports/handlers.ts";
import { listReports } from "#shared/reports/list-reports.ts";
import { saveTenant } from "#shared/tenants/store.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";

let parts: Parts;
let receiver: ServiceBusClient;

beforeAll(async () => {
  parts = await startParts({ ports: await freePorts() });
  receiver = new ServiceBusClient(parts.bus.connectionString, { retryOptions: { maxRetries: 0 } });
});
afterAll(async () => {
  await receiver.close();
  await parts.stop();
});

const graphTenant = TenantId.parse(companies[0]?.id);
const admin = `admin@${companies[0]?.domain}`;
let serial = 0;
const nextSerial = () => String((serial += 1));

/** What lies in a queue for one piece of work, taken out; each message by its id. */
async function queued(queue: string, belongs: (body: unknown) => boolean): Promise<unknown[]> {
  const link = receiver.createReceiver(queue, { receiveMode: "receiveAndDelete" });
  try {
    const messages = await link.receiveMessages(100, { maxWaitTimeInMs: 300 });
    return messages.map(({ body }) => body).filter(belongs);
  } finally {
    await link.close();
  }
}

const mentions = (text: string) => (body: unknown) => JSON.stringify(body).includes(text);

function expectSameEnd({ undisturbed, outcomes }: Awaited<ReturnType<typeof surviveEveryCrash>>, points: number) {
  for (const { at, when, effect, outcome } of outcomes)
    expect({ at, when, effect, outcome }).toEqual({ at, when, effect, outcome: undisturbed });
  expect(outcomes.length).toBeGreaterThanOrEqual(points);
  console.log(`${expect.getState().currentTestName}: ${outcomes.length} crash points`);
}

describe("a worker that is killed before or after any effect and then runs again", () => {
  test("opens one inquiry with one number and orders its two mails once", async () => {
    const numbers = new Set<string>();

    const result = await surviveEveryCrash(parts.platform, {
      prepare: async (): Promise<AcceptedInquiry> => ({
        id: newId("inquiry", Temporal.Now.instant()),
        receivedAt: "2026-11-20T07:00:00Z",
        requester: { name: "例示 花子", mail: "hanako@sample-shoji.example" },
        subject: "印刷できません",
        description: "3階の複合機から出ません。",
        impact: "degraded",
        isConfidential: false,
        attachments: [],
      }),
      work: openInquiry,
      observe: async ({ id }) => {
        const inquiry = await findInquiry(parts.platform, id);
        if (inquiry) numbers.add(inquiry.number);
        const mails = await queued("notify", mentions(id));
        return { firstReplyBy: inquiry?.firstReplyBy, mails: mails.length };
      },
    });

    expectSameEnd(result, 8);
    expect(numbers.size).toBe(result.outcomes.length + 1);
    const serials = [...numbers].map((number) => Number(number.slice(-6)));
    expect(Math.max(...serials)).toBe(numbers.size);
    expect(result.undisturbed).toEqual({ firstReplyBy: "2026-11-25T08:30:00Z", mails: 2 });
  });

  test("sends one mail", async () => {
    const result = await surviveEveryCrash(parts.platform, {
      prepare: async (): Promise<OrderedMail> => {
        const address = `reader${nextSerial()}@sample-shoji.example`;
        return {
          id: idFrom("notification", address),
          notification: {
            kind: "licence-report-ready",
            to: { name: "管理 一郎", address },
            companyName: "株式会社サンプル商事",
            asOf: "2026-11-01T00:00:00Z",
            products: 7,
            surplus: 18,
            shortage: 1,
          },
        };
      },
      work: deliverNotification,
      observe: async ({ notification: { to } }) =>
        parts.graph.mail().filter((mail) => mail.to.some(({ address }) => address === to.address)).length,
    });

    expectSameEnd(result, 8);
    expect(result.undisturbed).toBe(1);
  });

  test("puts every alert on the topic and remembers how far it has read", async () => {
    const published = new Set<string>();
    const topic: Topic = {
      publish: async (...events) => {
        for (const { subject } of events) published.add(subject ?? "");
      },
    };

    const result = await surviveEveryCrash(
      { ...parts.platform, topic },
      {
        prepare: async () => parts.graph.addAlert(graphTenant, { severity: "low", status: "new", title: "Found once" }),
        work: (platform) => watchDefender(platform, { kind: "defender-alerts", tenant: graphTenant }),
        observe: async (alert) => ({
          isPublished: published.has(alert.id),
          coverage: (await findWatch(parts.platform, graphTenant))?.coverage,
        }),
      },
    );

    expectSameEnd(result, 6);
    expect(result.undisturbed).toEqual({ isPublished: true, coverage: "complete" });
  });

  test("keeps an alert once and orders one mail for each admin", async () => {
    const result = await surviveEveryCrash(parts.platform, {
      prepare: async (): Promise<Alert> => ({
        tenant: graphTenant,
        id: `crash-${nextSerial()}`,
        title: "Ransomware activity",
        severity: "high",
        state: "new",
        source: "microsoftDefenderForEndpoint",
        categories: ["Ransomware"],
        devices: ["SMP-NB-0117"],
        people: [],
        createdAt: "2026-11-20T01:00:00Z",
        updatedAt: "2026-11-20T01:05:00Z",
        isAnnounced: false,
      }),
      work: receiveAlert,
      observe: async ({ id }) => {
        const kept = await findAlert(parts.platform, graphTenant, id);
        const isMail = (body: unknown) =>
          mentions(idFrom("notification", "alert-raised", graphTenant, id, admin))(body);
        return { isAnnounced: kept?.value.isAnnounced, mails: (await queued("notify", isMail)).length };
      },
    });

    expectSameEnd(result, 10);
    expect(result.undisturbed).toEqual({ isAnnounced: true, mails: 1 });
  });

  test("keeps one snapshot of the day and orders one document", async () => {
    let month = Temporal.PlainYearMonth.from("2020-01");

    const result = await surviveEveryCrash(parts.platform, {
      prepare: async (): Promise<CollectLicences> => {
        month = month.add({ months: 1 });
        return { kind: "licences", tenant: graphTenant, day: `${month.toString()}-01` };
      },
      work: collectLicences,
      observe: async (work) => {
        const snapshot = await findSnapshot(parts.platform, work);
        const [summary] = await summariesUpTo(parts.platform, work, 1);
        return {
          isKept: snapshot !== undefined && JSON.stringify(summary?.licences) === JSON.stringify(snapshot.licences),
          day: summary?.day === work.day,
          documents: (await queued("documents", mentions(work.day))).length,
        };
      },
    });

    expectSameEnd(result, 10);
    expect(result.undisturbed).toEqual({ isKept: true, day: true, documents: 1 });
  });

  test("files one report with both of its files and orders one mail for each admin", async () => {
    const printer: Printer = { pdf: async (html) => Buffer.from(html) };
    const day = "2026-11-01";
    const readAt = "2026-10-31T17:00:00Z";

    const result = await surviveEveryCrash(
      { ...parts.platform, printer },
      {
        prepare: async () => {
          const tenant = TenantId.parse(demoId(`crash ${nextSerial()}`));
          const admins = [{ objectId: demoId("an admin"), name: "管理 一郎", mail: admin }];
          await saveTenant(parts.platform, {
            id: tenant,
            name: "株式会社試作",
            language: "ja",
            startedOn: day,
            admins,
          });
          const licence = {
            skuId: demoId("sku"),
            skuPartNumber: "SPB",
            appliesTo: "User",
            state: "Enabled",
            owned: 9,
            assigned: 7,
          } as const;
          await putSummary(parts.platform, {
            tenant,
            kind: "licences",
            day,
            readAt,
            asOf: readAt,
            coverage: "complete",
            licences: [licence],
          });
          return tenant;
        },
        work: (platform, tenant) => makeLicenceReport(platform, { kind: "licence-report", tenant, day }),
        observe: async (tenant) => {
          const { reports } = await listReports(parts.platform, tenant, { take: 10 });
          const blobs = await Promise.all(
            reports.flatMap(({ files }) => files.map(({ blob }) => parts.platform.blobs.get("reports", blob))),
          );
          const [report] = reports;
          const isMail = mentions(report ? idFrom("notification", "licence-report-ready", report.id, admin) : "none");
          return {
            reports: reports.length,
            files: blobs.filter((content) => content !== undefined).length,
            mails: (await queued("notify", isMail)).length,
          };
        },
      },
    );

    expectSameEnd(result, 14);
    expect(result.undisturbed).toEqual({ reports: 1, files: 2, mails: 1 });
  });

  test("publishes a scheduled notice once, with one step of its story and one entry of the audit trail", async () => {
    const author = { id: demoId("an operator"), name: "応対 涼" };
    const yesterday = Temporal.Now.instant().subtract({ hours: 24 });
    const draft: Draft = {
      title: { ja: "臨時のお知らせ" },
      body: { ja: "本文" },
      publishAt: yesterday.add({ minutes: 10 }).toString(),
      details: { kind: "notice", category: "general", services: [], isClosed: false },
    };

    const result = await surviveEveryCrash(parts.platform, {
      prepare: async () => {
        const slug = `crash-${nextSerial()}`;
        const then = { ...parts.platform, clock: { now: () => yesterday } };
        await saveEntry(then, author, { kind: "notice", slug }, { draft, expected: undefined });
        return slug;
      },
      work: publishDue,
      observe: async (slug) => {
        const { entry, steps } = await readPublished(parts.platform, { kind: "notice", slug });
        const page = { take: 100 };
        const { rows: listed } = await listPublished(parts.platform, "notice", page);
        const { rows: audit } = await listAudit(parts.platform, "notice", page);
        const isOurs = (one: { slug: string }) => one.slug === slug;
        return {
          version: entry.version,
          steps: steps.map(({ status }) => status),
          listed: listed.filter(isOurs).length,
          audit: audit.filter(isOurs).map(({ action }) => action),
        };
      },
    });

    expectSameEnd(result, 14);
    expect(result.undisturbed).toEqual({
      version: 2,
      steps: ["published"],
      listed: 1,
      audit: ["published", "created"],
    });
  });
});
