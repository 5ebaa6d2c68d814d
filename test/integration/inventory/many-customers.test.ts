import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { demoId } from "#local/demo.ts";
import { type GraphOptions, type GraphSimulator, startGraph } from "#local/graph/server.ts";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { collectInventory } from "#shared/inventory/handlers.ts";
import { SnapshotKind } from "#shared/inventory/model.ts";
import { newestOf } from "#shared/inventory/store.ts";
import { systemClock } from "#shared/platform/clock.ts";
import { readSettings } from "#shared/platform/config.ts";
import { createPlatform } from "#shared/platform/connect.ts";
import { createGraph } from "#shared/platform/graph.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { lookAfter } from "#shared/tenants/start-tenant.ts";
import { dieAt } from "#test/support/crash.ts";
import { eventually } from "#test/support/eventually.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";

const day = "2026-11-20";
const app = { clientId: demoId("graph-client"), clientSecret: "local-development-only" };
const customer = (nth: number, people: number) => ({
  id: demoId(`many-${nth}`),
  name: `会社${nth}`,
  domain: `many-${nth}.example`,
  people,
  seed: nth,
});

async function withGraph(
  options: Omit<GraphOptions, "port" | "clientId" | "clientSecret">,
  work: (simulator: GraphSimulator, tenants: TenantId[]) => Promise<void>,
): Promise<void> {
  const simulator = await startGraph({ port: 0, ...app, ...options });
  try {
    const tenants = options.tenants.map(({ id }) => TenantId.parse(id));
    await work(simulator, tenants);
  } finally {
    await simulator.close();
  }
}

const local: { Values: Record<string, string> } = JSON.parse(readFileSync("local.settings.sample.json", "utf8"));

/** A platform whose storage is in memory; `restarted` knows nothing but what is stored. */
function platformOn({ url }: GraphSimulator, time: Parameters<typeof createGraph>[1] = {}) {
  const credential = { kind: "client-secret", secret: app.clientSecret } as const;
  const settings = { graph: { endpoint: url, loginEndpoint: url, clientId: app.clientId, credential } };
  const kept: Platform = {
    ...createPlatform(readSettings(local.Values)),
    clock: time.clock ?? systemClock,
    tables: memoryTables(),
    blobs: memoryBlobs(),
    bus: { send: async () => undefined },
  };
  return { restarted: (): Platform => ({ ...kept, graph: createGraph(settings, time) }) };
}

const collect = async (platform: Platform, tenant: TenantId) => {
  await lookAfter(platform, tenant);
  await collectInventory(platform, { kind: "inventory", tenant, day, kinds: SnapshotKind.options });
};

async function completeKinds(platform: Platform, tenant: TenantId): Promise<number> {
  const standing = await newestOf(platform, tenant);
  return standing.filter(({ snapshot }) => snapshot?.day === day && snapshot.coverage === "complete").length;
}

/** How many requests that were answered were asked of a tenant before. */
function askedAgain(simulator: GraphSimulator, tenant: TenantId): number {
  const answered = simulator.calls().filter((call) => call.tenant === tenant && call.status < 400);
  return answered.length - new Set(answered.map(({ url, body }) => JSON.stringify([url, body]))).size;
}

test("however often a process dies in a night, each customer is asked again at most for the step that was cut off", () =>
  withGraph(
    { tenants: [1, 2, 3, 4, 5, 6].map((nth) => customer(nth, 6 * nth)), limitScale: Infinity },
    async (simulator, tenants) =>
      fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 4 }), async (deaths) => {
          const { restarted } = platformOn(simulator);
          const night = (platform: Platform) => Promise.all(tenants.map((tenant) => collect(platform, tenant)));
          simulator.clearCalls();

          for (const at of deaths)
            await dieAt(restarted(), at, "after", async (mortal) => {
              await night(mortal);
            });
          await night(restarted());

          for (const tenant of tenants) {
            expect(await completeKinds(restarted(), tenant)).toBe(SnapshotKind.options.length);
            expect(askedAgain(simulator, tenant)).toBeLessThanOrEqual(deaths.length);
          }
        }),
        { numRuns: 5 },
      ),
  ));

test("a customer whom Graph holds back for half a minute holds up no other", () => {
  let now = Temporal.Instant.from("2026-11-20T17:00:00Z");
  const begun = now;
  const held: (() => void)[] = [];
  const wait = (milliseconds: number) =>
    new Promise<void>((resume) => {
      held.push(() => {
        now = now.add({ milliseconds: Math.ceil(milliseconds) });
        resume();
      });
    });
  const options = {
    tenants: [customer(7, 60), customer(8, 4)],
    limits: { devices: { allowed: 30, seconds: 30 } },
    now: () => now.epochMilliseconds,
  };

  return withGraph(options, async (simulator, tenants) => {
    const [large, small] = tenants;
    if (!large || !small) throw new Error("There are two customers.");
    const platform = platformOn(simulator, { clock: { now: () => now }, wait }).restarted();
    simulator.fault({ tenant: large, path: "/managedDevices", status: 429, retryAfter: "30", times: 1 });

    const slow = collect(platform, large);
    await eventually(() => held.at(0));
    await collect(platform, small);

    expect(await completeKinds(platform, small)).toBe(SnapshotKind.options.length);
    expect(now).toEqual(begun);
    const releasing = setInterval(() => held.shift()?.(), 1);
    await slow.finally(() => clearInterval(releasing));
    expect(await completeKinds(platform, large)).toBe(SnapshotKind.options.length);
    expect(begun.until(now).total("seconds")).toBeGreaterThanOrEqual(60);
    const refused = simulator.throttling().filter((one) => one.refused > 0);
    expect(refused.map(({ service, tenant }) => [service, tenant])).toEqual([["devices", large]]);
  });
});
