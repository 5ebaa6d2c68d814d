import type { Instant } from "#shared/base/time.ts";
import type { Cell, Column, Workbook } from "#shared/platform/workbook.ts";
import type { AgedReceivables } from "./aged-receivables.ts";

type Row = Partial<AgedReceivables["customers"][number]>;

const columns: readonly (Column & { of: (row: Row) => Cell })[] = [
  { title: "お客様番号", kind: "text", of: ({ customerNumber }) => customerNumber },
  { title: "お客様", kind: "text", of: ({ name }) => name },
  { title: "期限前", kind: "integer", of: ({ notDueYen }) => notDueYen },
  { title: "1〜30日", kind: "integer", of: ({ upTo30Yen }) => upTo30Yen },
  { title: "31〜60日", kind: "integer", of: ({ upTo60Yen }) => upTo60Yen },
  { title: "61〜90日", kind: "integer", of: ({ upTo90Yen }) => upTo90Yen },
  { title: "90日超", kind: "integer", of: ({ over90Yen }) => over90Yen },
  { title: "残高合計", kind: "integer", of: ({ openYen }) => openYen },
  { title: "前受・過入金", kind: "integer", of: ({ creditYen }) => creditYen },
];

/** Aged receivables as an Excel file, the total at the end. */
export const agedWorkbook = (
  { asOf, customers, total }: AgedReceivables,
  { author, madeAt }: { author: string; madeAt: Instant },
): Workbook => ({
  title: `売掛金年齢表_${asOf}`,
  author,
  madeAt,
  language: "ja",
  sheets: [
    {
      name: `売掛金年齢表 ${asOf}`,
      columns: columns.map(({ title, kind }) => ({ title, kind })),
      rows: [...customers, { name: "合計", ...total }].map((row: Row) => columns.map(({ of }) => of(row))),
    },
  ],
});
