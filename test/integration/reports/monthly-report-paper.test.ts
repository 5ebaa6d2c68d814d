import excel from "exceljs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, expect, test } from "vitest";
import { createPrinter } from "#shared/platform/printer.ts";
import { workbook } from "#shared/platform/workbook.ts";
import { monthlyReportHtml } from "#shared/reports/monthly/html/monthly-report-html.tsx";
import { monthlyWorkbook } from "#shared/reports/monthly/monthly-workbook.ts";
import { sampleReport } from "../../support/monthly-reports.ts";

const printer = createPrinter();
afterAll(() => printer.close());

test("the sample month is ten A4 pages, tagged, titled, with bookmarks, running heads and only our font", async () => {
  const html = monthlyReportHtml(sampleReport());

  const [bytes, again] = await Promise.all([printer.pdf(html), printer.pdf(html)]);

  expect(Buffer.compare(bytes, again)).toBe(0);
  expect(bytes.length).toBeLessThan(1_000_000);
  const fonts = Buffer.from(bytes).toString("latin1");
  expect(
    [...fonts.matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?(\w+)/g)].every(([, name]) => name?.startsWith("NotoSansJP")),
  ).toBe(true);
  expect(fonts).not.toContain("/Type3");
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  expect(pdf.numPages).toBe(10);
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: "月次レポート 2026年10月 株式会社サンプル商事 様", Language: "ja" });
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  const [cover] = await pdf.getOutline();
  expect(cover?.title).toContain("月次レポート");
  const contents = await pdf.getPage(3).then((page) => page.getTextContent());
  const text = contents.items
    .map((item) => ("str" in item ? item.str : ""))
    .join("")
    .replaceAll(" ", "");
  expect(text).toContain("2端末と更新");
  expect(text).toContain("3/10");
  expect(text).toContain("SMP-OSK-NB-0032");
});

test("its workbook opens with frozen heads, filters, and real numbers and days", async () => {
  const bytes = await workbook(monthlyWorkbook(sampleReport()));

  const book = new excel.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  expect(book.worksheets).toHaveLength(20);
  for (const sheet of book.worksheets) {
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet.autoFilter).toBeTruthy();
  }
  const sites = book.getWorksheet("サイト");
  expect(sites?.getCell("C2").value).toBe(412.6);
  expect(sites?.getCell("H2").value).toBeInstanceOf(Date);
  expect(book.getWorksheet("遅れ端末")?.getCell("F2").value).toBeInstanceOf(Date);
});
