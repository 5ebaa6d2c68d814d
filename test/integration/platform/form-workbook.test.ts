import excel from "exceljs";
import Zip from "jszip";
import { describe, expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { type FormBook, formWorkbook } from "#shared/platform/form-workbook.ts";
import { readFormWorkbook } from "#shared/platform/read-form-workbook.ts";

const form: FormBook = {
  title: "入社・採用_一括申込書",
  author: "株式会社みほんシステムズ",
  madeAt: Temporal.Instant.from("2026-11-27T00:00:00Z"),
  language: "ja",
  mark: "form of these tests",
  columns: [
    {
      title: "入社日（必須）",
      kind: "day",
      isRequired: true,
      hint: "例：2026/12/1",
      refusal: "日付を入力してください。",
    },
    {
      title: "姓（必須）",
      kind: "text",
      isRequired: true,
      hint: "",
      refusal: "64文字以内で入力してください。",
      most: 64,
    },
    {
      title: "上司",
      kind: "text",
      isRequired: false,
      hint: "",
      refusal: "一覧から選んでください。",
      choices: { names: ["佐藤 花子", "山田 太郎"], others: "asked" },
    },
    {
      title: "台数",
      kind: "number",
      isRequired: false,
      hint: "",
      refusal: "1〜9で入力してください。",
      least: 1,
      most: 9,
    },
  ],
  rows: 500,
  guide: [{ heading: "入力のしかた", lines: ["・1行に1件ずつ入力してください。"] }],
};

const bytes = await formWorkbook(form);

async function opened(file: Uint8Array): Promise<excel.Workbook> {
  const book = new excel.Workbook();
  await book.xlsx.load(new Uint8Array(file).buffer);
  return book;
}

async function changed(change: (zip: Zip) => unknown): Promise<Uint8Array> {
  const zip = await Zip.loadAsync(bytes);
  await change(zip);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

describe("a form", () => {
  test("has a sheet to fill in, a protected one to choose from and a guide; what it is stands on a hidden one", async () => {
    const book = await opened(bytes);

    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["入力", "visible"],
      ["一覧", "visible"],
      ["説明", "visible"],
      ["form", "veryHidden"],
    ]);
    const lists = book.getWorksheet("一覧");
    expect(["A1", "A2", "A3"].map((cell) => lists?.getCell(cell).value)).toEqual(["上司", "佐藤 花子", "山田 太郎"]);
    expect(await Zip.loadAsync(bytes).then((zip) => zip.file("xl/worksheets/sheet2.xml")?.async("string"))).toContain(
      "<sheetProtection",
    );
  });

  test("keeps its head in view and on every page, and each cell takes what its column holds", async () => {
    const sheet = (await opened(bytes)).getWorksheet("入力");

    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToWidth: 1,
      printTitlesRow: "1:1",
    });
    expect(["A2", "B2", "C501", "D501"].map((cell) => sheet?.getCell(cell).numFmt)).toEqual([
      "yyyy/mm/dd",
      "@",
      "@",
      "0",
    ]);
    expect(["A501", "B501", "C2", "D2"].map((cell) => sheet?.getCell(cell).dataValidation)).toMatchObject([
      { type: "date", prompt: "例：2026/12/1" },
      { type: "textLength", formulae: [64] },
      { type: "list", errorStyle: "warning", formulae: ["'一覧'!$A$2:$A$3"] },
      { type: "whole", formulae: [1, 9], error: "1〜9で入力してください。" },
    ]);
    expect(sheet?.getCell("A502").dataValidation).toBeUndefined();
  });

  test("is the same for the same content", async () => {
    expect(Buffer.compare(bytes, await formWorkbook(form))).toBe(0);
  });
});

describe("a form that comes back", () => {
  test("gives every filled cell for what it is, and the mark", async () => {
    const book = await opened(bytes);
    const sheet = book.getWorksheet("入力");
    const values: Record<string, excel.CellValue> = {
      A2: new Date("2027-04-01T00:00:00Z"),
      B2: { richText: [{ text: "鈴" }, { text: "木" }] },
      C2: { formula: "B2", result: "鈴木" },
      D2: 3,
      A9: "令和9年4月1日",
      B9: "  ",
      C9: { error: "#N/A" },
      D9: true,
    };
    for (const [cell, value] of Object.entries(values)) if (sheet) sheet.getCell(cell).value = value;

    const read = await readFormWorkbook(new Uint8Array(await book.xlsx.writeBuffer()));

    expect(read).toMatchObject({
      mark: "form of these tests",
      rows: [
        {
          row: 2,
          cells: new Map<number, object>([
            [1, { is: "moment", at: Temporal.PlainDateTime.from("2027-04-01T00:00") }],
            [2, { is: "text", text: "鈴木" }],
            [3, { is: "formula" }],
            [4, { is: "number", number: 3 }],
          ]),
        },
        {
          row: 9,
          cells: new Map<number, object>([
            [1, { is: "text", text: "令和9年4月1日" }],
            [3, { is: "fault" }],
            [4, { is: "truth", truth: true }],
          ]),
        },
      ],
    });
  });

  test("is read in no time whatever ranges it names", async () => {
    const whole = "A1:XFD1048576";
    const file = await changed(async (zip) => {
      const sheet = (await zip.file("xl/worksheets/sheet1.xml")?.async("string")) ?? "";
      const book = (await zip.file("xl/workbook.xml")?.async("string")) ?? "";
      const ranges = `<mergeCells count="1"><mergeCell ref="${whole}"/></mergeCells>
        <dataValidations count="1"><dataValidation type="list" sqref="${whole}"><formula1>A1</formula1></dataValidation></dataValidations>`;
      zip.file(
        "xl/worksheets/sheet1.xml",
        sheet
          .replace("<cols>", '<cols><col min="1" max="4294967295" width="9"/>')
          .replace("</sheetData>", `</sheetData>${ranges}`),
      );
      zip.file(
        "xl/workbook.xml",
        book.replace(
          "</definedNames>",
          `<definedName name="all">'入力'!$A$1:$XFD$1048576</definedName></definedNames>`,
        ),
      );
    });

    expect(await readFormWorkbook(file)).toMatchObject({ rows: [] });
  });

  test.each`
    what                              | change                                                                                   | refusal
    ${"unpacks to too much"}          | ${(zip: Zip) => zip.file("xl/sharedStrings.xml", Buffer.alloc(20 * 1_048_576))}          | ${"too-large"}
    ${"has too many parts"}           | ${(zip: Zip) => Array.from({ length: 250 }, (_, index) => zip.file(`${index}.xml`, ""))} | ${"too-large"}
    ${"holds macros"}                 | ${(zip: Zip) => zip.file("xl/vbaProject.bin", "x")}                                      | ${"macros"}
    ${"holds macros of the old kind"} | ${(zip: Zip) => zip.file("xl/macrosheets/sheet1.xml", "<x/>")}                           | ${"macros"}
    ${"is another zip file"}          | ${(zip: Zip) => zip.remove("xl/workbook.xml")}                                           | ${"not-xlsx"}
    ${"is broken"}                    | ${(zip: Zip) => zip.file("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row")}      | ${"not-xlsx"}
    ${"is no form of ours"}           | ${(zip: Zip) => zip.remove("xl/worksheets/sheet4.xml")}                                  | ${"no-form"}
  `("is refused when it $what", async ({ change, refusal }) => {
    expect(await readFormWorkbook(await changed(change))).toBe(refusal);
  });

  test("is refused when more comes out of it than it says", async () => {
    const file = await changed((zip) => zip.file("xl/sharedStrings.xml", Buffer.alloc(4_000_000, " ")));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(4_000_000);
    const lying = Buffer.from(file);
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size)) lying.writeUInt32LE(400, at);

    expect(await readFormWorkbook(lying)).toBe("not-xlsx");
  });
});
