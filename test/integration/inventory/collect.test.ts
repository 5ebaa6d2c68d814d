import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { companies } from "#local/demo.ts";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { collectInventory } from "#shared/inventory/handlers.ts";
import { SnapshotKind } from "#shared/inventory/model.ts";
import { firstItemsOf, itemsOf, standingOf, summariesUpTo } from "#shared/inventory/read-snapshots.ts";
import { getSnapshot } from "#shared/inventory/store.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { endTenant } from "#shared/tenants/end-tenant.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { lookAfter } from "#shared/tenants/start-tenant.ts";
import { saveTenant } from "#shared/tenants/store.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { type MemoryParts, startMemoryParts } from "#test/support/memory-parts.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";

const [sample, hinagata, mitate] = companies.map(({ id }) => TenantId.parse(id));
if (!sample || !hinagata || !mitate) throw new Error("The demo has too few companies.");

let parts: MemoryParts;

beforeAll(async () => {
  parts = await startMemoryParts();
});
afterAll(() => parts.stop());
afterEach(() => {
  parts.graph.clearFaults();
  for (const tenant of [sample, hinagata, mitate]) parts.graph.restoreTenant(tenant);
});

let today = Temporal.PlainDate.from("2030-01-10");
/** Each test begins on a day of its own, on which nothing was read yet. */
const nextDay = () => {
  today = today.add({ days: 1 });
  return today.toString();
};
const collect = (tenant: TenantId, day: string, ...kinds: SnapshotKind[]) =>
  collectInventory(parts.platform, { kind: "inventory", tenant, day, kinds });
/** Reads once more on a day on which it was read. */
const again = (tenant: TenantId, day: string, at: string, ...kinds: SnapshotKind[]) =>
  collectInventory(parts.platform, { kind: "inventory", tenant, day, kinds, refresh: `${day}T${at}:00Z` });
const asked = (path: string) => parts.graph.calls().filter(({ url }) => url.includes(path)).length;

test("every kind is read of a customer, with figures that follow from what was read", async () => {
  const day = nextDay();

  await collect(sample, day, ...SnapshotKind.options);

  for (const kind of SnapshotKind.options) {
    const standing = await standingOf(parts.platform, sample, kind);
    const items = await itemsOf(parts.platform, { tenant: sample, kind, day });
    expect({ kind, coverage: standing?.attempt.coverage, cause: standing?.attempt.cause }).toEqual({
      kind,
      coverage: "complete",
      cause: undefined,
    });
    expect({ kind, isSome: (items?.length ?? 0) > 0 }).toEqual({ kind, isSome: true });
  }
  const protection = await standingOf(parts.platform, sample, "protection");
  const accounts = await standingOf(parts.platform, sample, "accounts");
  expect(protection?.snapshot?.figures?.unremediated).toBeGreaterThan(0);
  expect(accounts?.snapshot?.figures?.active).toBeGreaterThan(40);
});

describe("what was read once", () => {
  test("is not read again on the same day", async () => {
    const day = nextDay();
    await collect(sample, day, "devices", "apps");
    const before = parts.graph.calls().length;

    await collect(sample, day, "devices", "apps");

    expect(parts.graph.calls().length).toBe(before);
  });

  test("is on the next day asked for its changes alone", async () => {
    const [first, second] = [nextDay(), nextDay()];
    await collect(sample, first, "accounts");
    const accounts = await itemsOf(parts.platform, { tenant: sample, kind: "accounts", day: first });
    const [one, other] = accounts ?? [];
    parts.graph.change("people", one?.id ?? "", { displayName: "改名 花子" }, sample);
    parts.graph.remove("people", other?.id ?? "", sample);
    parts.graph.clearCalls();

    await collect(sample, second, "accounts");

    const after = await itemsOf(parts.platform, { tenant: sample, kind: "accounts", day: second });
    expect(after?.find(({ id }) => id === one?.id)).toEqual({ ...one, displayName: "改名 花子" });
    expect(after?.some(({ id }) => id === other?.id)).toBe(false);
    expect(after?.length).toBe((accounts?.length ?? 0) - 1);
    expect(parts.graph.calls().map(({ url }) => url)).toEqual([expect.stringContaining("deltatoken")]);
  });

  test("is read anew when Graph has forgotten from where changes are told", async () => {
    const [first, second] = [nextDay(), nextDay()];
    await collect(sample, first, "accounts");
    parts.graph.expireDeltaTokens();

    await collect(sample, second, "accounts");

    const [before, after] = await Promise.all(
      [first, second].map((day) => itemsOf(parts.platform, { tenant: sample, kind: "accounts", day })),
    );
    expect(after).toEqual(before);
  });

  test("of a log brings on the next day what is new, once", async () => {
    const [first, second] = [nextDay(), nextDay()];
    await collect(mitate, first, "directoryAudits");
    await collect(mitate, second, "directoryAudits");

    const [before, after] = await Promise.all(
      [first, second].map((day) => itemsOf(parts.platform, { tenant: mitate, kind: "directoryAudits", day })),
    );
    const known = new Set(before?.map(({ id }) => id));
    expect(known.size).toBeGreaterThan(10);
    expect(after?.filter(({ id }) => known.has(id))).toEqual([]);
  });

  test("of a log brings between two nights what is new on that day, and nothing of the day before", async () => {
    const [first, second] = [nextDay(), nextDay()];
    const entry = (minutesAgo: number) => {
      const id = `entry-${second}-${minutesAgo}`;
      const activityDateTime = Temporal.Now.instant().subtract({ minutes: minutesAgo }).toString();
      parts.graph.change("directoryAudits", id, { activityDateTime, activityDisplayName: "Add user" }, hinagata);
      return id;
    };
    const idsOf = async (day: string) =>
      (await itemsOf(parts.platform, { tenant: hinagata, kind: "directoryAudits", day }))?.map(({ id }) => id);
    entry(90);
    await collect(hinagata, first, "directoryAudits");
    const morning = entry(60);
    await collect(hinagata, second, "directoryAudits");
    const noon = entry(30);

    await again(hinagata, second, "03:00", "directoryAudits");

    expect(await idsOf(second)).toEqual([morning, noon]);
  });
});

describe("of the readings of one day", () => {
  const kind = "intuneAudits";
  const hours = ["01:00", "02:00", "03:00", "04:00"];
  const keptOf = async (day: string) => {
    const at = hours.map((hour) => `${day}T${hour}:00Z`);
    const all = await Promise.all(
      [undefined, ...at].map((refresh) => getSnapshot(parts.platform, { tenant: hinagata, kind, day, refresh })),
    );
    return ["night", ...hours].filter((_, nth) => all[nth]);
  };

  test("the first, the last and the one before it are kept until the next day, then the first and the last", async () => {
    const [today, tomorrow] = [nextDay(), nextDay()];
    await collect(hinagata, today, kind);
    for (const hour of hours) await again(hinagata, today, hour, kind);
    const before = await keptOf(today);

    await collect(hinagata, tomorrow, kind);

    expect(before).toEqual(["night", "03:00", "04:00"]);
    expect(await keptOf(today)).toEqual(["night", "04:00"]);
  });

  test("none is removed to which a row leads, wherever the worker is killed", async () => {
    const platform = { ...parts.platform, tables: memoryTables(), blobs: memoryBlobs() };
    await lookAfter(platform, hinagata);
    const result = await surviveEveryCrash(platform, {
      prepare: async () => {
        const day = nextDay();
        for (const refresh of hours.slice(0, 3)) await readAt(platform, day, refresh);
        return day;
      },
      work: async (mortal, day) => {
        await readAt(mortal, day, "04:00");
      },
      observe: async (day) => {
        const which = { tenant: hinagata, kind: "intuneAudits" as const, day };
        const [last, first] = await Promise.all([itemsOf(platform, which), firstItemsOf(platform, which)]);
        const gone = await getSnapshot(platform, { ...which, refresh: `${day}T02:00:00Z` });
        return { last: last !== undefined, first: first !== undefined, gone: gone === undefined };
      },
    });

    expect(result.undisturbed).toEqual({ last: true, first: true, gone: true });
    for (const { outcome } of result.outcomes) expect(outcome).toEqual(result.undisturbed);
  });

  const readAt = (platform: Platform, day: string, at: string) =>
    collectInventory(platform, {
      kind: "inventory",
      tenant: hinagata,
      day,
      kinds: [kind],
      refresh: `${day}T${at}:00Z`,
    });
});

test("what is older than 400 days is forgotten, also where it was read last", async () => {
  const platform = { ...parts.platform, tables: memoryTables(), blobs: memoryBlobs() };
  await lookAfter(platform, hinagata);
  const read = (day: string) =>
    collectInventory(platform, { kind: "inventory", tenant: hinagata, day, kinds: ["secureScore"] });
  const rows = async () =>
    (await summariesUpTo(platform, { tenant: hinagata, kind: "secureScore", day: "2032-03-01" })).map(({ day }) => day);
  await read("2031-01-10");
  await read("2031-01-26");
  parts.graph.fault({ tenant: hinagata, path: "/security/secureScores", status: 403, code: "Forbidden" });

  await read("2032-03-01");

  expect(await rows()).toEqual(["2032-03-01", "2031-01-26"]);
  expect((await standingOf(platform, hinagata, "secureScore"))?.snapshot?.day).toBe("2031-01-26");
  await read("2032-04-01");
  expect((await standingOf(platform, hinagata, "secureScore"))?.snapshot).toBeUndefined();
});

describe("what cannot be read", () => {
  const spoils = [
    { spoil: "malformed", path: "/managedDevices", kind: "devices", cause: "unreadable" },
    { spoil: "truncated", path: "/detectedApps", kind: "apps", cause: "unreadable" },
    { spoil: "repeated-next-link", path: "/deviceCompliancePolicies", kind: "compliancePolicies", cause: "unreadable" },
    { spoil: "foreign-next-link", path: "/deviceConfigurations", kind: "configurations", cause: "unreadable" },
    { spoil: "large-numbers", path: "/subscribedSkus", kind: "licences", cause: "unreadable" },
    { spoil: "missing-column", path: "getOneDriveUsageAccountDetail", kind: "oneDrive", cause: "unreadable" },
    { spoil: "large-numbers", path: "getMailboxUsageDetail", kind: "mailboxes", cause: "unreadable" },
  ] as const;

  test.each(spoils)("$kind, whose answer is $spoil, is marked and keeps the day before", async (spoiled) => {
    const [first, second] = [nextDay(), nextDay()];
    await collect(sample, first, spoiled.kind);
    parts.graph.fault({ tenant: sample, path: spoiled.path, spoil: spoiled.spoil });

    await collect(sample, second, spoiled.kind, "secureScore");

    const standing = await standingOf(parts.platform, sample, spoiled.kind);
    const other = await standingOf(parts.platform, sample, "secureScore");
    expect([standing?.attempt.coverage, standing?.attempt.cause]).toEqual(["none", spoiled.cause]);
    expect(standing?.snapshot?.day).toBe(first);
    expect(other?.snapshot?.day).toBe(second);
  });

  test.each([
    { spoil: "offset-times", path: "/managedDevices", kind: "devices" },
    { spoil: "without-mark", path: "getMailboxUsageDetail", kind: "mailboxes" },
  ] as const)("$kind whose answer is $spoil is read all the same", async ({ spoil, path, kind }) => {
    const [first, second] = [nextDay(), nextDay()];
    await collect(sample, first, kind);
    parts.graph.fault({ tenant: sample, path, spoil });

    await collect(sample, second, kind);

    const [before, after] = await Promise.all(
      [first, second].map((day) => itemsOf(parts.platform, { tenant: sample, kind, day })),
    );
    expect(after).toEqual(before);
  });

  test.each([
    { change: { isWithdrawn: true }, kind: "devices", cause: "no-consent" },
    { change: { permissions: ["User.Read.All"] }, kind: "apps", cause: "no-consent" },
    { change: { lacks: ["entraP1" as const] }, kind: "signIns", cause: "not-licensed" },
  ] as const)("says $cause", async ({ change, kind, cause }) => {
    parts.graph.changeTenant(hinagata, change);

    await collect(hinagata, nextDay(), kind);

    expect((await standingOf(parts.platform, hinagata, kind))?.attempt.cause).toBe(cause);
  });

  test("because names are concealed is kept in part, and says so", async () => {
    await collect(hinagata, nextDay(), "oneDrive", "mailboxes", "sites");

    for (const kind of ["oneDrive", "mailboxes", "sites"] as const) {
      const standing = await standingOf(parts.platform, hinagata, kind);
      expect([standing?.snapshot?.coverage, standing?.snapshot?.cause]).toEqual(["partial", "concealed"]);
    }
  });

  test("for now is put off with the pause that Graph asks for, and everything else is done", async () => {
    const day = nextDay();
    parts.graph.fault({ tenant: sample, path: "/managedDevices", status: 429, retryAfter: "90" });

    await expect(collect(sample, day, "devices", "secureScore")).rejects.toMatchObject({
      code: "upstream-failed",
      retryAfterSeconds: 90,
    });

    expect((await standingOf(parts.platform, sample, "secureScore"))?.snapshot?.day).toBe(day);
    expect((await standingOf(parts.platform, sample, "devices"))?.attempt.cause).toBe("throttled");
  });
});

test("a reading that is on its way when the contract ends keeps nothing more", async () => {
  const day = nextDay();
  const { platform } = parts;
  const customer = await findCustomer(platform, mitate);
  const ending: Platform = {
    ...platform,
    blobs: {
      ...platform.blobs,
      putOnce: async (...written) => {
        await endTenant(platform, mitate, day);
        return platform.blobs.putOnce(...written);
      },
    },
  };

  await collectInventory(ending, { kind: "inventory", tenant: mitate, day, kinds: ["secureScore", "devices"] });
  await saveTenant(platform, customer);

  expect((await standingOf(platform, mitate, "secureScore"))?.attempt.day).toBe(day);
  expect((await standingOf(platform, mitate, "devices"))?.attempt.day).not.toBe(day);
});

test("a reading of several steps that is killed anywhere ends the same, and asks for no step again that was kept", async () => {
  const kinds = ["devices", "protection"] as const;
  const batches: number[] = [];

  const result = await surviveEveryCrash(parts.platform, {
    prepare: async () => {
      parts.graph.clearCalls();
      return nextDay();
    },
    work: (mortal, day) => collectInventory(mortal, { kind: "inventory", tenant: hinagata, day, kinds: [...kinds] }),
    observe: async (day) => {
      batches.push(asked("$batch"));
      const items = await Promise.all(kinds.map((kind) => itemsOf(parts.platform, { tenant: hinagata, kind, day })));
      const standing = await standingOf(parts.platform, hinagata, "protection");
      return { items: items.map((list) => list?.length), stands: standing?.snapshot?.day === day };
    },
  });

  for (const { outcome } of result.outcomes) expect(outcome).toEqual(result.undisturbed);
  expect(result.outcomes.length).toBeGreaterThan(30);
  const [calm = 0] = batches;
  expect(Math.max(...batches)).toBeLessThanOrEqual(calm + 1);
});
