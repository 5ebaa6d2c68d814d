import { expect, test } from "vitest";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { service } from "#shared/inquiries/history.ts";
import type { Outgoing } from "#shared/platform/platform.ts";
import { writeDraft } from "#shared/reports/monthly/run/draft-store.ts";
import type { ReportDraft } from "#shared/reports/monthly/run/report-draft.ts";
import { reportsPage } from "#shared/reports/monthly/run/show-reports.ts";
import { watchReports } from "#shared/reports/monthly/run/watch-reports.ts";
import { saveTenant } from "#shared/tenants/store.ts";
import { memoryTables } from "#test/support/memory-storage.ts";
import { begun, byService, draft, out } from "./drafts.ts";

const customers = Array.from({ length: 5 }, (_, nth) =>
  TenantId.parse(`${nth + 1}1111111-1111-4111-8111-111111111111`),
);
const everybody = async function* () {
  yield customers;
};
const onHold = { reason: "数字を確認中", ...byService };

/** The first of five customers has no report, the others stand as said. */
async function watch(day: string, drafts: readonly Partial<ReportDraft>[]) {
  const sent: Outgoing[] = [];
  const needs = {
    tables: memoryTables(),
    clock: { now: () => Temporal.Instant.from(`${day}T07:00:00+09:00`) },
    bus: { send: async (_queue: string, ...messages: Outgoing[]) => void sent.push(...messages) },
  };
  for (const [nth, changes] of drafts.entries()) {
    const tenant = customers[nth + 1];
    if (tenant)
      await writeDraft(needs, undefined, draft({ tenant, name: `会社${nth + 2}`, ...changes }), {
        happening: "prepared",
        by: service,
        at: needs.clock.now().toString(),
      });
  }
  await watchReports(needs, everybody());
  const orders = sent.map(({ id }) => id.replace(/-1111-[-\w]+/, "").replace(/^ntf_\w+$/, "desk"));
  return { needs, orders };
}

test("on the first business days every customer without a report gets one, and what is missing is looked for again", async () => {
  const { orders } = await watch("2026-11-04", [
    {},
    { gaps: ["devices"] },
    { gaps: ["devices"], state: "approved" },
    { state: "published", published: begun },
  ]);

  expect(orders).toEqual([
    "prepare-report:2026-10:11111111:1:2026-11-04",
    "prepare-report:2026-10:31111111:1:2026-11-04",
    "publish-report:2026-10:51111111:1:2026-11-04",
  ]);
});

test("on the fourth our desk hears of what nobody has approved", async () => {
  expect((await watch("2026-11-06", [{}, { state: "approved" }])).orders).toEqual(["desk"]);
  expect((await watch("2026-11-06", [{ state: "approved" }])).orders).toEqual([]);
});

test("on the fifth all goes out but what is held, of which our desk hears", async () => {
  const { needs, orders } = await watch("2026-11-09", [
    {},
    { onHold },
    { state: "published", published: out },
    { version: 2 },
  ]);
  await saveTenant(needs, {
    id: TenantId.parse(customers[0]),
    name: "会社1",
    language: "ja",
    startedOn: "2026-11-01",
    admins: [],
    phones: [],
  });

  expect(orders).toEqual([
    "publish-report:2026-10:11111111:1:2026-11-09",
    "publish-report:2026-10:21111111:1:2026-11-09",
    "desk",
  ]);
  const page = await reportsPage(needs, { take: 3 }, everybody());
  expect(page.reports.map(({ name, state, isOverdue }) => [name, state, isOverdue])).toEqual([
    ["会社3", "held", true],
    ["会社2", "prepared", true],
    ["会社5", "prepared", false],
  ]);
  const rest = await reportsPage(needs, { take: 3, cursor: page.cursor }, everybody());
  expect(rest.reports.map(({ name, state }) => [name, state])).toEqual([
    ["会社4", "published"],
    ["会社1", "not-due"],
  ]);
});

test("on a closed day nothing is done", async () => {
  expect((await watch("2026-11-07", [{ onHold }, { published: begun }])).orders).toEqual([]);
});
