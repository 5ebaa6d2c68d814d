import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { WatchSettings } from "#shared/insights/watch-settings.ts";
import { windowsVersions } from "#shared/insights/windows-versions.ts";
import type { ItemOf } from "#shared/inventory/collectors.ts";
import { collectors } from "#shared/inventory/collectors.ts";
import type { Device } from "#shared/inventory/kinds/devices.ts";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import type { Summary } from "#shared/inventory/read-snapshots.ts";
import type { Facts } from "#shared/reports/monthly/facts.ts";
import type { Read } from "#shared/reports/monthly/read-inventory.ts";

export const tenant = TenantId.parse("aaaaaaaa-0000-4000-8000-000000000001");
export const gigabyte = 1_073_741_824;

/** The night that closes October 2026. */
const closedAt = "2026-10-31T17:10:00Z";

export const inJst = (moment: string): string =>
  Temporal.PlainDateTime.from(moment).toZonedDateTime("Asia/Tokyo").toInstant().toString();

export const summary = <Kind extends SnapshotKind>(
  kind: Kind,
  given: Partial<Omit<Summary<Kind>, "kind">> = {},
): Summary<Kind> => ({
  tenant,
  kind,
  day: "2026-11-01",
  readAt: closedAt,
  asOf: closedAt,
  coverage: "complete",
  ...given,
});

const figuresOf = <Kind extends SnapshotKind>(kind: Kind, items: readonly ItemOf<Kind>[]) => {
  const { figures }: { figures: { of(items: readonly unknown[]): unknown } } = collectors[kind];
  return figures.of(items);
};

/** A kind as the night that closes the month found it. */
export function read<Kind extends SnapshotKind>(kind: Kind, items: ItemOf<Kind>[], given: Partial<Read<Kind>> = {}) {
  const now = { ...summary(kind), figures: figuresOf(kind, items) } as Summary<Kind>;
  return { now, attempt: now, last: now, history: [now], items, ...given };
}

const unread = { history: [] };

let devices = 0;
export const device = (given: Partial<Device> = {}): Device => {
  devices += 1;
  return {
    id: `dddddddd-0000-4000-8000-${String(devices).padStart(12, "0")}`,
    name: `SMP-NB-${String(devices).padStart(4, "0")}`,
    operatingSystem: "Windows",
    osVersion: "10.0.26200.6899",
    compliance: "compliant",
    isEncrypted: true,
    lastContactAt: "2026-10-31T09:00:00Z",
    ...given,
  };
};

/** Security updates of three months for 25H2 and 24H2; Windows 10 had its last one a year ago. */
export const catalogue: Facts["catalogue"] = {
  readAt: "2026-10-31T18:00:00Z",
  versions: windowsVersions,
  builds: [
    ...["2026-08-12", "2026-09-09", "2026-10-14"].flatMap((releasedOn, index) =>
      [26200, 26100].map((build) => ({ build, revision: 6584 + index * 200, releasedOn, isSecurity: true })),
    ),
    { build: 26200, revision: 7000, releasedOn: "2026-10-28", isSecurity: false },
    { build: 19045, revision: 6456, releasedOn: "2025-10-15", isSecurity: true },
  ],
};
/** What a PC shows that has the update of August, September or October. */
export const builds = { august: "10.0.26200.6584", september: "10.0.26200.6784", october: "10.0.26200.6984" };

/** A customer of some years in October 2026, of whom nothing was read but our own records, which are empty. */
export const facts = (
  given: Partial<Omit<Facts, "inventory">> & { inventory?: Partial<Facts["inventory"]> } = {},
): Facts => ({
  tenant: { id: tenant, name: "株式会社サンプル商事", language: "ja", startedOn: "2024-04-01" },
  providerName: "株式会社みほんシステムズ",
  serviceName: "ワークプレイス運用サービス",
  month: "2026-10",
  version: 1,
  readAt: "2026-11-05T00:00:00Z",
  today: "2026-11-05",
  contract: undefined,
  charged: { is: "unread", cause: "unavailable" },
  chargedBefore: null,
  settings: WatchSettings.parse({}),
  catalogue,
  watches: [],
  alerts: { ofMonth: [], counts: new Map(), open: 0 },
  incidents: [],
  inquiries: [],
  orders: { done: [], open: 0 },
  previous: undefined,
  ...given,
  inventory: {
    licences: unread,
    accounts: unread,
    activity: unread,
    registrations: unread,
    devices: unread,
    protection: unread,
    apps: unread,
    sharePoint: unread,
    sites: unread,
    oneDrive: unread,
    mailboxes: unread,
    ...given.inventory,
  },
});
