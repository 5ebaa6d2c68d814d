import type { TenantId } from "#shared/base/ids.ts";
import type { ItemOf } from "#shared/inventory/collectors.ts";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import { itemsIn, type Summary, summariesUpTo } from "#shared/inventory/read-snapshots.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type Closing, closingOf } from "./closing.ts";
import { monthBefore } from "./month-days.ts";

type Needs = Pick<Platform, "blobs" | "tables">;
type Which = { tenant: TenantId; month: string; startedOn: string };

/** A kind as a month's last reading found it; `items` is missing when there was none. */
export type Read<Kind extends SnapshotKind> = Closing<Kind> & { items?: readonly ItemOf<Kind>[] };
type Compared<Kind extends SnapshotKind> = Read<Kind> & { itemsBefore?: readonly ItemOf<Kind>[] };

export type InventoryOfMonth = {
  licences: Closing<"licences">;
  accounts: Read<"accounts">;
  activity: Read<"activity">;
  registrations: Closing<"registrations">;
  devices: Compared<"devices">;
  protection: Read<"protection">;
  apps: Read<"apps">;
  sharePoint: Read<"sharePoint">;
  sites: Compared<"sites">;
  oneDrive: Read<"oneDrive">;
  mailboxes: Read<"mailboxes">;
};

/** Usage reports tell of a day some days later, so that a month is closed by readings of the next one's first days. */
const closingDay = "05";
/** Two months of days and those first ones, and all the days that are kept. */
const days = { months: 67, kept: 400 };

/** Reads what is told of a month; kinds one after the other, so that no two inventories wait in memory half read. */
export async function readInventory(needs: Needs, which: Which): Promise<InventoryOfMonth> {
  const closing = <Kind extends SnapshotKind>(kind: Kind, take: number) => closingFor(needs, which, kind, take);
  const read = async <Kind extends SnapshotKind>(kind: Kind, take = days.months): Promise<Read<Kind>> =>
    withItems(needs, kind, await closing(kind, take));
  const compared = async <Kind extends SnapshotKind>(kind: Kind): Promise<Compared<Kind>> => {
    const found = await read(kind);
    const itemsBefore = await itemsFor(needs, kind, found.before);
    return { ...found, ...(itemsBefore && { itemsBefore }) };
  };
  return {
    licences: await closing("licences", days.kept),
    accounts: await read("accounts"),
    activity: await read("activity"),
    registrations: await closing("registrations", days.months),
    devices: await compared("devices"),
    protection: await read("protection"),
    apps: await read("apps"),
    sharePoint: await read("sharePoint", days.kept),
    sites: await compared("sites"),
    oneDrive: await read("oneDrive"),
    mailboxes: await read("mailboxes"),
  };
}

async function closingFor<Kind extends SnapshotKind>(
  needs: Needs,
  { tenant, month, startedOn }: Which,
  kind: Kind,
  take: number,
): Promise<Closing<Kind>> {
  const day = `${monthBefore(month, -1)}-${closingDay}`;
  return closingOf(await summariesUpTo(needs, { tenant, kind, day }, take), month, startedOn);
}

async function withItems<Kind extends SnapshotKind>(
  needs: Needs,
  kind: Kind,
  found: Closing<Kind>,
): Promise<Read<Kind>> {
  const items = await itemsFor(needs, kind, found.now);
  return { ...found, ...(items && { items }) };
}

const itemsFor = async <Kind extends SnapshotKind>(
  needs: Needs,
  kind: Kind,
  summary: Summary<Kind> | undefined,
): Promise<ItemOf<Kind>[] | undefined> => summary && itemsIn(needs, { ...summary, kind });
