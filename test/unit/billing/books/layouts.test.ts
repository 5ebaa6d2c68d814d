import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { journalEntries } from "#shared/billing/books/journal-entries.ts";
import { journalFile } from "#shared/billing/books/journal-file.ts";
import type { MonthJournal } from "#shared/billing/books/month-journal.ts";
import { csvLines } from "#shared/platform/csv.ts";
import { toShiftJis } from "#shared/platform/shift-jis.ts";
import { creditNote, documentOf, lateFee, line, small } from "../documents.ts";

const journalOf = (name = "株式会社サンプル商事"): MonthJournal => ({
  month: "2026-10",
  debitYen: 0,
  creditYen: 0,
  entries: [
    { ...documentOf([line("基本サービス", 50, 2900)]), number: "INV-202610-0001" },
    { ...small, number: "INV-202610-0042" },
    { ...creditNote, number: "CRN-202612-0001" },
    { ...lateFee, number: "LFS-202612-0001" },
  ].flatMap((document) => journalEntries({ ...document, counterparty: name, content: { blob: "", sha256: "" } })),
});
const read = async (text: string) => {
  const found = await csvLines(text);
  return "lines" in found ? found.lines.map(({ cells }) => cells) : [];
};

describe("弥生会計", () => {
  test("reads 25 columns in the Shift_JIS of Windows, each slip by the flags of its rows", async () => {
    const { content } = await journalFile(journalOf(), "yayoi", { replaces: false });
    const text = iconv.decode(Buffer.from(content), "cp932");
    const rows = await read(text);

    expect(text.endsWith("\r\n")).toBe(true);
    expect(rows.every((row) => row.length === 25)).toBe(true);
    expect(rows.map(([flag]) => flag)).toEqual(["2000", "2110", "2100", "2101", "2000", "2000"]);
    expect(rows[0]?.join("|")).toBe(
      "2000|1||2026/10/30|売掛金|C-0042 株式会社サンプル||対象外|159500|0" +
        "|売上高||基本サービス|課税売上内10%|159500|14500" +
        "|請求書 INV-202610-0001 2026年10月分 株式会社サンプル商事|||0||INV-202610-0001|0|0|no",
    );
    expect(rows[2]?.slice(4, 10)).toEqual(["", "", "", "", "0", ""]);
    expect(rows[4]?.slice(4, 10)).toEqual(["売上値引高", "", "返金", "課税売返内10%", "63800", "5800"]);
  });

  test("is not given a name without one of its letters, unless that was asked for", async () => {
    const written = journalOf("𠮷野家具株式会社");

    await expect(journalFile(written, "yayoi", { replaces: false })).rejects.toMatchObject({
      code: "invalid-input",
      errors: [
        {
          pointer: "#/layout",
          detail: { ja: expect.stringContaining("「𠮷」はShift_JISにありません（INV-202610-0001、") },
        },
      ],
    });
    const { content } = await journalFile(written, "yayoi", { replaces: true });
    expect(iconv.decode(Buffer.from(content), "cp932")).toContain("C-0042 〓野家具株式会社");
  });
});

test("マネーフォワード クラウド会計 reads UTF-8 with a head, slips by their number", async () => {
  const { content } = await journalFile(journalOf("𠮷野家具株式会社"), "moneyforward", { replaces: false });
  const text = Buffer.from(content).toString("utf8");
  const [head, first, ...rows] = await read(text);

  expect(text.startsWith("\ufeff取引No,取引日,借方勘定科目,借方補助科目,借方部門,借方取引先,借方税区分")).toBe(true);
  expect(head).toHaveLength(23);
  expect(first?.join("|")).toBe(
    "1|2026/10/30|売掛金|C-0042 𠮷野家具株式会社||𠮷野家具株式会社|対象外||159500|0" +
      "|売上高||基本サービス|𠮷野家具株式会社|課税売上 10%||159500|14500" +
      "|請求書 INV-202610-0001 2026年10月分|INV-202610-0001|||",
  );
  expect(rows.map(([number]) => number)).toEqual(["2", "2", "2", "3", "4"]);
  expect(rows[3]?.[6]).toBe("課税売上-返還等 10%");
});

test("freee会計 reads rows of one day and slip number as one slip", async () => {
  const { content } = await journalFile(journalOf(), "freee", { replaces: false });
  const [head, ...rows] = await read(Buffer.from(content).toString("utf8"));

  expect(head?.slice(0, 10).join("|")).toBe(
    "日付|伝票番号|決算整理仕訳|借方勘定科目|借方補助科目|借方取引先|借方部門|借方税区分|借方金額|借方税額",
  );
  expect(rows.map((row) => row[1])).toEqual([
    "INV-202610-0001",
    ...Array.from({ length: 3 }, () => "INV-202610-0042"),
    "CRN-202612-0001",
    "LFS-202612-0001",
  ]);
  expect(rows[4]?.[7]).toBe("課税売返10%");
});

test("Shift_JIS has the signs that Windows writes otherwise, and says what it lacks", async () => {
  const { bytes, lacking } = await toShiftJis("髙﨑㈱①〜−—¥ｶﾞ か\u3099 𠮷é𠮷");

  expect(iconv.decode(Buffer.from(bytes), "cp932")).toBe("髙﨑㈱①～－―￥ｶﾞ が 〓〓〓");
  expect(lacking).toEqual(["𠮷", "é"]);
});
