import { listedAlerts } from "#shared/alerts/trace-alerts.ts";
import type { TenantId } from "#shared/base/ids.ts";
import { heldOf } from "#shared/inquiries/held.ts";
import { type InquiryTrace, traceInquiries } from "#shared/inquiries/trace-inquiries.ts";
import { toldOf } from "#shared/notifications/telling/told-of.ts";
import type { ContainerName, EntityKey, Platform, Traced } from "#shared/platform/platform.ts";
import { lettersOfKind } from "../letters/store.ts";
import { archivesOf } from "./export-data.ts";
import type { DataKind } from "./retention.ts";

type Needs = Pick<Platform, "blobs" | "tables">;

/** What one place holds of a customer. */
export type Held = { rows: readonly EntityKey[]; files: readonly string[] };

/** A table, or a part of one, with the files that belong to its rows. */
export type Place = {
  /** What the place is called where that is not its table. */
  name?: string;
  table: string;
  container?: ContainerName;
  find(needs: Needs, tenant: TenantId): Promise<Held>;
};

const rowsOf = (table: string, which: (tenant: TenantId) => Traced): Place => ({
  table,
  find: async ({ tables }, tenant) => ({ rows: await tables.trace(table, which(tenant)), files: [] }),
});

const inPartition = (table: string) => rowsOf(table, (partition) => ({ partition }));
const under = (table: string, sign: ":" | "|") => rowsOf(table, (tenant) => ({ under: `${tenant}${sign}` }));
/** Kept by day or by another name; every row says whose it is. */
const naming = (table: string) => rowsOf(table, (tenant) => ({ tenant }));

/** The same with all files in a container that begin so. */
const withFiles = (place: Place, container: ContainerName, prefix = ""): Place => ({
  ...place,
  container,
  find: async (needs, tenant) => ({
    ...(await place.find(needs, tenant)),
    files: await needs.blobs.names(container, `${prefix}${tenant}/`),
  }),
});

/** Of keys that other rows name, those under which there still is something. */
async function existing(needs: Needs, table: string, named: readonly EntityKey[]): Promise<EntityKey[]> {
  const found: EntityKey[] = [];
  for (const partition of new Set(named.map((key) => key.partition))) {
    const rows = new Set((await needs.tables.trace(table, { partition })).map(({ row }) => row));
    found.push(...named.filter((key) => key.partition === partition && rows.has(key.row)));
  }
  return found;
}

/** What only other rows lead to. */
const named = (table: string, find: (needs: Needs, tenant: TenantId) => Promise<EntityKey[]>, name = table): Place => ({
  name,
  table,
  find: async (needs, tenant) => ({ rows: await existing(needs, table, await find(needs, tenant)), files: [] }),
});

/** Where an inquiry is found by time or by our staff, which only the inquiry itself knows. */
const ofInquiries = (part: (trace: InquiryTrace) => EntityKey[]) => async (needs: Needs, tenant: TenantId) => {
  const rows: EntityKey[] = [];
  for await (const trace of traceInquiries(needs, tenant)) rows.push(...part(trace));
  return rows;
};

const inquiries: Place = {
  table: "inquiries",
  container: "attachments",
  find: async (needs, tenant) => {
    const rows: EntityKey[] = [];
    const files: string[] = [];
    for await (const { partition, files: own } of traceInquiries(needs, tenant)) {
      rows.push(...(await needs.tables.trace("inquiries", { partition })));
      files.push(...own);
    }
    return { rows, files };
  },
};

/** Archives of all data go with the personal data that they hold. */
const archives: Place = {
  name: "dataExport",
  table: "contractLetters",
  container: "contracts",
  find: async (needs, tenant) => ({
    rows: await lettersOfKind(needs, tenant, "data-export"),
    files: await needs.blobs.names("contracts", archivesOf(tenant)),
  }),
};

/** What people were told: also that something was erased, so that it goes with what goes after that. */
const told: readonly Place[] = [
  under("bellNotices", "|"),
  under("bellReads", "|"),
  named("announcements", toldOf),
  naming("deliveryPlaces"),
  inPartition("deliveries"),
];

/** Where what is kept of a customer lies, in the order in which it is erased: what leads to others goes after them. */
export const places: Readonly<Record<DataKind, readonly Place[]>> = {
  personal: [
    archives,
    named(
      "inquiryWakeUps",
      ofInquiries(({ wakeUps }) => wakeUps),
    ),
    named(
      "inquiryLists",
      ofInquiries(({ queued }) => queued),
      "inquiryQueue",
    ),
    withFiles(inPartition("inquirySearch"), "search", "inquiries/"),
    inquiries,
    under("inquiryLists", "|"),
    named("heldIntakes", heldOf),
    withFiles(under("snapshots", ":"), "snapshots"),
    inPartition("newestSnapshots"),
    inPartition("directoryWatches"),
    inPartition("watchStates"),
    inPartition("watchSettings"),
    naming("driftDays"),
    named("alertLists", listedAlerts),
    inPartition("alerts"),
    inPartition("alertWatches"),
    inPartition("tenantIncidents"),
    withFiles(naming("deadLetters"), "dead-letters"),
    ...told,
    inPartition("notificationSettings"),
    inPartition("teamsChannels"),
    naming("tenantDomains"),
    naming("tenantPhones"),
  ],
  secret: [
    ...told,
    naming("requestQueue"),
    naming("waitingHandovers"),
    withFiles(inPartition("requests"), "requests"),
    naming("monthlyReports"),
    withFiles(inPartition("reports"), "reports"),
  ],
  books: [
    ...told,
    inPartition("applications"),
    inPartition("loginIds"),
    inPartition("onboardings"),
    naming("customerNumbers"),
    naming("billingMonths"),
    withFiles(inPartition("billingDocuments"), "invoices"),
    inPartition("receivables"),
    inPartition("serviceStops"),
    naming("payers"),
    withFiles(inPartition("contractLetters"), "contracts"),
    inPartition("contracts"),
  ],
};
