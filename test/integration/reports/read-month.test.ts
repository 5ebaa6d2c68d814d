import { beforeAll, expect, test } from "vitest";
import { caseOf } from "#shared/alerts/dedupe.ts";
import { seen } from "#shared/alerts/facts.ts";
import { keepAffected, keepIncident, markTold, pointTo } from "#shared/alerts/service-health/store.ts";
import { keepFact } from "#shared/alerts/store.ts";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { registerAccounts } from "#shared/contracts/register-accounts.ts";
import { ListedInquiry, placesOf } from "#shared/inquiries/listing.ts";
import { list } from "#shared/inquiries/lists.ts";
import { collectors, type ItemOf } from "#shared/inventory/collectors.ts";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import { keepPastSummary, keepSnapshot } from "#shared/inventory/store.ts";
import { readMonth } from "#shared/reports/monthly/facts.ts";
import type { MonthlyReport } from "#shared/reports/monthly/model.ts";
import { monthlyReport } from "#shared/reports/monthly/monthly-report.ts";
import { trailEnd, write } from "#shared/requests/store.ts";
import { saveTenant } from "#shared/tenants/store.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";
import { anInquiry } from "#test/unit/inquiries/samples.ts";
import { builds, device, inJst, tenant } from "#test/unit/reports/monthly/a-month.ts";

const other = TenantId.parse("aaaaaaaa-0000-4000-8000-000000000002");
const service = {
  name: "ワークプレイス運用サービス",
  providerName: "株式会社みほんシステムズ",
  siteUrl: "https://example.com",
  emergencyPhone: "0120-000-000",
};
const needs = {
  tables: memoryTables(),
  blobs: memoryBlobs(),
  clock: { now: () => Temporal.Instant.from(inJst("2026-11-05T09:30")) },
  settings: { service, inEnglish: { serviceName: service.name, providerName: service.providerName } },
};
const asked = { tenant, month: "2026-10", version: 1 };

async function keep<Kind extends SnapshotKind>(kind: Kind, day: string, items: ItemOf<Kind>[], of = tenant) {
  const at = inJst(`${day}T02:10`);
  const reading = { tenant: of, kind, day, asOf: at, readAt: at, coverage: "complete" as const };
  const { figures }: { figures: { of(items: readonly unknown[]): unknown } } = collectors[kind];
  await keepSnapshot(needs, { ...reading, items });
  await keepPastSummary(needs, { ...reading, figures: figures.of(items) });
}

const person = (number: number) => ({
  id: `eeeeeeee-0000-4000-8000-00000000000${number}`,
  userPrincipalName: `p${number}@sample.example`,
  displayName: `例示 ${number}`,
  isEnabled: true,
  isGuest: false,
  skuIds: ["cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46"],
});

const alert = (id: string, at: string, given: object = {}) => ({
  tenant,
  id,
  title: "偽のサインイン画面",
  severity: "high" as const,
  state: "new" as const,
  source: "Microsoft Defender for Office 365",
  categories: [],
  devices: [],
  people: [],
  createdAt: at,
  updatedAt: at,
  ...given,
});

async function raise(one: ReturnType<typeof alert>) {
  const fact = seen(one);
  const after = caseOf([fact]);
  if (after) await keepFact(needs, { before: undefined, after, fact });
}

async function ask(number: number, at: string, of = tenant) {
  const inquiry = anInquiry({
    id: `inq_01JD000000000000000000000${number}`,
    tenant: of,
    receivedAt: inJst(at),
    firstReplyBy: inJst("2026-10-21T17:30"),
    firstReplyAt: inJst("2026-10-20T10:00"),
  });
  for (const place of placesOf(inquiry, undefined)) await list(needs, place, ListedInquiry.parse(inquiry));
}

const order = (number: number, doneAt: string) => ({
  id: `req_01JD000000000000000000000${number}` as const,
  tenant,
  type: "joiner",
  version: 1,
  state: "done" as const,
  stateSince: inJst(doneAt),
  orderedBy: { role: "admin" as const, objectId: person(1).id, name: "例示 1", mail: "p1@sample.example" },
  headline: { ja: "鈴木 次郎", en: "鈴木 次郎" },
  orders: 1,
  subjects: [],
  receivedAt: inJst("2026-09-28T10:00"),
  earliestOn: "2026-10-05",
  dueBy: inJst("2026-10-05T17:30"),
  isBestEffort: false,
  inquiry: "inq_01JD0000000000000000000009" as const,
  approvals: [],
  isHandedOn: false,
  isRollingBack: false,
  untold: [],
});

let report: MonthlyReport;

beforeAll(async () => {
  for (const id of [tenant, other])
    await saveTenant(needs, {
      id,
      name: "株式会社サンプル商事",
      language: "ja",
      startedOn: "2024-04-01",
      admins: [],
      phones: [],
    });
  await keep("devices", "2026-10-01", [device(), device({ lastContactAt: "2026-08-01T00:00:00Z" })]);
  await keep(
    "devices",
    "2026-11-01",
    Array.from({ length: 1000 }, () => device({ osVersion: builds.october })),
  );
  await keep("devices", "2026-11-02", [device()]);
  await keep("devices", "2026-11-01", [device()], other);
  await keep("accounts", "2026-10-01", [person(1), person(2)]);
  await keep("apps", "2026-11-01", [
    { id: "1", name: "Zoom", devices: 3 },
    { id: "2", name: "Teams", devices: 900 },
  ]);
  await registerAccounts(needs, tenant, [
    { tenant, account: person(1).id, userPrincipalName: "p1@sample.example", from: "2026-09-01", source: "test" },
  ]);
  await raise(alert("da1", inJst("2026-10-19T09:41")));
  await raise(alert("da2", inJst("2026-10-31T23:59"), { severity: "low" }));
  await raise(alert("da3", inJst("2026-11-01T00:00")));
  await raise(alert("da4", inJst("2025-10-01T00:00")));
  await raise(alert("da5", inJst("2025-09-30T23:59")));
  await ask(1, "2026-10-19T10:00");
  await ask(2, "2026-09-30T23:59");
  await ask(3, "2026-11-01T00:00");
  await ask(4, "2026-10-19T10:00", other);
  for (const after of [order(1, "2026-10-01T00:00"), order(2, "2026-09-30T23:59"), order(3, "2026-11-01T00:00")])
    await write(needs, await trailEnd(needs, tenant), {
      before: undefined,
      after,
      happened: {
        request: after.id,
        type: after.type,
        state: after.state,
        at: after.stateSince,
        happening: "done",
        by: { role: "service", name: "service" },
      },
    });
  const incident = {
    id: "EX1",
    service: "Exchange Online",
    title: "遅延",
    classification: "incident" as const,
    status: "serviceRestored" as const,
    isOver: true,
    isTest: false,
    startedAt: inJst("2026-10-22T10:05"),
    endedAt: inJst("2026-10-22T13:40"),
    updatedAt: inJst("2026-10-22T13:52"),
  };
  await keepIncident(needs, incident, inJst("2026-10-22T10:10"));
  await pointTo(needs, tenant, incident);
  const { value, etag } = await keepAffected(needs, incident.id, tenant);
  await markTold(needs, { value: { ...value, toldAt: inJst("2026-10-22T10:31") }, etag });
  report = monthlyReport(await readMonth(needs, asked));
});

test("a month is read to its last minute in Japan, of one customer alone", () => {
  expect(report.devices).toMatchObject({ total: 1000, before: 2, silent: { count: 0, before: 1 } });
  expect(report.contract.accounts).toEqual({ count: 1, before: null });
  expect(report.apps?.map(({ name }) => name)).toEqual(["Teams", "Zoom"]);
  expect(report.protection.alerts).toMatchObject({ open: 3, high: [{ at: inJst("2026-10-19T09:41") }] });
  const perMonth = report.protection.alerts?.months.map(({ counts }) => counts && counts.high + counts.low);
  expect(perMonth?.join(" ")).toBe("1 0 0 0 0 0 0 0 0 0 0 0 2");
  expect(report.support.inquiries).toMatchObject({ received: 1, before: 1 });
  expect(report.support.requests).toMatchObject({ done: 1, doneInTime: 1, open: 1 });
});

test("an incident says when it was over and how often the customer was told of it", () => {
  expect(report.protection.incidents).toEqual([
    {
      startedAt: inJst("2026-10-22T10:05"),
      endedAt: inJst("2026-10-22T13:40"),
      service: "Exchange Online",
      title: "遅延",
      notices: 1,
    },
  ]);
});

test("what was not read is none, with its cause, and every figure names its reading", () => {
  const { sources, asOf, storage } = report;

  expect(sources).toHaveLength(17);
  expect(sources.find(({ name }) => name === "devices")).toEqual({
    name: "devices",
    coverage: "complete",
    asOf: inJst("2026-11-01T02:10"),
    readAt: inJst("2026-11-01T02:10"),
    reached: { read: 1000, all: 1000 },
  });
  expect(sources.find(({ name }) => name === "sites")).toEqual({
    name: "sites",
    coverage: "none",
    cause: "unavailable",
  });
  expect(asOf).toBe(inJst("2026-11-01T02:10"));
  expect(storage).toMatchObject({ sharePoint: null, oneDrive: null, sites: null });
});

test("a month costs a few dozen requests to storage, however many devices there are", async () => {
  expect(await costOf({ ...asked, previous: report })).toBeLessThanOrEqual(40);
});

/** How often storage is asked for one month. */
async function costOf(question: Parameters<typeof readMonth>[1]): Promise<number> {
  let cost = 0;
  const counting = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get: (target, name, receiver) => {
        cost += 1;
        return Reflect.get(target, name, receiver);
      },
    });
  await readMonth({ ...needs, tables: counting(needs.tables), blobs: counting(needs.blobs) }, question);
  return cost;
}
