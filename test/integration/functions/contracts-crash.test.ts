import { expect, test } from "vitest";
import { companies, demoId } from "#local/demo.ts";
import type { Person } from "#shared/base/caller.ts";
import { type Id, newId, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { decideApplication } from "#shared/contracts/applications/decide-application.ts";
import { followApplication } from "#shared/contracts/applications/follow-application.ts";
import { type Application, Content } from "#shared/contracts/applications/model.ts";
import { readApplicationQueue } from "#shared/contracts/applications/queue.ts";
import { findApplication, writeSent } from "#shared/contracts/applications/store.ts";
import { ofApplication } from "#shared/contracts/follow.ts";
import { registerAccounts } from "#shared/contracts/register-accounts.ts";
import { addVersion, contractVersions, loginIdsOf } from "#shared/contracts/store.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { saveTenant } from "#shared/tenants/store.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { memoryTables } from "#test/support/memory-storage.ts";
import { accountId, loginId, version } from "../../unit/contracts/samples.ts";

const company = sampleCompany();
const tenant = TenantId.parse(company.id);

function sampleCompany() {
  const [first] = companies;
  if (!first) throw new Error("The demo has no company.");
  return first;
}
const operator: Person = {
  kind: "person",
  tenant,
  objectId: demoId("operator"),
  name: "応対 涼",
  mail: "operator@mihon-systems.example",
  role: "operator",
};

const sent: Outgoing[] = [];
let now = Temporal.Instant.from("2026-11-20T03:00:00Z");
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const platform = {
  bus: { send: async (_queue: string, ...messages: Outgoing[]) => void sent.push(...messages) },
  clock: { now: () => now },
  log,
  blobs: {},
  topic: {},
  teams: {},
  printer: {},
} as unknown as Platform;

const admins = [{ objectId: accountId(9), name: "新任 花子", mail: "hanako@sample-shoji.example" }];

/** A company whose application waits for a decision. */
async function applied(content: object): Promise<{ id: Id<"application"> }> {
  now = Temporal.Instant.from("2026-11-20T03:00:00Z");
  sent.length = 0;
  Object.assign(platform, { tables: memoryTables() });
  const { name, startedOn, language } = company;
  await saveTenant(platform, { id: tenant, name, startedOn, language, phones: [], admins: [] });
  await addVersion(platform, version({ tenant }));
  await registerAccounts(platform, tenant, [loginId(1, { tenant }), loginId(2, { tenant })]);
  const id = newId("application", now);
  const at = now.toString();
  const by = { role: "admin" as const, name: "管理 一郎" };
  const after: Application = {
    id,
    tenant,
    version: 1,
    revision: 1,
    state: "submitted",
    stateSince: at,
    appliedBy: by,
    receivedAt: at,
    dueOn: "2026-11-30",
    content: Content.parse({ desiredOn: "2026-12-01", ...content }),
  };
  const event = { id, tenant, version: 1, at, by, happening: "submitted" as const };
  await writeSent(platform, { before: undefined, after, event, gate: undefined, key: undefined });
  return { id };
}

const accept = (mortal: Platform, { id }: { id: Id<"application"> }) =>
  decideApplication(mortal, { tenant, id }, { decision: "accept" }, { person: operator, version: 1 });

const follow = (mortal: Platform, { id }: { id: Id<"application"> }) =>
  followApplication(mortal, ofApplication(tenant, id, 2));

const told = () => new Set(sent.filter(({ body }) => JSON.stringify(body).includes('"tell"')).map(({ id }) => id)).size;

test("what is accepted becomes part of the contract and its register once, wherever the worker is killed", async () => {
  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: async () => {
      const world = await applied({
        kind: "account-cancellation",
        service: "basic",
        accounts: [{ account: accountId(1), userPrincipalName: "user1@sample-shoji.example" }],
      });
      await accept(platform, world);
      return world;
    },
    work: follow,
    observe: async () => ({
      versions: (await contractVersions(platform, tenant)).map(({ effectiveOn, counts }) => [
        effectiveOn,
        counts.basic,
      ]),
      register: (await loginIdsOf(platform, tenant)).map(({ until }) => until),
      waiting: (await readApplicationQueue(platform)).applications.length,
      told: told(),
    }),
  });

  expect(undisturbed).toEqual({
    versions: [
      ["2026-04-01", 50],
      ["2026-12-02", 49],
    ],
    register: ["2026-12-01", undefined],
    waiting: 0,
    told: 1,
  });
  expect(outcomes.length).toBeGreaterThan(20);
  expect(outcomes.filter(({ outcome }) => JSON.stringify(outcome) !== JSON.stringify(undisturbed))).toEqual([]);
});

test("admins change at the beginning of their day, once, wherever the worker is killed (TERM-03)", async () => {
  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: async () => {
      const world = await applied({ kind: "admins", admins });
      await accept(platform, world);
      await follow(platform, world);
      expect((await findCustomer(platform, tenant)).admins).toEqual([]);
      expect(sent.find(({ id }) => id.endsWith(":admins"))?.notBefore?.toString()).toBe("2026-11-30T15:00:00Z");
      now = Temporal.Instant.from("2026-11-30T15:00:00Z");
      return world;
    },
    work: follow,
    observe: async () => (await findCustomer(platform, tenant)).admins,
  });

  expect(undisturbed).toEqual(admins);
  expect(outcomes.filter(({ outcome }) => JSON.stringify(outcome) !== JSON.stringify(admins))).toEqual([]);
});

test("a company is called by its new name from the day on which that holds, wherever the worker is killed", async () => {
  const renamed = { name: "株式会社新商号", postalCode: "100-0001", address: ["東京都"], payerNames: [] };
  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: async () => {
      const world = await applied({ kind: "company", party: renamed });
      await accept(platform, world);
      await follow(platform, world);
      expect((await findCustomer(platform, tenant)).name).toBe(company.name);
      expect(sent.find(({ id }) => id.endsWith(":name"))?.notBefore?.toString()).toBe("2026-11-30T15:00:00Z");
      now = Temporal.Instant.from("2026-11-30T15:00:00Z");
      return world;
    },
    work: follow,
    observe: async () => (await findCustomer(platform, tenant)).name,
  });

  expect(undisturbed).toBe(renamed.name);
  expect(outcomes.filter(({ outcome }) => outcome !== renamed.name)).toEqual([]);
});

test("whoever dies while accepting has either done nothing or left a message that has it followed", async () => {
  const { outcomes } = await surviveEveryCrash(platform, {
    prepare: () => applied({ kind: "services", counts: { basic: 60, option: 0 }, accounts: [], consents: [] }),
    work: async (mortal, world) => {
      await accept(mortal, world).catch(() => undefined);
    },
    observe: async ({ id }) => {
      const found = await findApplication(platform, { tenant, id });
      return { state: found?.value.state, isFollowed: sent.some(({ id: message }) => message.includes(`${id}:2`)) };
    },
  });

  expect(
    outcomes.filter(({ outcome }) => JSON.stringify(outcome) !== '{"state":"accepted","isFollowed":true}'),
  ).toEqual([]);
});
