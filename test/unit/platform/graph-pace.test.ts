import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TenantId } from "#shared/base/ids.ts";
import { createGraphPace } from "#shared/platform/graph-pace.ts";

const tenant = TenantId.parse("11111111-1111-4111-8111-111111111111");
const other = TenantId.parse("22222222-2222-4222-8222-222222222222");

/** A pace in a time that passes only while somebody waits. */
function paced() {
  let now = 0;
  const waits: number[] = [];
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
    now += milliseconds;
  };
  return { pace: createGraphPace({ wait, now: () => now }), waits };
}

const answer =
  (status: number, headers: Record<string, string> = {}) =>
  async () =>
    new Response(null, { status, headers });

test("a customer whom Graph holds back waits as long as Graph asks, and nobody else does", async () => {
  const { pace, waits } = paced();
  await pace(tenant, "/users", 1, answer(429, { "retry-after": "2.5" }));

  await pace(other, "/users", 1, answer(200));
  await pace(tenant, "/subscribedSkus", 1, answer(200));
  await pace(tenant, "/security/alerts_v2", 1, answer(200));

  expect(waits).toEqual([2500]);
});

test("a published limit is kept before Graph has to say so", async () => {
  const { pace, waits } = paced();

  for (let call = 0; call < 12; call += 1) await pace(tenant, "/auditLogs/signIns", 1, answer(200));

  expect(waits).toEqual([10_000, 10_000]);
});

test("no ten seconds hold more calls than the limit, however they come and however late Graph hears of them", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ idle: fc.nat(4000), travel: fc.nat(900), calls: fc.integer({ min: 1, max: 3 }) })),
      async (asked) => {
        let now = 0;
        const wait = async (milliseconds: number) => {
          now += milliseconds;
        };
        const pace = createGraphPace({ wait, now: () => now });
        const heard: { at: number; calls: number }[] = [];

        for (const { idle, travel, calls } of asked) {
          await wait(idle);
          await pace(tenant, "/auditLogs/signIns", calls, async () => {
            await wait(travel);
            heard.push({ at: now, calls });
            return new Response(null, { status: 200 });
          });
        }

        for (const { at } of heard) {
          const within = heard.filter((one) => one.at >= at && one.at < at + 10_000);
          expect(within.reduce((sum, one) => sum + one.calls, 0)).toBeLessThanOrEqual(5);
        }
      },
    ),
  ));

test("a batch counts for all of its parts", async () => {
  const { pace, waits } = paced();

  await pace(tenant, "/auditLogs/signIns", 4, answer(200));
  await pace(tenant, "/auditLogs/directoryAudits", 2, answer(200));

  expect(waits).toEqual([10_000]);
});

test("more calls go at once while all goes well, fewer when Graph warns or refuses", async () => {
  const { pace } = paced();
  let underWay = 0;
  let most = 0;
  const send = (status: number, headers?: Record<string, string>) => async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise(setImmediate);
    underWay -= 1;
    return answer(status, headers)();
  };
  const mostOf = async (status: number, headers?: Record<string, string>) => {
    most = 0;
    await Promise.all(Array.from({ length: 40 }, () => pace(tenant, "/users", 1, send(status, headers))));
    return most;
  };

  expect(await mostOf(200)).toBeGreaterThan(4);
  await mostOf(200, { "x-ms-throttle-limit-percentage": "0.9" });
  expect(await mostOf(429, { "retry-after": "0" })).toBeLessThanOrEqual(2);
});
