import { afterAll, beforeAll, expect, test } from "vitest";
import { companies, demoId } from "#local/demo.ts";
import { type Parts, startParts } from "#local/parts.ts";
import { freePorts } from "#local/ports.ts";
import type { Person } from "#shared/base/caller.ts";
import { type Id, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { acceptUpload } from "#shared/inquiries/accept-upload.ts";
import { readThread } from "#shared/inquiries/read-inquiry.ts";
import { stageFile } from "#shared/inquiries/stage-files.ts";
import { sweepUploads } from "#shared/inquiries/sweep-uploads.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { decide } from "#shared/requests/decide.ts";
import { linkEvidence } from "#shared/requests/evidence.ts";
import { followRequest } from "#shared/requests/follow-request.ts";
import { lapseHandovers } from "#shared/requests/lapse-handovers.ts";
import { openHandover } from "#shared/requests/open-handover.ts";
import { auditPage, verifyTrail } from "#shared/requests/read-audit.ts";
import { requestDetail } from "#shared/requests/show-request.ts";
import { submitRequest } from "#shared/requests/submit-request.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { saveTenant } from "#shared/tenants/store.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
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
const admin = person("admin", "11111111-1111-4111-8111-111111111111");
const operator = person("operator", "22222222-2222-4222-8222-222222222222");

let parts: Parts;
let platform: Platform;
beforeAll(async () => {
  parts = await startParts({ ports: await freePorts(), graphLimits: Infinity });
  parts.graph.changeTenant(tenant, { lacksChanges: false });
  platform = { ...parts.platform, bus: { send: async () => undefined } };
});
afterAll(() => parts.stop());

type World = { id: Id<"request"> };
const later = (to: Platform, hours: number): Platform => ({
  ...to,
  clock: { now: () => Temporal.Now.instant().add({ hours }) },
});
const follow = (mortal: Platform, { id }: World) =>
  followRequest(mortal, { kind: "follow-request", tenant, request: id });
const detailOf = async ({ id }: World) => requestDetail(platform, operator, { tenant, id });

async function begun(type: string, order: object, blobs = memoryBlobs()): Promise<World> {
  Object.assign(platform, { tables: memoryTables(), blobs });
  await saveTenant(platform, await findCustomer(parts.platform, tenant));
  const form = { type, orders: [order], isUrgent: false };
  const id = await submitRequest(platform, admin, tenant, { form, key: undefined, language: "ja" });
  await follow(platform, { id });
  return { id };
}

const told = async (happening: string) =>
  (await auditPage(platform, tenant, {})).entries.filter((entry) => entry.happening === happening);

test("a password that nobody opens is deleted once its time is over, and that is told once", async () => {
  const account = demoId("somebody");
  const afterwards = 24 * 14 + 1;
  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: async () => {
      const row = { displayName: "同僚", accountEnabled: true, userPrincipalName: `dojo@${company.domain}` };
      parts.graph.change("people", account, { ...row, lastPasswordChangeDateTime: "2026-01-01T00:00:00Z" }, tenant);
      const world = await begun("account-password", { account });
      const { detail, version } = await detailOf(world);
      const approval = { decision: "approve" as const, plan: detail.plan?.hash ?? "" };
      await decide(platform, { tenant, id: world.id }, approval, { person: operator, version });
      await follow(platform, world);
      await lapseHandovers(later(platform, afterwards - 2));
      return world;
    },
    work: (mortal) => lapseHandovers(later(mortal, afterwards)),
    observe: async (world) => {
      await follow(platform, world);
      const { detail } = await detailOf(world);
      const [handover] = detail.handovers;
      const thread = await readThread(platform, operator, detail.inquiry, { follow: false });
      const opening = handover && openHandover(platform, admin, tenant, handover.id);
      return {
        state: detail.state,
        isLapsed: handover?.lapsedAt !== undefined,
        refused: await opening?.catch((error: Error) => error.message),
        deletions: (await told("secret-lapsed")).length,
        isTold: JSON.stringify(thread).split("「パスワードの再設定」をお申し込みください").length - 1,
        isIntact: (await verifyTrail(platform, tenant)).isIntact,
      };
    },
  });

  expect(undisturbed).toEqual({
    state: "done",
    isLapsed: true,
    refused: "Its time is over. Order a new password.",
    deletions: 1,
    isTold: 1,
    isIntact: true,
  });
  for (const { outcome } of outcomes) expect(outcome).toEqual(undisturbed);
  expect(outcomes.length).toBeGreaterThan(10);
});

test("a task's files are kept whole wherever its worker is killed, and what was sent is swept all the same", async () => {
  let token = "";
  let blob = "";
  let seen = 0;
  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: async () => {
      const world = await begun("option-unlock", { consoleAccount: "kanri01" }, parts.platform.blobs);
      const file = await stageFile(platform, { name: "記録.txt", content: [Buffer.from("解除しました")] });
      const accepted = await acceptUpload(platform, operator, { file: [file] });
      [token, blob] = [accepted.token, accepted.upload.blob];
      seen = (await detailOf(world)).version;
      return world;
    },
    work: async (mortal, { id }) => {
      const decision = { decision: "task-done" as const, task: 0, files: [{ upload: token }] };
      await decide(mortal, { tenant, id }, decision, { person: operator, version: seen }).catch(unlessDone);
    },
    observe: async (world) => {
      await sweepUploads(later(platform, 26));
      const { detail } = await detailOf(world);
      const place = { tenant, id: world.id, task: 0, file: 0 };
      return {
        files: detail.tasks[0]?.progress?.files?.map(({ name, bytes }) => [name, bytes]),
        canBeOpened: (await linkEvidence(platform, admin, place)).url instanceof URL,
        isSwept: (await platform.blobs.get("attachments", blob)) === undefined,
        entries: (await told("step-done")).map(({ files }) => files?.length),
      };
    },
  });

  expect(undisturbed).toEqual({ files: [["記録.txt", 18]], canBeOpened: true, isSwept: true, entries: [1] });
  for (const { outcome } of outcomes) expect(outcome).toEqual(undisturbed);
  expect(outcomes.length).toBeGreaterThan(10);
});

/** Whoever is killed after the change was made finds it made. */
function unlessDone(error: { code?: string }): void {
  if (error.code !== "stale-version") throw error;
}
