import { startOfDay, Temporal } from "#shared/base/time.ts";
import type { Cell, Column, Workbook } from "#shared/platform/workbook.ts";
import { documentTitles } from "./file-names.ts";
import type { BillingDocument } from "./model.ts";

const words = {
  ja: {
    lines: "明細",
    accounts: "対象アカウント",
    lineHeads: ["品目", "内容", "数量", "単位", "単価（税抜・円）", "税率（%）", "金額（税抜・円）"],
    accountHeads: ["ユーザー名", "表示名", "サービス", "利用開始日"],
    net: "小計（税抜）",
    tax: "消費税",
    total: "合計（税込）",
    services: { basic: "基本サービス", option: "オプション" },
    joined: "、",
  },
  en: {
    lines: "Lines",
    accounts: "Accounts",
    lineHeads: [
      "Item",
      "Detail",
      "Quantity",
      "Unit",
      "Unit price (yen, excl. tax)",
      "Tax (%)",
      "Amount (yen, excl. tax)",
    ],
    accountHeads: ["User name", "Name", "Services", "Since"],
    net: "Subtotal (excl. tax)",
    tax: "Consumption tax",
    total: "Total (incl. tax)",
    services: { basic: "Basic service", option: "Option" },
    joined: ", ",
  },
} as const;

const lineKinds = ["text", "text", "integer", "text", "integer", "integer", "integer"] as const;
const accountKinds = ["text", "text", "text", "date"] as const;

const columns = (heads: readonly string[], kinds: readonly Column["kind"][]): Column[] =>
  heads.map((title, index) => ({ title, kind: kinds[index] ?? "text" }));

/** What an invoice charges as an Excel file: its lines with their sums, and every account that is charged (BIL-03). */
export function accountsWorkbook(document: BillingDocument, number: string): Workbook {
  const { language, lines, taxes, netYen, totalYen, accounts, issuedOn, issuer } = document;
  const told = words[language];
  const sum = (title: string, percent: number | undefined, yen: number): Cell[] => [
    title,
    undefined,
    undefined,
    undefined,
    undefined,
    percent,
    yen,
  ];
  return {
    title: `${documentTitles[document.kind][language]} ${number}`,
    author: issuer.name,
    madeAt: startOfDay(Temporal.PlainDate.from(issuedOn)),
    language,
    sheets: [
      {
        name: told.lines,
        columns: columns(told.lineHeads, lineKinds),
        rows: [
          ...lines.map((one) => [
            one.title,
            one.detail,
            one.quantity,
            one.unit,
            one.unitYen,
            one.taxPercent ?? undefined,
            one.amountYen,
          ]),
          sum(told.net, undefined, netYen),
          ...taxes.map(({ taxPercent, taxYen }) => sum(told.tax, taxPercent ?? undefined, taxYen)),
          sum(told.total, undefined, totalYen),
        ],
      },
      {
        name: told.accounts,
        columns: columns(told.accountHeads, accountKinds),
        rows: accounts.map((one) => [
          one.userPrincipalName,
          one.displayName,
          one.services.map((service) => told.services[service]).join(told.joined),
          Temporal.PlainDate.from(one.since),
        ]),
      },
    ],
  };
}
