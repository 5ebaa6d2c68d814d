import { afterAll, beforeAll, expect, test } from "vitest";
import { companies } from "#local/demo.ts";
import { seedCustomers } from "#local/seed.ts";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { digestOf } from "#shared/insights/digest.ts";
import { driftOn } from "#shared/insights/drift-days.ts";
import { judgeInventory } from "#shared/insights/judge-inventory.ts";
import { keepWatchState, watchStateOf } from "#shared/insights/watch-state.ts";
import { collectInventory } from "#shared/inventory/handlers.ts";
import { SnapshotKind } from "#shared/inventory/model.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { type MemoryParts, startMemoryParts } from "#test/support/memory-parts.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";

const [, hinagata] = companies.map(({ id }) => TenantId.parse(id));
if (!hinagata) throw new Error("The demo has too few companies.");

let parts: MemoryParts;
let platform: Platform;
let today = Temporal.PlainDate.from("2030-01-10");
const nextDay = () => {
  today = today.add({ days: 1 });
  return today.toString();
};

beforeAll(async () => {
  parts = await startMemoryParts({ graphLimits: Infinity });
  platform = { ...parts.platform, tables: memoryTables(), blobs: memoryBlobs() };
  await seedCustomers(platform);
});
afterAll(() => parts.stop());

const collect = (day: string) =>
  collectInventory(platform, { kind: "inventory", tenant: hinagata, day, kinds: SnapshotKind.options });

const judge = (by: Platform, day: string) => judgeInventory(by, { kind: "judge-inventory", tenant: hinagata, day });

test("what has changed from one day to the next is found, whenever the worker is killed", async () => {
  const first = nextDay();
  await collect(first);
  await judge(platform, first);
  parts.graph.change(
    "people",
    "11111111-aaaa-4aaa-8aaa-111111111111",
    { displayName: "新入 社員", accountEnabled: true },
    hinagata,
  );
  await collectInventory(platform, {
    kind: "inventory",
    tenant: hinagata,
    day: first,
    kinds: ["accounts"],
    refresh: `${first}T03:00:00Z`,
  });
  parts.graph.change("accessPolicies", "new-policy", { displayName: "試験ポリシー", state: "disabled" }, hinagata);

  const second = nextDay();
  await collect(second);
  const judged = await watchStateOf(platform, hinagata);
  const result = await surviveEveryCrash(platform, {
    prepare: async () => {
      await keepWatchState(platform, { ...judged, day: first });
      return second;
    },
    work: judge,
    observe: async (day) => ({
      drift: (await driftOn(platform, day)).map(({ entries, notCompared }) => ({ entries, notCompared })),
      judged: (await watchStateOf(platform, hinagata)).day,
    }),
  });

  for (const { outcome } of result.outcomes) expect(outcome).toEqual(result.undisturbed);
  const [drift] = await driftOn(platform, second);
  expect(drift?.entries).toContainEqual({ kind: "policy-added", what: "試験ポリシー", to: "disabled" });
  expect(drift?.entries.map(({ kind }) => kind)).toContain("account-added");
  expect(digestOf(second, `${second}T00:00:00Z`, drift ? [drift] : [])?.title.ja).toContain("1社");
});
