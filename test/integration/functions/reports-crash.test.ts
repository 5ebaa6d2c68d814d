import { expect, test } from "vitest";
import { companies } from "#local/demo.ts";
import { idAt, TenantId } from "#shared/base/ids.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { type Actor, service } from "#shared/inquiries/history.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { hashOf } from "#shared/reports/monthly/run/draft-rules.ts";
import { entriesOf, findDraft, writeDraft } from "#shared/reports/monthly/run/draft-store.ts";
import { prepareReport } from "#shared/reports/monthly/run/prepare-report.ts";
import { publishReport } from "#shared/reports/monthly/run/publish-report.ts";
import { insertReport, pageOfReports } from "#shared/reports/store.ts";
import { saveTenant } from "#shared/tenants/store.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";

const month = "2026-10";
const tenant = TenantId.parse(companies[0]?.id);
const operator: Actor = { role: "operator", name: "応対 涼" };

let now = Temporal.Instant.from("2026-11-09T22:00:00Z");
let printed = 0;
const sent: Outgoing[] = [];
const decided = { by: operator, at: now.toString() };
const correction = { tenant, month, version: 2, by: operator, changed: "端末の台数" };
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const platform = {
  bus: { send: async (_queue: string, ...messages: Outgoing[]) => void sent.push(...messages) },
  clock: { now: () => now },
  log,
  printer: { pdf: async (html: string) => Buffer.from(`${(printed += 1)}${html}`) },
  settings: { service: { name: "ワークプレイス運用サービス", providerName: "株式会社見本システムズ" } },
  topic: {},
  teams: {},
} as unknown as Platform;

/** A company of which nothing is known, which is a report too. */
async function customer(): Promise<void> {
  now = Temporal.Instant.from("2026-11-08T22:00:00Z");
  sent.length = 0;
  Object.assign(platform, { tables: memoryTables(), blobs: memoryBlobs() });
  await saveTenant(platform, {
    id: tenant,
    name: "株式会社サンプル商事",
    startedOn: "2025-04-01",
    language: "ja",
    phones: [],
    admins: [],
  });
}

/** A first version that the customer has; its files are of no matter here. */
async function published(): Promise<void> {
  await customer();
  await prepareReport(platform, { tenant, month, version: 1, by: service });
  const draft = await found();
  const at = now.toString();
  const report = idAt("report", now, tenant, "monthly", month, "1");
  const out = { ...draft.value, state: "published" as const, published: { report, ...decided, filedAt: at } };
  await writeDraft(platform, draft, out, { happening: "published", ...decided });
  const day = japanDate(now).toString();
  await insertReport(platform, {
    id: report,
    tenant,
    kind: "monthly",
    title: "",
    day,
    createdAt: at,
    version: 1,
    files: [],
  });
  now = now.add({ hours: 24 });
}

const found = async () => {
  const draft = await findDraft(platform, { tenant, month });
  if (!draft) throw new Error("There is no report.");
  return draft;
};

/** What customers, admins and operators have of it; a version's files are those that were laid down first. */
const standing = async () => {
  const { value } = await found();
  const { rows } = await pageOfReports(platform, tenant, { take: 100 });
  return {
    version: value.version,
    happened: (await entriesOf(platform, { tenant, month })).map(({ happening, version }) => `${happening} ${version}`),
    filed: rows.map(({ version, replacedBy, files }) => [version, replacedBy !== undefined, files.length]),
    told: new Set(sent.map(({ id }) => id)).size,
  };
};

const differing = (undisturbed: unknown, outcomes: readonly { outcome: unknown }[]) =>
  outcomes.filter(({ outcome }) => JSON.stringify(outcome) !== JSON.stringify(undisturbed));

test("what is published takes the place of what customers have, once, wherever the worker is killed (ADM-02)", async () => {
  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: async () => {
      await published();
      await prepareReport(platform, correction);
      const draft = await found();
      const approved = { ...decided, hash: hashOf(draft.value) };
      await writeDraft(
        platform,
        draft,
        { ...draft.value, state: "approved", approved },
        { happening: "approved", ...decided },
      );
    },
    work: async (mortal) => {
      const { value } = await found();
      await publishReport(mortal, { tenant, month, version: 2, by: operator, seen: hashOf(value) });
    },
    observe: standing,
  });

  expect(undisturbed).toMatchObject({
    version: 2,
    filed: [
      [2, false, 2],
      [1, true, 0],
    ],
    told: 1,
  });
  expect(outcomes.length).toBeGreaterThan(20);
  expect(differing(undisturbed, outcomes)).toEqual([]);
});

test("the version after a published one is prepared once, wherever the worker is killed", async () => {
  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: published,
    work: (mortal) => prepareReport(mortal, correction),
    observe: async () => {
      const { value } = await found();
      return { ...(await standing()), changed: value.changed, earlier: value.earlier.map(({ version }) => version) };
    },
  });

  expect(undisturbed).toMatchObject({ version: 2, changed: "端末の台数", earlier: [1], told: 0 });
  expect(differing(undisturbed, outcomes)).toEqual([]);
});
