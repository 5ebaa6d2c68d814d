import * as z from "zod";
import { idAt, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { businessDaysAfter } from "#shared/calendar/business-days.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { summariesUpTo } from "#shared/inventory/read-snapshots.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import { namesIn } from "#shared/platform/names.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { workbook } from "#shared/platform/workbook.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import type { Tenant } from "#shared/tenants/model.ts";
import { licenceNews } from "./licence-news.ts";
import { type LicenceReading, licenceReport } from "./licence-report.ts";
import { licenceWorkbook } from "./licence-workbook.ts";
import type { LicenceReport } from "./model.ts";
import { insertReport } from "./store.ts";
import type { ReportFormat, StoredReport } from "./stored-report.ts";

export const MakeLicenceReport = z.object({ kind: z.literal("licence-report"), tenant: TenantId, day: z.iso.date() });
export type MakeLicenceReport = z.infer<typeof MakeLicenceReport>;

type LicenceSummary = Awaited<ReturnType<typeof summariesUpTo<"licences">>>[number];

/** Business days a customer gets to decide about licences. */
const decisionDays = 5;

type Needs = Pick<Platform, "blobs" | "bus" | "printer" | "settings" | "tables">;

/** Makes a day's licence inventory as PDF and workbook, files it, and tells the company's admins (M365-07). */
export async function makeLicenceReport(needs: Needs, { tenant, day }: MakeLicenceReport): Promise<void> {
  const customer = await findCustomer(needs, tenant);
  const [newest, ...earlier] = await summariesUpTo(needs, { tenant, kind: "licences", day });
  if (newest?.day !== day) throw new Error(`There is no licence snapshot of ${day}.`);

  const model = licenceReport({
    language: customer.language,
    tenantName: customer.name,
    providerName: namesIn(customer.language, needs.settings).providerName,
    period: day,
    newest: reading(newest),
    history: earlier.map(reading),
    answerBy: businessDaysAfter(japan, Temporal.PlainDate.from(day), decisionDays),
  });
  const report = await fileReport(needs, customer, newest, model);
  await insertReport(needs, report);
  await tell(needs, licenceNews(report, model));
}

const reading = ({ asOf, readAt, coverage, cause, figures }: LicenceSummary): LicenceReading => ({
  asOf: asOf ?? readAt,
  readAt,
  coverage,
  ...(cause && { cause }),
  skus: figures?.licences ?? [],
});

/** Lays both files down under names that follow from company and day, so that a second try finds the first one's. */
async function fileReport(
  needs: Needs,
  customer: Tenant,
  { day, readAt }: LicenceSummary,
  model: LicenceReport,
): Promise<StoredReport> {
  const { title, fileName } = wordsFor(customer, day);
  const id = idAt("report", Temporal.Instant.from(readAt), customer.id, "licences", day);
  const lay = async (format: ReportFormat, type: string, content: Uint8Array) => {
    const blob = `${customer.id}/licences/${day}.${format}`;
    await needs.blobs.putOnce("reports", blob, content, type);
    return { format, blob, fileName: `${fileName}.${format}`, bytes: content.length };
  };
  const { licenceReportHtml } = await import("./html/licence-report-html.tsx");
  const files = [
    await lay("pdf", "application/pdf", await needs.printer.pdf(licenceReportHtml(model))),
    await lay("xlsx", spreadsheet, await workbook(licenceWorkbook(model))),
  ];
  return { id, tenant: customer.id, kind: "licences", title, day, createdAt: readAt, files };
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const wordsFor = ({ name, language }: Tenant, day: string) =>
  language === "ja"
    ? { title: `ライセンス棚卸 ${day}`, fileName: `ライセンス棚卸_${name}_${day}` }
    : { title: `Licence inventory ${day}`, fileName: `Licence inventory ${name} ${day}` };
