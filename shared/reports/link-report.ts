import type { Id, TenantId } from "#shared/base/ids.ts";
import { nothingHere } from "#shared/base/problems.ts";
import type { Instant } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { getReport } from "./store.ts";
import type { ReportFormat } from "./stored-report.ts";

const linkMinutes = 15;

/** A link that opens one file of one of the company's documents for 15 minutes. */
export async function linkReport(
  needs: Pick<Platform, "blobs" | "clock" | "tables">,
  tenant: TenantId,
  id: Id<"report">,
  format: ReportFormat,
): Promise<{ url: URL; expiresAt: Instant }> {
  const report = await getReport(needs, tenant, id);
  const file = report?.files.find((candidate) => candidate.format === format);
  if (!file) throw nothingHere();

  const expiresAt = needs.clock.now().add({ minutes: linkMinutes });
  const options = { expiresAt, fileName: file.fileName, inline: format === "pdf" };
  return { url: await needs.blobs.link("reports", file.blob, options), expiresAt };
}
