import * as z from "zod";
import { idFrom, TenantId } from "#shared/base/ids.ts";
import { fault } from "#shared/base/problems.ts";
import { japanDate } from "#shared/base/time.ts";
import { unwatchDirectory } from "#shared/inventory/unwatch-directory.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import type { Outgoing, Platform, Stored } from "#shared/platform/platform.ts";
import { endTenant, forgetAdmins, forgetCustomer } from "#shared/tenants/end-tenant.ts";
import { customerOf } from "#shared/tenants/find-customer.ts";
import type { Tenant } from "#shared/tenants/model.ts";
import { contractOn } from "../contract-on.ts";
import { writeLetter } from "../letters/store.ts";
import { moveSeat } from "../register-accounts.ts";
import { contractVersions, loginIdsOf } from "../store.ts";
import { certificate } from "./certificate.ts";
import { endingNews, erasureNews, exportNews } from "./ending-news.ts";
import { erase } from "./erase.ts";
import { exportData } from "./export-data.ts";
import type { Ending } from "./model.ts";
import { openWork } from "./open-work.ts";
import { type DataKind, dueKinds } from "./retention.ts";
import { certifiedOf, findEnding, keepCertified, keepEnding } from "./store.ts";

/** Asks the worker to do what a day calls for at a customer whose contract has ended. */
export const FollowEnding = z.object({ kind: z.literal("follow-ending"), tenant: TenantId, day: z.iso.date() });
export type FollowEnding = z.infer<typeof FollowEnding>;

export const endingMessage = (tenant: TenantId, day: string, ...why: readonly string[]): Outgoing => ({
  id: ["follow-ending", tenant, day, ...why].join(":"),
  body: { kind: "follow-ending", tenant, day } satisfies FollowEnding,
});

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "graph" | "log" | "newId" | "printer" | "settings" | "tables">;

/**
 * Winds an ended contract up, from the day after its last one: services stop and the data is handed over, and what has had
 * its time is erased and certified, once somebody has confirmed that nothing open is left (TERM-14, TERM-17 … TERM-20).
 */
export async function followEnding(needs: Needs, { tenant, day }: FollowEnding): Promise<void> {
  const versions = await contractVersions(needs, tenant);
  const former = await customerOf(needs, tenant);
  const endedOn = versions.length === 0 ? former?.endedOn : contractOn(versions, day)?.ending?.on;
  if (!former || endedOn === undefined || endedOn >= day) return;
  const ending = await stopped(needs, former, endedOn);
  await handOver(needs, former, ending);
  if (!(await findEnding(needs, tenant, endedOn))?.value.confirmed) return;
  for (const kind of dueKinds(endedOn, day)) await eraseKind(needs, former, endedOn, kind);
  if (dueKinds(endedOn, day).includes("books")) await forgetCustomer(needs, tenant);
}

/** Nothing is done at the customer any more; what was begun before is done again when it comes here again. */
async function stopped(needs: Needs, { id: tenant }: Tenant, endedOn: string): Promise<Stored<Ending>> {
  const before = await findEnding(needs, tenant, endedOn);
  if (before?.value.stoppedAt !== undefined) return before;
  await endTenant(needs, tenant, endedOn);
  await unwatchDirectory(needs, tenant);
  for (const { account, from, until } of await loginIdsOf(needs, tenant))
    if (from <= endedOn && (until === undefined || until > endedOn))
      await moveSeat(needs, { kind: "ends", tenant, account, service: "basic", on: endedOn, source: "ending" });
  return keep(needs, { tenant, endedOn, ...before?.value, stoppedAt: needs.clock.now().toString() }, before?.etag);
}

async function handOver(needs: Needs, { id: tenant, name }: Tenant, ending: Stored<Ending>): Promise<void> {
  const { endedOn, exported } = ending.value;
  if (exported) return;
  const letter = await exportData(needs, tenant, endedOn);
  const at = letter.createdAt;
  const { inquiries, orders, held, unpaid } = await openWork(needs, tenant, endedOn);
  const open = { inquiries: inquiries.length, orders: orders.length, held: held.length, unpaid: unpaid.length };
  await tell(needs, exportNews({ tenant, name }, { endedOn, at }), endingNews({ tenant, name }, { endedOn, at, open }));
  await keep(needs, { ...ending.value, exported: { at, letter: letter.id } }, ending.etag);
}

/** The certificate is written before it is noted, and the admins are told before we forget how to reach them. */
async function eraseKind(needs: Needs, former: Tenant, endedOn: string, kind: DataKind): Promise<void> {
  const { id: tenant, name, language } = former;
  if ((await certifiedOf(needs, tenant, endedOn)).some((one) => one.kind === kind)) return;
  const erased = await erase(needs, { tenant, endedOn, kind });
  const now = needs.clock.now();
  const at = erased.at(-1)?.at ?? now.toString();
  const letter = idFrom("letter", "erasure", tenant, endedOn, kind);
  const madeOn = japanDate(now).toString();
  const content = certificate({ name, language, kind, endedOn, madeOn, erased, settings: needs.settings });
  await writeLetter(needs, { tenant, id: letter, kind: "erasure-certificate", createdAt: at, content });
  const rows = erased.reduce((sum, one) => sum + one.rows, 0);
  const files = erased.reduce((sum, one) => sum + one.files, 0);
  const told = { kind, at, endedOn, rows, files };
  const { admins } = former;
  await tell(
    needs,
    erasureNews({ tenant, name }, told),
    ...(kind !== "books" && admins.length > 0 ? [erasureNews({ tenant, name }, told, admins)] : []),
  );
  if (kind === "secret") await forgetAdmins(needs, tenant);
  await keepCertified(needs, { tenant, endedOn, kind, at, letter });
}

async function keep(needs: Needs, ending: Ending, etag: string | undefined): Promise<Stored<Ending>> {
  const kept = await keepEnding(needs, ending, etag);
  if (kept === "conflict")
    throw fault("stale-version", "This end is followed by another worker.", { retryAfterSeconds: 1 });
  return { value: ending, etag: kept.etag };
}
