import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { companies, demoId } from "#local/demo.ts";
import type { Person } from "#shared/base/caller.ts";
import { type Id, TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { decide } from "#shared/requests/decide.ts";
import { followRequest } from "#shared/requests/follow-request.ts";
import { openHandover } from "#shared/requests/open-handover.ts";
import { auditPage, verifyTrail } from "#shared/requests/read-audit.ts";
import { requestDetail } from "#shared/requests/show-request.ts";
import { submitRequest } from "#shared/requests/submit-request.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { saveTenant } from "#shared/tenants/store.ts";
import { dieAt, surviveEveryCrash } from "#test/support/crash.ts";
import { type MemoryParts, startMemoryParts } from "#test/support/memory-parts.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";

/** The smallest company, whose world the simulator makes anew after each change. */
const [, company] = companies;
if (!company) throw new Error("The demo has no company.");
const tenant = TenantId.parse(company.id);
const person = (role: "admin" | "operator", objectId: string): Person => ({
  kind: "person",
  tenant,
  objectId,
  name: "担当",
  mail: "tanto@hinagata-sekkei.example",
  role,
});
const admin = person("admin", "11111111-1111-4111-8111-111111111111");
const operator = person("operator", "22222222-2222-4222-8222-222222222222");
const secondOperator = person("operator", "33333333-3333-4333-8333-333333333333");

let parts: MemoryParts;
let platform: Platform;
beforeAll(async () => {
  parts = await startMemoryParts({ graphLimits: Infinity });
  parts.graph.changeTenant(tenant, { lacksChanges: false });
  platform = { ...parts.platform, bus: { send: async () => undefined } };
});
afterAll(() => parts.stop());

/** Storage without what earlier runs have left, with the company in it. */
async function startAnew(): Promise<void> {
  Object.assign(platform, { tables: memoryTables(), blobs: memoryBlobs() });
  await saveTenant(platform, await findCustomer(parts.platform, tenant));
}

type World = { id: Id<"request"> };
const follow = (mortal: Platform, { id }: World) =>
  followRequest(mortal, { kind: "follow-request", tenant, request: id });

/** An order whose plan waits for approval. */
async function planned(type: string, orders: readonly unknown[]): Promise<World> {
  await startAnew();
  const form = { type, orders: [...orders], isUrgent: false };
  const id = await submitRequest(platform, admin, tenant, { form, key: undefined, language: "ja" });
  await follow(platform, { id });
  return { id };
}

const seenOf = async ({ id }: World) => {
  const { detail, version } = await requestDetail(platform, operator, { tenant, id });
  return { plan: detail.plan?.hash ?? "", version };
};

async function approve({ id }: World, by = operator): Promise<void> {
  const { plan, version } = await seenOf({ id });
  await decide(platform, { tenant, id }, { decision: "approve", plan }, { person: by, version });
}

/** An order whose plan was approved, so that all that is left is to carry it out. */
async function approved(type: string, orders: readonly unknown[]): Promise<World> {
  const world = await planned(type, orders);
  await approve(world);
  return world;
}

async function outcome({ id }: World) {
  const { detail } = await requestDetail(platform, admin, { tenant, id });
  return { state: detail.state, steps: detail.steps.map(({ progress }) => progress?.state) };
}

/** `STEPS=10` tries every point of a ten-step runbook, which takes some minutes. */
const steps = Number(process.env["STEPS"] ?? 1);

test("each step is carried out and proven, wherever the worker is killed", { timeout: 900_000 }, async () => {
  const people = ten.slice(0, steps);
  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: async () => {
      allowAll();
      return approved(
        "account-block",
        people.map((account) => ({ account, signIn: "blocked" })),
      );
    },
    work: follow,
    observe: outcome,
  });

  expect(undisturbed).toEqual({ state: "done", steps: people.map(() => "done") });
  expect(outcomes.length).toBeGreaterThan(20 * steps);
  expect((await verifyTrail(platform, tenant)).isIntact).toBe(true);
  expect(outcomes.filter((one) => JSON.stringify(one.outcome) !== JSON.stringify(undisturbed))).toEqual([]);
});

test("ten steps are carried out once each, however often the worker dies", async () => {
  const people = ten;
  allowAll();
  const world = await approved(
    "account-block",
    people.map((account) => ({ account, signIn: "blocked" })),
  );
  parts.graph.clearCalls();

  let deaths = 0;
  for (const at of fc.sample(fc.integer({ min: 5, max: 40 }), { numRuns: 40, seed: 5 })) {
    const effect = await dieAt(platform, at, at % 2 === 0 ? "before" : "after", (mortal) => follow(mortal, world));
    if (effect === undefined) break;
    deaths += 1;
  }
  await follow(platform, world);

  expect(await outcome(world)).toEqual({ state: "done", steps: people.map(() => "done") });
  expect(deaths).toBeGreaterThan(5);
  const changed = parts.graph.calls().filter(({ method }) => method === "PATCH");
  expect(changed.length - people.length).toBeLessThanOrEqual(deaths);
});

test("a password is set once at most, and where nobody can tell whether it was, a person decides", async () => {
  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: async () => {
      allowAll();
      const world = await approved("account-password", [{ account: ten[0] }]);
      parts.graph.clearCalls();
      return world;
    },
    work: follow,
    observe: async (world) => {
      const { detail } = await requestDetail(platform, admin, { tenant, id: world.id });
      const [handover] = detail.handovers;
      const isDone = detail.state === "done";
      const opened = isDone && handover && (await openHandover(platform, admin, tenant, handover.id));
      return {
        state: detail.state,
        isSet: parts.graph.calls().filter(({ method }) => method === "PATCH").length,
        isHandedOver: opened ? opened.secret.length === 16 : false,
        isOffered: handover !== undefined,
      };
    },
  });

  const done = { state: "done", isSet: 1, isHandedOver: true, isOffered: true };
  const undecided = { state: "failed", isSet: 0, isHandedOver: false, isOffered: false };
  expect(undisturbed).toEqual(done);
  expect(outcomes.map(({ outcome: end }) => end)).toContainEqual(undecided);
  for (const { outcome: end } of outcomes) expect([done, undecided]).toContainEqual(end);
});

test("a step is left out once, wherever who leaves it out is killed, and whoever agreed to the whole is asked anew", async () => {
  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: async () => {
      allowAll();
      const world = await planned(
        "account-delete",
        ten.slice(0, 2).map((account) => ({ account })),
      );
      await approve(world);
      return { ...world, seen: await seenOf(world) };
    },
    work: async (mortal, { id, seen: { plan, version } }) => {
      const decision = { decision: "approve-without" as const, plan, steps: [1], reason: "確認待ち" };
      await decide(mortal, { tenant, id }, decision, { person: secondOperator, version }).catch(unlessDone);
    },
    observe: async (world) => {
      const { detail } = await requestDetail(platform, operator, { tenant, id: world.id });
      await approve(world);
      await follow(platform, world);
      const { entries } = await auditPage(platform, tenant, { take: 100 });
      return {
        approvedBy: detail.approvals.length,
        missing: detail.missingApprovals,
        isAnother: detail.plan?.hash !== world.seen.plan,
        left: entries.filter(({ happening }) => happening === "approved-without").length,
        isIntact: (await verifyTrail(platform, tenant)).isIntact,
        ...(await outcome(world)),
      };
    },
  });

  expect(undisturbed).toEqual({
    approvedBy: 1,
    missing: ["operator"],
    isAnother: true,
    left: 1,
    isIntact: true,
    state: "done",
    steps: ["done", "left-out"],
  });
  for (const { outcome: end } of outcomes) expect(end).toEqual(undisturbed);
  expect(outcomes.length).toBeGreaterThan(10);
});

/** Whoever is killed after the change was made finds it made. */
function unlessDone(error: { code?: string }): void {
  if (error.code !== "stale-version") throw error;
}

/** Ten people of the company who hold no admin role. */
const ten = Array.from({ length: 10 }, (_, index) => demoId(`colleague-${index}`));
const allowAll = () => {
  for (const [index, id] of ten.entries())
    parts.graph.change(
      "people",
      id,
      {
        userPrincipalName: `colleague${index}@${company.domain}`,
        displayName: `同僚 ${index}`,
        accountEnabled: true,
        lastPasswordChangeDateTime: "2026-01-01T00:00:00Z",
      },
      tenant,
    );
};
