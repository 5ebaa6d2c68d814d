import { startOfDay, Temporal } from "#shared/base/time.ts";
import type { Cell, Column, Sheet, Workbook } from "#shared/platform/workbook.ts";
import { documentTitles } from "./document-titles.ts";
import type { BillingDocument } from "./model.ts";

const words = {
  ja: {
    lines: "明細",
    accounts: "対象アカウント",
    lineHeads: ["品目", "内容", "数量", "単位", "単価（税抜）", "税率（%）", "金額（税抜）"],
    accountHeads: ["ユーザー名", "表示名", "サービス", "利用開始日"],
    net: "小計（税抜）",
    tax: (percent: number) => `消費税（${percent}%）`,
    total: "合計（税込）",
    services: { basic: "基本サービス", option: "オプション" },
    joined: "、",
  },
  en: {
    lines: "Lines",
    accounts: "Accounts",
    lineHeads: ["Item", "Detail", "Quantity", "Unit", "Unit price (excl. tax)", "Tax (%)", "Amount (excl. tax)"],
    accountHeads: ["User name", "Name", "Services", "Since"],
    net: "Subtotal (excl. tax)",
    tax: (percent: number) => `Consumption tax (${percent}%)`,
    total: "Total (incl. tax)",
    services: { basic: "Basic service", option: "Option" },
    joined: ", ",
  },
} as const;

const lineKinds = ["text", "text", "integer", "text", "yen", "integer", "yen"] as const;
const accountKinds = ["text", "text", "text", "date"] as const;

const columns = (heads: readonly string[], kinds: readonly Column["kind"][]): Column[] =>
  heads.map((title, index) => ({ title, kind: kinds[index] ?? "text" }));

/** What an invoice charges as an Excel file: its lines with their sums, and every account that is charged (BIL-03). */
export const accountsWorkbook = (document: BillingDocument, number: string): Workbook => ({
  title: `${documentTitles[document.kind][document.language]} ${number}`,
  author: document.issuer.name,
  madeAt: startOfDay(Temporal.PlainDate.from(document.issuedOn)),
  language: document.language,
  sheets: [lineSheet(document), accountSheet(document)],
});

function lineSheet({ language, lines, taxes, netYen, totalYen }: BillingDocument): Sheet {
  const told = words[language];
  const sum = (title: string, yen: number): Cell[] => [title, ...Array<Cell>(lineKinds.length - 2), yen];
  return {
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
      sum(told.net, netYen),
      ...taxes.flatMap(({ taxPercent, taxYen }) => (taxPercent === null ? [] : [sum(told.tax(taxPercent), taxYen)])),
      sum(told.total, totalYen),
    ],
  };
}

function accountSheet({ language, accounts }: BillingDocument): Sheet {
  const { accounts: name, accountHeads, services, joined } = words[language];
  return {
    name,
    columns: columns(accountHeads, accountKinds),
    rows: accounts.map((one) => [
      one.userPrincipalName,
      one.displayName,
      one.services.map((service) => services[service]).join(joined),
      Temporal.PlainDate.from(one.since),
    ]),
  };
}
