import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { monthlyReportHtml } from "#shared/reports/monthly/html/monthly-report-html.tsx";
import { MonthlyReport } from "#shared/reports/monthly/model.ts";
import { monthlyWorkbook } from "#shared/reports/monthly/monthly-workbook.ts";
import { sampleReport } from "#test/support/monthly-reports.ts";

const rows = readFileSync(new URL("../../docs/monthly-report.md", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && line.includes("`"))
  .map((line) => {
    const [, content = "", model = "", part = "", heading = "", sheet = ""] = line
      .split("|")
      .map((cell) => cell.trim());
    return { content, fields: namesIn(model), parts: part.split(", "), heading, sheet: namesIn(sheet) };
  });
const report = sampleReport();
const pages = monthlyReportHtml(report)
  .replaceAll(/<(style|svg)[\s\S]*?<\/\1>/g, "")
  .replaceAll(/<[^>]+>/g, "");
const sheets = monthlyWorkbook(report).sheets.map(({ name }) => name);

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
}

/** What the head of the document says of the document itself. */
const head = new Set([
  "tenant",
  "language",
  "tenantName",
  "providerName",
  "serviceName",
  "number",
  "month",
  "version",
  "changed",
  "issuedOn",
  "asOf",
  "startedOn",
]);

/** The fields of the model, those of a section one by one. */
const fields = Object.entries(MonthlyReport.shape)
  .filter(([name]) => !head.has(name))
  .flatMap(([name, schema]) => {
    const section = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
    return section instanceof z.ZodObject ? Object.keys(section.shape).map((field) => `${name}.${field}`) : [name];
  });

test.each([
  "contract: service, count",
  "contract: devices",
  "contract: licences, surplus",
  "capacity: OneDrive",
  "capacity: mailbox",
  "capacity: SharePoint",
  "patches",
  "patches: unpatched PC names",
  "antivirus: detections",
  "antivirus: versions",
  "support counts: inquiries",
  "support counts: requests",
  "Windows Update: unapplied PC names",
  "installed apps",
  "comments",
])("what ADM-02 asks for has its row: %s", (asked) => {
  expect(rows.filter(({ content }) => content.startsWith(asked))).not.toEqual([]);
});

test("every field of the model is in the table, and no other", () => {
  expect([...new Set(rows.flatMap((row) => row.fields))].toSorted()).toEqual(fields.toSorted());
});

test("every sheet of the workbook is in the table, and no other", () => {
  expect([...new Set(rows.flatMap(({ sheet }) => sheet))].toSorted()).toEqual(sheets.toSorted());
});

test.each(rows)("$content stands on the pages where the table says", ({ parts, heading }) => {
  expect(pages).toContain(heading);
  for (const part of parts.filter((one) => one !== "cover" && one !== "1 to 5")) expect(pages).toContain(part);
});
