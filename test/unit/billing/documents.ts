import { TenantId } from "#shared/base/ids.ts";
import { BillingDocument, type Line } from "#shared/billing/model.ts";
import { amountOf, totalsOf } from "#shared/billing/money.ts";

type Change = Partial<Omit<BillingDocument, "lines" | "taxes" | "netYen" | "taxYen" | "totalYen">>;

/** A line whose amount is that of its pieces. */
export const line = (title: string, quantity: number, unitYen: number, change: Partial<Line> = {}): Line => ({
  item: "basic",
  title,
  quantity,
  unit: "アカウント",
  unitYen,
  taxPercent: 10,
  amountYen: amountOf(quantity, unitYen),
  ...change,
});

const monthly = [
  line("基本サービス 2026年10月分", 48, 2900, { detail: "10月1日 0:00時点の対象アカウント（別紙のとおり）" }),
  line("オプション 2026年10月分", 13, 1100, { item: "option", detail: "操作ログ・外部デバイスの詳細制御" }),
  line("記録媒体・送料（実費）", 1, 2042, {
    item: "one-off",
    unit: "式",
    detail: "2026年10月14日納品 お申し込み番号 R-2026-0317",
  }),
];

const accounts = (count: number): BillingDocument["accounts"] =>
  Array.from({ length: count }, (_, index) => ({
    account: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    userPrincipalName: `user${index + 1}@sample-shoji.example`,
    displayName: `利用者 ${index + 1}`,
    services: index < 13 ? ["basic", "option"] : ["basic"],
    since: "2025-04-01",
  }));

/** A document with these lines, whose totals are those of its lines. */
export const documentOf = (lines: readonly Line[], change: Change = {}): BillingDocument =>
  BillingDocument.parse({
    tenant: TenantId.parse("0b1f6a0e-1111-4111-8111-0123456789ab"),
    month: "2026-10",
    kind: "invoice",
    revision: 1,
    language: "ja",
    customerNumber: "C-0042",
    issuer: {
      name: "株式会社みほんシステムズ",
      postalCode: "000-0000",
      address: ["東京都見本区見本町1-2-3", "みほんビル8階"],
      mail: "support@example.jp",
      registrationNumber: "T7123456789012",
      bank: {
        name: "サンプル銀行",
        code: "9999",
        branch: "本店営業部",
        branchCode: "001",
        kind: "普通",
        number: "1234567",
        holder: "カ）ミホンシステムズ",
      },
    },
    recipient: {
      name: "株式会社サンプル商事",
      department: "管理本部 情報システム部",
      postalCode: "000-0000",
      address: ["東京都見本区例示町4-5-6", "サンプルタワー21階"],
      corporateNumber: "4011001098993",
    },
    period: { from: "2026-10-01", to: "2026-10-31" },
    issuedOn: "2026-10-30",
    dueOn: "2026-11-30",
    contractVersion: 1,
    lines,
    ...totalsOf(lines),
    ...change,
  });

/** The month of example E-70: 155,542 yen and 15,554 yen of tax. */
export const small = documentOf(monthly, {
  previous: { month: "2026-09", billedYen: 168_850, paidYen: 168_850, paidOn: "2026-10-28", openYen: 0 },
  accounts: accounts(48),
});

const longAddress = [
  "北海道見本郡例示町字とても長い名前の大字見本例示台一丁目二番地三号",
  "グランドサンプルタワーレジデンス＆オフィス東京見本例示ガーデンアネックス",
  "北館20階 2001号室 サンプルホールディングス内",
];

/** Everything is long: names, three lines of address, forty lines, accounts by the hundred, a payment that fell short. */
export const large = documentOf(
  Array.from({ length: 40 }, (_, index) =>
    line(`部門${String(index + 1).padStart(2, "0")} 基本サービス 2026年10月分`, 30 + index, 2900, {
      ...(index % 3 === 0 && {
        detail: "10月1日 0:00時点の対象アカウント（別紙のとおり）。部門コードの順に並べています",
      }),
    }),
  ),
  {
    recipient: {
      name: "サンプルホールディングス国際総合開発研究所株式会社東日本第二事業本部",
      department: "管理統括本部 情報システム企画推進部 ITインフラストラクチャーサービス課",
      postalCode: "000-0000",
      address: longAddress,
      payerNames: [],
    },
    previous: { month: "2026-09", billedYen: 12_345_678, paidYen: 12_345_238, paidOn: "2026-10-28", openYen: 440 },
    accounts: accounts(500),
  },
);

export const english = documentOf(
  [
    line("Basic service, October 2026", 48, 2900, {
      unit: "account",
      detail: "Target accounts at 0:00 on the 1st (listed separately)",
    }),
    line("Option, October 2026", 13, 1100, { item: "option", unit: "account" }),
  ],
  {
    language: "en",
    recipient: {
      name: "Sample Trading Co., Ltd.",
      department: "Information Systems, Corporate Services",
      postalCode: "000-0000",
      address: ["4-5-6 Reiji-cho, Mihon-ku, Tokyo", "Sample Tower 21F"],
      payerNames: [],
    },
    previous: { month: "2026-09", billedYen: 168_850, paidYen: 0, openYen: 168_850 },
    accounts: accounts(48),
  },
);

/** Example E-77: the service stopped on 19 November and could not be resumed. */
export const creditNote = documentOf(
  [
    line("サービス停止に伴う返金", -1, 58_000, {
      item: "refund",
      unit: "式",
      detail: "2026年11月19日〜2026年11月30日（30日のうち12日分）",
    }),
  ],
  {
    kind: "credit-note",
    month: "2026-11",
    period: { from: "2026-11-01", to: "2026-11-30" },
    issuedOn: "2026-12-04",
    dueOn: undefined,
    corrects: "INV-202611-0042",
    correctsIssuedOn: "2026-11-30",
    reason: "11月19日からサービスをご利用いただけなかったため",
  },
);

export const corrected = documentOf(monthly.slice(0, 2), {
  revision: 2,
  issuedOn: "2026-11-10",
  corrects: "INV-202610-0042",
  correctsIssuedOn: "2026-10-30",
  reason: "記録媒体の代金を誤ってご請求したため",
  accounts: accounts(48),
});

/** Example E-75: 120,000 yen of 220,000 were paid ten days late, the rest seven days after that. */
export const lateFee = documentOf(
  [
    line("遅延損害金", 1, 1696, {
      item: "late-fee",
      unit: "式",
      taxPercent: null,
      detail: "220,000円×10日、120,000円×17日（年14.6%）",
    }),
  ],
  {
    kind: "late-fee-statement",
    issuedOn: "2026-12-28",
    dueOn: "2027-01-29",
    corrects: "INV-202610-0042",
    correctsIssuedOn: "2026-10-30",
  },
);

export const documents = {
  small: { document: small, number: "INV-202610-0042" },
  large: { document: large, number: "INV-202610-0043" },
  english: { document: english, number: "INV-202610-0044" },
  "credit-note": { document: creditNote, number: "CRN-202612-0001" },
  corrected: { document: corrected, number: "INV-202611-0007" },
  "late-fee": { document: lateFee, number: "LFS-202612-0001" },
} as const;
