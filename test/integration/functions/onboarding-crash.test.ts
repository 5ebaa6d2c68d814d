import { expect, test } from "vitest";
import { companies, demoId, demoIssuer } from "#local/demo.ts";
import type { Person } from "#shared/base/caller.ts";
import { newId, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { erase } from "#shared/contracts/ending/erase.ts";
import { followEnding } from "#shared/contracts/ending/follow-ending.ts";
import { erasedOn } from "#shared/contracts/ending/retention.ts";
import { confirmEnding, showEnding } from "#shared/contracts/ending/show-ending.ts";
import { erasedOf } from "#shared/contracts/ending/store.ts";
import { lettersOf } from "#shared/contracts/letters/store.ts";
import { askForCheck } from "#shared/contracts/onboarding/ask-for-check.ts";
import { followOnboarding } from "#shared/contracts/onboarding/follow-onboarding.ts";
import { startService } from "#shared/contracts/onboarding/start-service.ts";
import { eventsOf, findOnboarding } from "#shared/contracts/onboarding/store.ts";
import { registerAccounts } from "#shared/contracts/register-accounts.ts";
import { addVersion, contractVersions, loginIdsOf } from "#shared/contracts/store.ts";
import { keepSnapshot, keepSummary } from "#shared/inventory/store.ts";
import { neededPermissions } from "#shared/platform/graph-requests.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { managedTenants, saveTenant } from "#shared/tenants/store.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";
import { accountId, loginId, version } from "../../unit/contracts/samples.ts";

const [company, other] = companies;
if (!company || !other) throw new Error("The demo has too few companies.");
const tenant = TenantId.parse(company.id);
const neighbour = TenantId.parse(other.id);
const operator: Person = {
  kind: "person",
  tenant,
  objectId: demoId("operator"),
  name: "応対 涼",
  mail: "operator@mihon-systems.example",
  role: "operator",
};

const sent: Outgoing[] = [];
const start = Temporal.Instant.from("2026-11-20T03:00:00Z");
const silent = () => undefined;
const granted = { permissions: [...neededPermissions("watching").keys()] };
const organization = { id: tenant, displayName: company.name, verifiedDomains: [{ name: company.domain }] };
const platform = {
  bus: { send: async (_queue: string, ...messages: Outgoing[]) => void sent.push(...messages) },
  clock: { now: () => start },
  newId: (kind: "letter") => newId(kind, start),
  log: { debug: silent, info: silent, warn: silent, error: silent },
  settings: { issuer: demoIssuer, service: { name: "サービス" } },
  consents: { granted: async () => granted },
  graph: () => ({
    list: async function* () {
      yield organization;
    },
  }),
  printer: { pdf: async (html: string) => Buffer.from(html.slice(0, 50)) },
  topic: {},
  teams: {},
} as unknown as Platform;

const told = () => [...new Set(sent.filter(({ body }) => JSON.stringify(body).includes('"tell"')).map(({ id }) => id))];

/** A company that is registered, with a contract and what was read of it. */
async function registered(of: TenantId, name: string, change: Partial<ReturnType<typeof version>>): Promise<void> {
  const admins = [{ objectId: accountId(9), name: "管理 一郎", mail: "admin@sample-shoji.example" }];
  await saveTenant(platform, { id: of, name, startedOn: "2026-04-01", language: "ja", phones: [], admins });
  await addVersion(platform, version({ tenant: of, ...change }));
  const day = "2026-11-20";
  for (const kind of ["accounts", "licences"] as const) {
    const summary = {
      tenant: of,
      kind,
      day,
      readAt: start.toString(),
      asOf: start.toString(),
      coverage: "complete",
    } as const;
    await keepSnapshot(platform, { ...summary, items: [] });
    await keepSummary(platform, summary, { tenant: of, kind, attempt: summary, snapshot: summary });
  }
}

function begin(): void {
  sent.length = 0;
  Object.assign(platform, { tables: memoryTables(), blobs: memoryBlobs() });
}

test("a tenant is asked what it has granted, and watched from then on, wherever the worker is killed", async () => {
  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: async () => {
      begin();
      await registered(tenant, company.name, { startedOn: undefined });
      return askForCheck(platform, tenant, { app: "watching" }, operator);
    },
    work: (mortal, { version: asked }) =>
      followOnboarding(mortal, { kind: "follow-onboarding", tenant, version: asked }),
    observe: async () => ({
      events: (await eventsOf(platform, tenant)).map(({ happening }) => happening),
      missing: (await findOnboarding(platform, tenant))?.value.consents.watching.verified?.missing,
      reads: new Set(sent.map(({ id }) => id).filter((id) => /^(domains|first-inventory):/.test(id))).size,
    }),
  });

  expect(undisturbed).toEqual({ events: ["check-asked", "verified"], missing: [], reads: 2 });
  expect(outcomes.filter(({ outcome }) => JSON.stringify(outcome) !== JSON.stringify(undisturbed))).toEqual([]);
});

test("a start notice names the day in the contract, is kept as a letter and told once, wherever the worker is killed (TERM-01)", async () => {
  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: async () => {
      begin();
      await registered(tenant, company.name, { startedOn: undefined });
      const { version: asked } = await askForCheck(platform, tenant, { app: "watching" }, operator);
      await followOnboarding(platform, { kind: "follow-onboarding", tenant, version: asked });
      await startService(platform, tenant, {}, { person: operator, version: 2 });
      return { version: 3 };
    },
    work: (mortal, { version: noticed }) =>
      followOnboarding(mortal, { kind: "follow-onboarding", tenant, version: noticed }),
    observe: async () => ({
      versions: (await contractVersions(platform, tenant)).map(({ startedOn }) => startedOn ?? ""),
      letters: (await lettersOf(platform, tenant)).map(({ kind, files }) => [kind, files.length]),
      told: told().length,
    }),
  });

  expect(undisturbed).toEqual({ versions: ["", "2026-11-20"], letters: [["start-notice", 2]], told: 1 });
  expect(outcomes.filter(({ outcome }) => JSON.stringify(outcome) !== JSON.stringify(undisturbed))).toEqual([]);
});

const endedOn = "2026-11-15";
const ending = { on: endedOn, kind: "immediate" as const, code: "closure" as const, reason: "廃業" };

async function ended(): Promise<void> {
  begin();
  await registered(tenant, company?.name ?? "", { ending });
  await registered(neighbour, other?.name ?? "", {});
  for (const of of [tenant, neighbour])
    await registerAccounts(platform, of, [loginId(1, { tenant: of }), loginId(2, { tenant: of })]);
}

test("services stop and the data is handed over once, wherever the worker is killed (TERM-17 … TERM-19)", async () => {
  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: ended,
    work: (mortal) => followEnding(mortal, { kind: "follow-ending", tenant, day: "2026-11-20" }),
    observe: async () => {
      const managed: TenantId[] = [];
      for await (const some of managedTenants(platform)) managed.push(...some);
      return {
        managed: managed.length,
        register: (await loginIdsOf(platform, tenant)).map(({ until }) => until),
        letters: (await lettersOf(platform, tenant)).map(({ kind }) => kind),
        told: told().length,
      };
    },
  });

  expect(undisturbed).toEqual({ managed: 1, register: [endedOn, endedOn], letters: ["data-export"], told: 2 });
  expect(outcomes.filter(({ outcome }) => JSON.stringify(outcome) !== JSON.stringify(undisturbed))).toEqual([]);
});

test("what is erased is counted once and is nobody else's, wherever the worker is killed (TERM-14)", async () => {
  const which = { tenant, endedOn, kind: "personal" as const };
  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: ended,
    work: async (mortal) => void (await erase(mortal, which)),
    observe: async () => ({
      erased: (await erasedOf(platform, tenant, endedOn)).map(({ place, rows, files, pass }) => [
        place,
        rows,
        files,
        pass,
      ]),
      left: (await platform.tables.trace("snapshots", { under: `${tenant}:` })).length,
      lists: await platform.blobs.names("contracts", "erasing/"),
      others: [
        (await platform.tables.trace("snapshots", { under: `${neighbour}:` })).length,
        (await platform.blobs.names("snapshots", `${neighbour}/`)).length,
      ],
    }),
  });

  expect(undisturbed).toEqual({
    erased: [
      ["newestSnapshots", 2, 0, 1],
      ["snapshots", 2, 2, 1],
    ],
    left: 0,
    lists: [],
    others: [2, 2],
  });
  expect(outcomes.filter(({ outcome }) => JSON.stringify(outcome) !== JSON.stringify(undisturbed))).toEqual([]);
});

test("nothing is erased before somebody has confirmed, and then each kind in its time with a certificate", async () => {
  await ended();
  const follow = (day: string) => followEnding(platform, { kind: "follow-ending", tenant, day });
  const certified = async () =>
    (await showEnding(platform, tenant)).erasures.flatMap((one) => (one.certified ? [one.kind] : []));
  await follow("2026-11-20");
  await follow(erasedOn("personal", endedOn));
  expect(await certified()).toEqual([]);

  await confirmEnding(platform, tenant, { seen: (await showEnding(platform, tenant)).seen, note: "なし" }, operator);
  await follow(erasedOn("personal", endedOn));
  expect(await certified()).toEqual(["personal"]);
  await follow(erasedOn("secret", endedOn));
  expect(await certified()).toEqual(["personal", "secret"]);
  await follow(erasedOn("books", endedOn));
  await follow(erasedOn("books", endedOn));

  expect(await contractVersions(platform, tenant)).toEqual([]);
  expect((await contractVersions(platform, neighbour)).length).toBe(1);
});
