import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { Problem } from "#shared/base/problems.ts";
import { Coverage, Licence } from "#shared/inventory/model.ts";
import { findSnapshot, newestSummary } from "#shared/inventory/read-snapshots.ts";
import { endpoint } from "#shared/platform/endpoint.ts";

const Licences = z.object({
  day: z.iso.date(),
  readAt: z.iso.datetime(),
  asOf: z.iso.datetime().optional(),
  coverage: Coverage,
  cause: z.string().optional(),
  licences: z.array(Licence),
});

export const readLicences = endpoint({
  on: "GET /tenants/{tenantId}/licences",
  allow: "tenant-admin",
  summary: "The newest licence snapshot, how old it is and how much of it could be read",
  params: z.object({ tenantId: TenantId }),
  answer: { 200: Licences },
  run: async ({ platform, params: { tenantId } }) => {
    const summary = await newestSummary(platform, tenantId, "licences");
    if (!summary) throw new Problem("not-found", "The licences have not been read yet; they are read every night.");
    const { day, readAt, asOf, coverage, cause } = summary;
    const snapshot = await findSnapshot(platform, { tenant: tenantId, kind: "licences", day });
    return { day, readAt, asOf, coverage, cause, licences: snapshot?.licences ?? [] };
  },
  respond: (licences) => ({ jsonBody: licences }),
});
