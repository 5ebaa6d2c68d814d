import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { companies } from "#local/demo.ts";
import type { Person } from "#shared/base/caller.ts";
import { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { decide } from "#shared/requests/decide.ts";
import { followRequest } from "#shared/requests/follow-request.ts";
import { requestDetail } from "#shared/requests/show-request.ts";
import { submitRequest } from "#shared/requests/submit-request.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { saveTenant } from "#shared/tenants/store.ts";
import { dieAt } from "#test/support/crash.ts";
import { type MemoryParts, startMemoryParts } from "#test/support/memory-parts.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";

const [, company] = companies;
if (!company) throw new Error("The demo has no company.");
const tenant = TenantId.parse(company.id);
const person = (role: "admin" | "operator", objectId: string): Person => ({
  kind: "person",
  tenant,
  objectId,
  name: "担当",
  mail: `tanto@${company.domain}`,
  role,
});
const operator = person("operator", "22222222-2222-4222-8222-222222222222");

let parts: MemoryParts;
let platform: Platform;
let ahead = 0;
beforeAll(async () => {
  parts = await startMemoryParts({ graphLimits: Infinity });
  parts.graph.changeTenant(tenant, { lacksChanges: false });
  const clock = { now: () => parts.platform.clock.now().add({ seconds: ahead }) };
  const bus = { send: async () => undefined };
  platform = { ...parts.platform, bus, clock, tables: memoryTables(), blobs: memoryBlobs() };
  await saveTenant(platform, await findCustomer(parts.platform, tenant));
});
afterAll(() => parts.stop());

const made = () => parts.graph.calls().filter(({ url }) => url.endsWith("/instantiate"));
const certificates = () => parts.graph.calls().filter(({ url }) => url.endsWith("/addTokenSigningCertificate"));

test("an application and its certificate are made once, however often the worker dies", async () => {
  parts.graph.clearCalls();
  const admin = person("admin", "11111111-1111-4111-8111-111111111111");
  const [security] = await groupsOf();
  const fields = { service: "経費クラウド", entityId: "urn:example:keihi", replyUrl: "https://keihi.example/acs" };
  const form = { type: "sso", orders: [{ ...fields, groups: [security] }], isUrgent: false };
  const id = await submitRequest(platform, admin, tenant, { form, key: undefined, language: "ja" });
  const follow = (mortal: Platform) => followRequest(mortal, { kind: "follow-request", tenant, request: id });
  const read = () => requestDetail(platform, operator, { tenant, id });
  await follow(platform);
  const { detail, version } = await read();
  await decide(
    platform,
    { tenant, id },
    { decision: "approve", plan: detail.plan?.hash ?? "" },
    { person: operator, version },
  );

  let deaths = 0;
  for (let round = 0; round < 200; round += 1) {
    const effect = await dieAt(platform, 4 + (round % 23), round % 2 === 0 ? "before" : "after", follow);
    deaths += effect === undefined ? 0 : 1;
    ahead += 3600;
    await letReplicate();
    const now = await read();
    if (now.detail.isHandedOn) break;
    if (now.detail.state === "failed")
      await decide(platform, { tenant, id }, { decision: "try-again" }, { person: operator, version: now.version });
  }

  const { detail: end } = await read();
  expect(end.steps.map(({ progress }) => progress?.state)).toEqual(["done", "done", "done", "done", "done"]);
  expect(deaths).toBeGreaterThan(5);
  expect([made().length, certificates().length]).toEqual([1, 1]);
});

/** Has every application made long ago, so that its service principal is known everywhere. */
async function letReplicate(): Promise<void> {
  const Applications = z.object({ value: z.array(z.object({ id: z.string() })) });
  const { value } = await platform.changes(tenant).get("/applications", Applications);
  for (const { id } of value)
    parts.graph.change("applications", id, { createdDateTime: "2026-01-01T00:00:00Z" }, tenant);
}

/** The groups of the company to which an application can be assigned. */
async function groupsOf(): Promise<string[]> {
  const Groups = z.object({ value: z.array(z.object({ id: z.string(), securityEnabled: z.boolean() })) });
  const { value } = await platform.changes(tenant).get("/groups", Groups);
  return value.filter(({ securityEnabled }) => securityEnabled).map(({ id }) => id);
}
