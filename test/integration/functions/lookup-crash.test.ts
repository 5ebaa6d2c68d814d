import { afterAll, beforeAll, expect, test } from "vitest";
import { companies } from "#local/demo.ts";
import type { Person } from "#shared/base/caller.ts";
import { type Id, TenantId } from "#shared/base/ids.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { historyOf } from "#shared/inquiries/store.ts";
import { overdueOn } from "#shared/inquiries/uploads.ts";
import { keepSnapshot, keepSummary } from "#shared/inventory/store.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { followRequest } from "#shared/requests/follow-request.ts";
import { knownOf } from "#shared/requests/known.ts";
import { extractLogs } from "#shared/requests/lookups/extract-logs.ts";
import { verifyTrail } from "#shared/requests/read-audit.ts";
import { requestDetail } from "#shared/requests/show-request.ts";
import { submitRequest } from "#shared/requests/submit-request.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { saveTenant } from "#shared/tenants/store.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { type MemoryParts, startMemoryParts } from "#test/support/memory-parts.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";

const [, company] = companies;
if (!company) throw new Error("The demo has no company.");
const tenant = TenantId.parse(company.id);
const orderedBy = {
  objectId: "11111111-1111-4111-8111-111111111111",
  name: "担当",
  mail: "tanto@hinagata-sekkei.example",
  role: "admin" as const,
};
const admin: Person = { kind: "person", tenant, ...orderedBy };

const ordered = Temporal.Instant.from("2026-11-27T00:00:00Z");
const wished = Temporal.Instant.from("2026-12-04T03:00:00Z");
let now = ordered;
let parts: MemoryParts;
let platform: Platform;
beforeAll(async () => {
  parts = await startMemoryParts();
  platform = { ...parts.platform, clock: { now: () => now }, bus: { send: async () => undefined } };
});
afterAll(() => parts.stop());

/** Storage with the company, and with a log of five sign-ins on each of two days. */
async function startAnew(): Promise<void> {
  Object.assign(platform, { tables: memoryTables(), blobs: memoryBlobs() });
  await saveTenant(platform, await findCustomer(parts.platform, tenant));
  for (const day of ["2026-11-24", "2026-11-25"]) {
    const asOf = `${day}T14:00:00Z`;
    const reading = { tenant, kind: "signIns" as const, day, readAt: asOf, asOf, coverage: "complete" as const };
    const items = Array.from({ length: 5 }, (_, hour) => ({
      id: `${day}-${hour}`,
      at: `${day}T0${hour}:00:00Z`,
      user: "tanto@hinagata-sekkei.example",
      isSuccess: true,
    }));
    const summary = { ...reading, figures: { entries: items.length } };
    await keepSnapshot(platform, { ...reading, items });
    await keepSummary(platform, summary, { tenant, kind: "signIns", attempt: summary, snapshot: summary });
  }
}

const wanted = { log: "sign-ins" as const, from: "2026-11-24", until: "2026-11-25" };

type World = { id: Id<"request"> };
const follow = (mortal: Platform, { id }: World) =>
  followRequest(mortal, { kind: "follow-request", tenant, request: id });

/** An order that waits for its day, which has come. */
async function due(): Promise<World> {
  await startAnew();
  now = ordered;
  const form = { type: "log-extract", orders: [{ ...wanted, aim: "確認" }], desiredOn: "2026-12-04", isUrgent: false };
  const id = await submitRequest(platform, admin, tenant, { form, key: undefined, language: "ja" });
  await follow(platform, { id });
  now = wished;
  return { id };
}

async function outcome({ id }: World) {
  const { detail } = await requestDetail(platform, admin, { tenant, id });
  const history = await historyOf(platform, detail.inquiry);
  const files = history.flatMap(({ message }) => message?.attachments ?? []);
  const unclaimed: string[] = [];
  for (let days = 6; days < 10; days += 1)
    for await (const page of overdueOn(platform, japanDate(now).add({ days }).toString(), now.add({ hours: 24 * 30 })))
      unclaimed.push(...page.map(({ blob }) => blob));
  const there = await Promise.all(files.map(({ blob }) => platform.blobs.get("attachments", blob)));
  return {
    state: detail.state,
    proof: detail.steps.map(({ progress }) => progress?.proof?.ja),
    messages: history.filter(({ message }) => message).length,
    files: files.map(({ name }) => name),
    areKept: there.every((content) => content !== undefined) && !files.some(({ blob }) => unclaimed.includes(blob)),
  };
}

test("what is looked up is told once with one file that stays, wherever the worker is killed", async () => {
  const { undisturbed, outcomes } = await surviveEveryCrash(platform, { prepare: due, work: follow, observe: outcome });

  expect(undisturbed).toEqual({
    state: "done",
    proof: ["10件を抽出"],
    messages: 2,
    files: ["サインインログ_2026-11-24_2026-11-25.xlsx"],
    areKept: true,
  });
  expect(outcomes.map(({ effect }) => effect)).toEqual(expect.arrayContaining(["blobs.putOnce", "tables.remove"]));
  expect(outcomes.filter((one) => JSON.stringify(one.outcome) !== JSON.stringify(undisturbed))).toEqual([]);
  expect((await verifyTrail(platform, tenant)).isIntact).toBe(true);
});

test("a file that is full says where it ends, and which days are not in it", async () => {
  await startAnew();
  now = wished;
  const asking = { needs: platform, tenant, orderedBy, known: knownOf(platform, tenant), language: "ja" as const };

  const { text, found } = await extractLogs(wanted, asking, 3);

  expect(found.ja).toBe("3件を抽出");
  expect(text).toContain("3件に達したため、2026年11月24日（火） 11:00までの記録を収めました");
  expect(text).toContain("・2026年11月24日：一部（1つのファイルに収められる件数を超えました）");
  expect(text).toContain("・2026年11月25日：なし（1つのファイルに収められる件数を超えました）");
});
