import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { Problem } from "#shared/base/problems.ts";
import { Licence } from "#shared/inventory/kinds/licences.ts";
import { SnapshotSummary } from "#shared/inventory/model.ts";
import { standingOf } from "#shared/inventory/read-snapshots.ts";
import { endpoint } from "#shared/platform/endpoint.ts";

const Licences = SnapshotSummary.omit({ tenant: true, kind: true, figures: true }).extend({
  licences: z.array(Licence),
});

export const readLicences = endpoint({
  on: "GET /tenants/{tenantId}/licences",
  allow: "tenant-admin",
  summary: "The newest licence snapshot, how old it is and how much of it could be read",
  params: z.object({ tenantId: TenantId }),
  answer: { 200: Licences },
  run: async ({ platform, params: { tenantId } }) => {
    const standing = await standingOf(platform, tenantId, "licences");
    if (!standing) throw new Problem("not-found", "The licences have not been read yet; they are read every night.");
    return Licences.parse({ ...standing.attempt, licences: standing.attempt.figures?.licences ?? [] });
  },
  respond: (licences) => ({ jsonBody: licences }),
});
