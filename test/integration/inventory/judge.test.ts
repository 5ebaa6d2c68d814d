import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { companies } from "#local/demo.ts";
import { type Parts, startParts } from "#local/parts.ts";
import { freePorts } from "#local/ports.ts";
import { seedCustomers } from "#local/seed.ts";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { digestOf } from "#shared/insights/digest.ts";
import { driftOn } from "#shared/insights/drift-days.ts";
import { judgeInventory } from "#shared/insights/judge-inventory.ts";
import { keepWatchState, watchStateOf } from "#shared/insights/watch-state.ts";
import { collectInventory } from "#shared/inventory/handlers.ts";
import { SnapshotKind } from "#shared/inventory/model.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";

const [, hinagata] = companies.map(({ id }) => TenantId.parse(id));
if (!hinagata) throw new Error("The demo has too few companies.");

let parts: Parts;
let today = Temporal.PlainDate.from("2030-01-10");
const nextDay = () => {
  today = today.add({ days: 1 });
  return today.toString();
};

beforeAll(async () => {
  parts = await startParts({ ports: await freePorts() });
  await seedCustomers(parts.platform);
});
afterAll(() => parts.stop());

const collect = (day: string) =>
  collectInventory(parts.platform, { kind: "inventory", tenant: hinagata, day, kinds: SnapshotKind.options });
/** The ids under which people are told of a kind, whichever try has told them. */
const told = new Map<string, Set<string>>();
const listening = (platform: Parts["platform"]): Parts["platform"] => ({
  ...platform,
  bus: {
    async send(queue, ...messages) {
      for (const { id, body } of messages) {
        const { data } = Told.safeParse(body);
        if (data) told.set(data.announcement.kind, (told.get(data.announcement.kind) ?? new Set()).add(id));
      }
      await platform.bus.send(queue, ...messages);
    },
  },
});
const Told = z.object({ kind: z.literal("tell"), announcement: z.object({ kind: z.string() }) });

const judge = (platform: Parts["platform"], day: string) =>
  judgeInventory(listening(platform), { kind: "judge-inventory", tenant: hinagata, day });

test("what has changed from one day to the next is found, and malware is told once, whenever the worker is killed", async () => {
  const first = nextDay();
  await collect(first);
  await judge(parts.platform, first);
  parts.graph.change(
    "people",
    "11111111-aaaa-4aaa-8aaa-111111111111",
    { displayName: "新入 社員", accountEnabled: true },
    hinagata,
  );
  await collectInventory(parts.platform, {
    kind: "inventory",
    tenant: hinagata,
    day: first,
    kinds: ["accounts"],
    refresh: `${first}T03:00:00Z`,
  });
  parts.graph.change("accessPolicies", "new-policy", { displayName: "試験ポリシー", state: "disabled" }, hinagata);

  const second = nextDay();
  await collect(second);
  const judged = await watchStateOf(parts.platform, hinagata);
  const result = await surviveEveryCrash(parts.platform, {
    prepare: async () => {
      await keepWatchState(parts.platform, { ...judged, day: first });
      return second;
    },
    work: judge,
    observe: async (day) => ({
      drift: (await driftOn(parts.platform, day)).map(({ entries, notCompared }) => ({ entries, notCompared })),
      judged: (await watchStateOf(parts.platform, hinagata)).day,
    }),
  });

  for (const { outcome } of result.outcomes) expect(outcome).toEqual(result.undisturbed);
  const [drift] = await driftOn(parts.platform, second);
  expect(drift?.entries).toContainEqual({ kind: "policy-added", what: "試験ポリシー", to: "disabled" });
  expect(drift?.entries.map(({ kind }) => kind)).toContain("account-added");
  expect(told.get("protection-malware")?.size).toBe(2 * judged.detections.length);
  expect(judged.detections.length).toBeGreaterThan(0);
  expect(digestOf(second, `${second}T00:00:00Z`, drift ? [drift] : [])?.title.ja).toContain("1社");
});
