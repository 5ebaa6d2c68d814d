import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import { DriftDay, driftOn } from "#shared/insights/drift-days.ts";
import { readSavings, SavingsView } from "#shared/insights/read-savings.ts";
import { readStorage, StorageView } from "#shared/insights/read-storage.ts";
import { readUpdates, UpdatesView } from "#shared/insights/read-updates.ts";
import { keepWatchSettings, WatchSettings, watchSettingsOf } from "#shared/insights/watch-settings.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";

const params = z.object({ tenantId: TenantId });
const fresh = (body: unknown) => ({ headers: { "cache-control": "no-store" }, jsonBody: body });

export const readUpdateStates = endpoint({
  on: "GET /tenants/{tenantId}/updates",
  allow: "tenant-admin",
  summary: "How every PC stands with Windows updates and versions, the late ones first",
  params,
  answer: { 200: UpdatesView },
  run: ({ platform, params: { tenantId } }) => readUpdates(platform, tenantId),
  respond: fresh,
});

export const readStorageState = endpoint({
  on: "GET /tenants/{tenantId}/storage",
  allow: "tenant-admin",
  summary: "Whose space is short, and when SharePoint runs out if its use goes on as it did",
  params,
  answer: { 200: StorageView },
  run: ({ platform, params: { tenantId } }) => readStorage(platform, tenantId),
  respond: fresh,
});

export const readSavingsState = endpoint({
  on: "GET /tenants/{tenantId}/savings",
  allow: "tenant-admin",
  summary: "Licences that nobody uses, with what they cost, and devices that nobody has seen",
  params,
  answer: { 200: SavingsView },
  run: ({ platform, params: { tenantId } }) => readSavings(platform, tenantId),
  respond: fresh,
});

export const readWatchSettings = endpoint({
  on: "GET /tenants/{tenantId}/watch-settings",
  allow: "tenant-admin",
  summary: "What is agreed about watching the company: thresholds, Windows versions, licence prices",
  params,
  answer: { 200: WatchSettings },
  run: ({ platform, params: { tenantId } }) => watchSettingsOf(platform, tenantId),
  respond: fresh,
});

export const writeWatchSettings = endpoint({
  on: "PUT /tenants/{tenantId}/watch-settings",
  allow: "operator",
  summary: "Writes down what is agreed about watching a company",
  params,
  body: WatchSettings,
  answer: { 200: WatchSettings },
  run: async ({ platform, params: { tenantId }, body }) => {
    await findCustomer(platform, tenantId);
    await keepWatchSettings(platform, tenantId, body);
    return body;
  },
  respond: fresh,
});

export const readDrift = endpoint({
  on: "GET /operator/drift",
  allow: "operator",
  summary: "What has changed at the customers since the day before",
  query: z.strictObject({ day: z.iso.date().optional() }),
  answer: { 200: z.object({ day: z.iso.date(), customers: z.array(DriftDay) }) },
  run: async ({ platform, query }) => {
    const day = query.day ?? japanDate(platform.clock.now()).toString();
    return { day, customers: await driftOn(platform, day) };
  },
  respond: fresh,
});
