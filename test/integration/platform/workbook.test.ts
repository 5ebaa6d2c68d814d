import Excel from "exceljs";
import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { type Cell, type Column, type Workbook, workbook } from "#shared/platform/workbook.ts";

const madeAt = Temporal.Instant.from("2026-11-01T02:10:00+09:00");

const bookOf = (columns: Column[], rows: Cell[][], name = "ライセンス"): Workbook => ({
  title: "ライセンス棚卸",
  author: "株式会社みほんシステムズ",
  language: "ja",
  madeAt,
  sheets: [{ name, columns, rows }],
});

async function opened(book: Workbook) {
  const file = new Excel.Workbook();
  const bytes = await workbook(book);
  await file.xlsx.load(new Uint8Array(bytes).buffer);
  return file;
}

const text = (title: string): Column => ({ title, kind: "text" });

test("dates, instants and numbers are real ones, shown in Japan's time", async () => {
  const columns: Column[] = [
    { title: "日", kind: "date" },
    { title: "日時", kind: "instant" },
    { title: "数", kind: "integer" },
    { title: "率", kind: "percent" },
  ];

  const sheet = (await opened(bookOf(columns, [[Temporal.PlainDate.from("2026-11-01"), madeAt, 1024, 0.974]])))
    .worksheets[0];

  expect(sheet?.getCell("A2").value).toEqual(new Date("2026-11-01T00:00:00Z"));
  expect(sheet?.getCell("B2").value).toEqual(new Date("2026-11-01T02:10:00Z"));
  expect(sheet?.getCell("C2").value).toBe(1024);
  expect(sheet?.getCell("D2").numFmt).toBe("0.0%");
});

test("text stays text, whatever it begins with", async () => {
  const dangerous = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://example.com")', "_x0041_"];

  const sheet = (
    await opened(
      bookOf(
        [text("名前")],
        dangerous.map((value) => [value]),
      ),
    )
  ).worksheets[0];

  const cells = dangerous.map((_, index) => sheet?.getCell(index + 2, 1));
  expect(cells.map((cell) => cell?.type)).toEqual(dangerous.map(() => Excel.ValueType.String));
  expect(cells.map((cell) => cell?.value)).toEqual(dangerous.map((value) => value.replace("\r", "\n")));
  expect(cells.map((cell) => cell?.numFmt)).toEqual(dangerous.map(() => "@"));
});

test("letters that a file cannot hold are dropped and too long a text is cut", async () => {
  const sheet = (await opened(bookOf([text("名前")], [["a\u0000\u001bb\ud800"], ["あ".repeat(40_000)]]))).worksheets[0];

  expect(sheet?.getCell("A2").value).toBe("ab\ufffd");
  expect(sheet?.getCell("A3").text).toHaveLength(32_767);
});

test("sheets are named as Excel allows, each name once", async () => {
  const sheets = ["A/B:C", "a-b-c", "'History'", "", "長".repeat(40)].map((name) => ({
    name,
    columns: [text("x")],
    rows: [],
  }));

  const file = await opened({ ...bookOf([], []), sheets });

  expect(file.worksheets.map((sheet) => sheet.name)).toEqual([
    "A-B-C",
    "a-b-c (2)",
    "History (2)",
    "Sheet",
    "長".repeat(31),
  ]);
});

test("the head stays in view and can be filtered; a page is A4 across, as wide as the sheet", async () => {
  const file = await opened(bookOf([text("製品"), { title: "保有", kind: "integer" }], [["全角の長い名前です", 60]]));

  const sheet = file.worksheets[0];
  expect(file).toMatchObject({ title: "ライセンス棚卸", creator: "株式会社みほんシステムズ" });
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect(sheet?.autoFilter).toBe("A1:B2");
  expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToWidth: 1, fitToHeight: 0 });
  expect(sheet?.getColumn(1).width).toBe(20);
});

test("the same workbook gives the same bytes", async () => {
  const book = bookOf([text("製品")], [["Power BI Pro"]]);

  expect(Buffer.compare(await workbook(book), await workbook(book))).toBe(0);
});

test("a cell that is not of its column's kind is refused by the column's name", async () => {
  await expect(workbook(bookOf([{ title: "保有", kind: "integer" }], [["60"]]))).rejects.toThrow(
    '"保有" holds integer',
  );
});
