import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { says } from "#shared/base/says.ts";
import { japanDate } from "#shared/base/time.ts";
import { collectors } from "#shared/inventory/collectors.ts";
import { SnapshotKind } from "#shared/inventory/model.ts";
import { readNowMessage } from "#shared/inventory/refresh.ts";
import {
  InventoryOverview,
  inventoryOverview,
  newestSnapshot,
  SnapshotPage,
  snapshotPage,
} from "#shared/inventory/show-snapshot.ts";
import { SnapshotTable, snapshotTable } from "#shared/inventory/show-table.ts";
import { type Asked, SnapshotQuery } from "#shared/inventory/snapshot-query.ts";
import { sheetOf, snapshotWorkbook } from "#shared/inventory/snapshot-workbook.ts";
import { contentDisposition } from "#shared/platform/content-disposition.ts";
import { csv } from "#shared/platform/csv.ts";
import { type Endpoint, endpoint } from "#shared/platform/endpoint.ts";
import { namesIn } from "#shared/platform/names.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { workbook } from "#shared/platform/workbook.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";

type File = { name: string; type: string; content: string | Uint8Array };

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

/** The newest snapshot of one kind, by page or as a file. */
const snapshotEndpoint = (route: string, kind: SnapshotKind) =>
  endpoint({
    on: `GET /tenants/{tenantId}/${route}`,
    allow: "tenant-admin",
    summary: `${collectors[kind].title.en}: the newest snapshot or that of a day, how old it is and how much of it could be read`,
    params: z.object({ tenantId: TenantId }),
    query: SnapshotQuery,
    answer: { 200: z.union([SnapshotPage, SnapshotTable]) },
    alsoAs: Object.values(types),
    run: ({ platform, params: { tenantId }, query }): Promise<SnapshotPage | SnapshotTable | File> => {
      const { day, q, where, format, ...page } = query;
      const asked = { tenant: tenantId, kind, day, q, where };
      if (format === "json") return snapshotPage(platform, asked, page);
      return format === "table" ? snapshotTable(platform, asked, page) : fileOf(platform, asked, format);
    },
    respond: (result) =>
      "content" in result
        ? {
            headers: {
              "content-type": result.type,
              "content-disposition": contentDisposition(result.name, false),
              "cache-control": "no-store",
            },
            body: result.content,
          }
        : { headers: { "cache-control": "no-store" }, jsonBody: result },
  });

async function fileOf(platform: Platform, asked: Asked, format: "xlsx" | "csv"): Promise<File> {
  const { tenant, kind } = asked;
  const { language } = await findCustomer(platform, tenant);
  const shown = await newestSnapshot(platform, asked);
  const madeAt = platform.clock.now();
  const made = { author: namesIn(language, platform.settings).providerName, language, madeAt };
  const name = `${collectors[kind].title[language]}_${shown.standing.shown?.day ?? japanDate(madeAt).toString()}.${format}`;
  const content =
    format === "csv"
      ? await csv(sheetOf(kind, shown.items, language))
      : await workbook(snapshotWorkbook(kind, shown, made));
  return { name, type: types[format], content };
}

/** Under which address each kind is read. */
const routes: Record<SnapshotKind, string> = {
  licences: "licences",
  accounts: "accounts",
  activity: "account-activity",
  registrations: "mfa-registrations",
  groups: "groups",
  adminRoles: "admin-roles",
  devices: "devices",
  protection: "protection",
  apps: "apps",
  compliancePolicies: "compliance-policies",
  configurations: "configurations",
  conditionalAccess: "conditional-access",
  secureScore: "secure-score",
  oneDrive: "storage/onedrive",
  mailboxes: "storage/mailboxes",
  sharePoint: "storage/sharepoint",
  sites: "storage/sites",
  signIns: "sign-ins",
  directoryAudits: "audit-events/directory",
  intuneAudits: "audit-events/intune",
};

const nameOf = (kind: SnapshotKind) => `read${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

export const inventoryEndpoints: Record<string, Endpoint> = Object.fromEntries(
  SnapshotKind.options.map((kind) => [nameOf(kind), snapshotEndpoint(routes[kind], kind)]),
);

export const readOverview = endpoint({
  on: "GET /tenants/{tenantId}/overview",
  allow: "tenant-admin",
  summary: "Every kind of the company's inventory at a glance, with its age and how much of it could be read",
  params: z.object({ tenantId: TenantId }),
  answer: { 200: InventoryOverview },
  run: ({ platform, params: { tenantId } }) => inventoryOverview(platform, tenantId),
  respond: (overview) => ({ headers: { "cache-control": "no-store" }, jsonBody: overview }),
});

const Refresh = z.strictObject({
  kinds: z
    .array(SnapshotKind)
    .min(1, says({ ja: "取得する項目を1つ以上選んでください。", en: "Choose at least one thing to read." }))
    .default([...SnapshotKind.options]),
});

export const refreshInventory = endpoint({
  on: "POST /tenants/{tenantId}/refresh",
  allow: "operator",
  summary: "Has the company's inventory, or some kinds of it, read now instead of in the night",
  params: z.object({ tenantId: TenantId }),
  body: Refresh,
  answer: { 202: z.object({ kinds: z.array(SnapshotKind) }) },
  run: async ({ platform, params: { tenantId }, body: { kinds } }) => {
    await findCustomer(platform, tenantId);
    await platform.bus.send("collect", readNowMessage(tenantId, kinds, platform.clock.now()));
    return { kinds };
  },
  respond: (ordered) => ({ status: 202, jsonBody: ordered }),
});
