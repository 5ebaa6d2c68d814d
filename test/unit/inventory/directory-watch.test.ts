import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { directoryWork } from "#shared/inventory/directory-watch.ts";
import { refreshMessage } from "#shared/inventory/refresh.ts";

const tenant = TenantId.parse("0d7146d2-a604-471e-8874-75556218ba24");
const now = Temporal.Instant.from("2026-11-27T03:00:30Z");
const notice = (type: string, id: string) => ({
  clientState: "known",
  tenantId: tenant,
  resourceData: { "@odata.type": type, id },
});

test("many changes of people are one reading, and groups another", () => {
  const people = Array.from({ length: 50 }, (_, nth) => notice("#Microsoft.Graph.User", `u${nth}`));

  const work = directoryWork(
    [...people, notice("#microsoft.graph.group", "g"), notice("#Microsoft.Graph.Device", "d")],
    now,
  );

  expect(work.map(({ body }) => body)).toEqual([
    expect.objectContaining({ kind: "inventory", tenant, kinds: ["accounts"] }),
    expect.objectContaining({ kind: "inventory", tenant, kinds: ["groups", "adminRoles"] }),
  ]);
});

test("what Graph says of a subscription has it renewed, and what was missed is read", () => {
  const kindsOf = (lifecycleEvent: string) =>
    directoryWork([{ clientState: "known", tenantId: tenant, lifecycleEvent }], now).map(({ id }) => id.split(":")[0]);

  expect(kindsOf("reauthorizationRequired")).toEqual(["watch-directory"]);
  expect(kindsOf("subscriptionRemoved")).toEqual(["watch-directory", "refresh"]);
  expect(kindsOf("missed")).toEqual(["watch-directory", "refresh"]);
});

const moments = fc.integer({ min: 0, max: 10_000_000 }).map((ms) => now.add({ milliseconds: ms }));

test("a change is read after it came, within three minutes, and with its neighbours", () => {
  fc.assert(
    fc.property(moments, moments, (a, b) => {
      const [first, second] = [refreshMessage(tenant, ["accounts"], a), refreshMessage(tenant, ["accounts"], b)];
      const waits = (first.notBefore ?? a).since(a).total("seconds");

      expect(waits).toBeGreaterThan(0);
      expect(waits).toBeLessThanOrEqual(180);
      expect(first.id === second.id).toBe(String(first.notBefore) === String(second.notBefore));
    }),
  );
});
