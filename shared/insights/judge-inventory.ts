import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { atInJapan, Temporal } from "#shared/base/time.ts";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import { firstItemsOf, standingOf } from "#shared/inventory/read-snapshots.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { driftOf, type TwoDays } from "./drift.ts";
import { keepDrift } from "./drift-days.ts";
import { crossings, quotaNews } from "./quota-news.ts";
import { quotaSubjects } from "./quota-subjects.ts";
import { sharePointSpace } from "./sharepoint-space.ts";
import { watchSettingsOf } from "./watch-settings.ts";
import { keepWatchState, watchStateOf } from "./watch-state.ts";

export const JudgeInventory = z.object({ kind: z.literal("judge-inventory"), tenant: TenantId, day: z.iso.date() });
export type JudgeInventory = z.infer<typeof JudgeInventory>;

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "tables">;
type Which = { tenant: TenantId; day: string };

/**
 * Draws from a day's readings what somebody has to know: space that runs out, and what has changed since the day
 * before. People are told first and remembered as told afterwards; a second try tells under the
 * same ids, and so nobody twice.
 */
export async function judgeInventory(needs: Needs, { tenant, day }: JudgeInventory): Promise<void> {
  const which = { tenant, day };
  const state = await watchStateOf(needs, tenant);
  if (state.day === day) return;
  const { quota } = await watchSettingsOf(needs, tenant);
  const at = needs.clock.now().toString();

  const { crossed, told } = crossings(state.quotas, await subjectsOf(needs, which), quota);
  const { name } = await findCustomer(needs, tenant);
  if (crossed.length > 0) await tell(needs, quotaNews(tenant, day, at, crossed));
  await noteDrift(needs, { ...which, name }, state.day);
  await keepWatchState(needs, { ...state, day, quotas: told });
}

const read = <Kind extends SnapshotKind>(needs: Needs, { tenant, day }: Which, kind: Kind) =>
  firstItemsOf(needs, { tenant, kind, day });

async function subjectsOf(needs: Needs, which: Which) {
  const licences = (await standingOf(needs, which.tenant, "licences"))?.snapshot?.figures?.licences;
  const [sharePoint, sites, oneDrive, mailboxes] = await Promise.all([
    read(needs, which, "sharePoint"),
    read(needs, which, "sites"),
    read(needs, which, "oneDrive"),
    read(needs, which, "mailboxes"),
  ]);
  return quotaSubjects({ sharePoint, space: licences && sharePointSpace(licences), sites, oneDrive, mailboxes });
}

const compared = [
  "adminRoles",
  "conditionalAccess",
  "compliancePolicies",
  "configurations",
  "devices",
  "licences",
  "accounts",
  "registrations",
] as const satisfies readonly SnapshotKind[];

/** So many changes of one customer on one day are kept; more of them are counted. */
const mostEntries = 100;

const staleSince = (day: string, staleDays: number) =>
  atInJapan(Temporal.PlainDate.from(day).subtract({ days: staleDays }), Temporal.PlainTime.from("00:00")).toString();

/** Compares a day with the day that was judged before it; on the first day there is nothing to compare. */
async function noteDrift(
  needs: Needs,
  { tenant, day, name }: Which & { name: string },
  before: string | undefined,
): Promise<void> {
  if (before === undefined || before >= day) return;
  const two = async <Kind extends SnapshotKind>(
    kind: Kind,
  ): Promise<TwoDays<NonNullable<Awaited<ReturnType<typeof firstItemsOf<Kind>>>>[number]>> => ({
    before: await read(needs, { tenant, day: before }, kind),
    after: await read(needs, { tenant, day }, kind),
  });
  const watched = {
    adminRoles: await two("adminRoles"),
    conditionalAccess: await two("conditionalAccess"),
    compliancePolicies: await two("compliancePolicies"),
    configurations: await two("configurations"),
    devices: await two("devices"),
    licences: await two("licences"),
    accounts: await two("accounts"),
    registrations: await two("registrations"),
  };
  const { staleDays } = await watchSettingsOf(needs, tenant);
  const entries = driftOf(watched, { before: staleSince(before, staleDays), after: staleSince(day, staleDays) });
  const notCompared = compared.filter((kind) => watched[kind].after === undefined);
  if (entries.length === 0 && notCompared.length === 0) return;
  await keepDrift(needs, {
    day,
    tenant,
    company: name,
    entries: entries.slice(0, mostEntries),
    more: Math.max(0, entries.length - mostEntries),
    notCompared: [...notCompared],
  });
}
