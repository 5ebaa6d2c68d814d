import { fullDate, fullDateWithWeekday } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { BillingDocument, DocumentKind } from "../model.ts";
import { monthWords } from "../month/line-words.ts";

type Language = "ja" | "en";

export const yen = (amount: number): string => `${amount < 0 ? "−" : ""}¥${Math.abs(amount).toLocaleString("en-US")}`;
export const plain = (amount: number): string => `${amount < 0 ? "−" : ""}${Math.abs(amount).toLocaleString("en-US")}`;

const day = (date: string, language: Language) => fullDate(Temporal.PlainDate.from(date), language);
export const dayWithWeekday = (date: string, language: Language): string =>
  fullDateWithWeekday(Temporal.PlainDate.from(date), language);
export const dayRange = ({ from, to }: BillingDocument["period"], language: Language): string =>
  [from, to].map((one) => day(one, language)).join(language === "ja" ? "〜" : " – ");

/** What only a kind of document says. */
type KindWords = {
  title: string;
  number: string;
  greeting: readonly string[];
  amount: string;
  taxed: string;
  subject(month: string, service: string): string;
};

const ja: Record<DocumentKind, KindWords> = {
  invoice: {
    title: "請求書",
    number: "請求番号",
    greeting: ["平素よりお引き立ていただき、誠にありがとうございます。", "下記のとおりご請求申し上げます。"],
    amount: "ご請求金額",
    taxed: "（税込）",
    subject: (month, service) => `${service} ${month}分`,
  },
  "credit-note": {
    title: "返還請求書",
    number: "返還番号",
    greeting: [
      "平素よりお引き立ていただき、誠にありがとうございます。",
      "下記のとおり、ご請求した金額をお返しいたします。",
    ],
    amount: "お返しする金額",
    taxed: "（税込）",
    subject: (month, service) => `${service} ${month}分のご返金`,
  },
  "late-fee-statement": {
    title: "遅延損害金明細書",
    number: "明細番号",
    greeting: [
      "平素よりお引き立ていただき、誠にありがとうございます。",
      "ご契約に基づき、下記のとおり遅延損害金をご請求申し上げます。",
    ],
    amount: "ご請求金額",
    taxed: "（消費税対象外）",
    subject: (month, service) => `${service} ${month}分のお支払い遅延`,
  },
};

const en: Record<DocumentKind, KindWords> = {
  invoice: {
    title: "Invoice",
    number: "Invoice no.",
    greeting: ["Thank you for your continued business.", "We hereby invoice the following."],
    amount: "Amount due",
    taxed: "(tax included)",
    subject: (month, service) => `${service}, ${month}`,
  },
  "credit-note": {
    title: "Credit note",
    number: "Credit note no.",
    greeting: ["Thank you for your continued business.", "We hereby give back the following."],
    amount: "Amount given back",
    taxed: "(tax included)",
    subject: (month, service) => `${service}, ${month}: credit`,
  },
  "late-fee-statement": {
    title: "Late fee statement",
    number: "Statement no.",
    greeting: ["Thank you for your continued business.", "Under our contract the following late fee is due."],
    amount: "Amount due",
    taxed: "(outside consumption tax)",
    subject: (month, service) => `${service}, ${month}: late payment`,
  },
};

const common = {
  ja: {
    honorific: "御中",
    reissued: "再発行",
    issuedOn: "発行日",
    customer: "お客様番号",
    due: "お支払期限",
    about: "件名",
    period: "取引期間",
    corrects: "もとの請求番号",
    reason: "理由",
    registration: "登録番号",
    heads: ["No.", "品目・内容", "数量", "単位", "単価（税抜）", "税率", "金額（税抜）"],
    outside: "対象外",
    rates: ["税率ごとの内訳", "対象額（税抜）", "消費税額"],
    rate: (percent: number | null): string => (percent === null ? "対象外" : `${percent}%対象`),
    net: "小計（税抜）",
    tax: (percent: number) => `消費税（${percent}%）`,
    total: "合計（税込）",
    bank: "お振込先",
    bankRows: ["銀行・支店", "口座", "口座名義"],
    feeNote: (number: string) =>
      `振込手数料はお客様のご負担でお願いいたします。お振込名義の前に「${number}」を付けていただくと、ご入金の確認が早くなります。`,
    previous: "前回のご請求とご入金",
    previousRows: ["ご請求", "ご入金", "未入金"],
    monthOf: (month: string) => `${Number(month.slice(5))}月分`,
    nothingOpen: "ありません",
    notPaid: "確認できていません",
    rounding:
      "消費税額は、税率ごとの対象額の合計に税率を掛け、1円未満を切り捨てて計算しています。軽減税率（8%）の対象はありません。",
    lateFee: "遅延損害金は年14.6%（1年を365日とする日割り）で計算し、1円未満を切り捨てています。消費税の対象外です。",
    accounts: (count: number) =>
      `対象アカウント${count}件の一覧は別紙（Excel）にあります。請求書と別紙は、マイページの「請求」からダウンロードできます。`,
    questions:
      "内容のお問い合わせは、マイページの「お問い合わせ」からお願いいたします。ご連絡は24時間受け付けています。",
    returned: "ご返金の方法は、担当者より別途ご連絡いたします。次回のお支払いからの差し引きもお選びいただけます。",
    seal: "社印",
  },
  en: {
    honorific: "",
    reissued: "Reissued",
    issuedOn: "Issued on",
    customer: "Customer no.",
    due: "Due on",
    about: "Subject",
    period: "Period",
    corrects: "Original invoice",
    reason: "Reason",
    registration: "Registration no.",
    heads: ["No.", "Item", "Quantity", "Unit", "Unit price\n(excl. tax)", "Tax", "Amount\n(excl. tax)"],
    outside: "None",
    rates: ["By tax rate", "Taxable (excl. tax)", "Consumption tax"],
    rate: (percent: number | null): string => (percent === null ? "Outside tax" : `${percent}%`),
    net: "Subtotal (excl. tax)",
    tax: (percent: number) => `Consumption tax (${percent}%)`,
    total: "Total (incl. tax)",
    bank: "Bank transfer to",
    bankRows: ["Bank, branch", "Account", "Holder"],
    feeNote: (number: string) =>
      `Transfer fees are borne by you. Please put “${number}” before the payer's name, so that we recognise your payment sooner.`,
    previous: "Your last invoice",
    previousRows: ["Invoiced", "Paid", "Open"],
    monthOf: (month: string) => monthWords(month, "en"),
    nothingOpen: "Nothing",
    notPaid: "Not yet",
    rounding:
      "Consumption tax is computed once for each rate on the sum of its lines and rounded down to the whole yen. Nothing is taxed at the reduced rate (8%).",
    lateFee:
      "The late fee is 14.6% a year by days of a 365-day year, rounded down to the whole yen. It is outside consumption tax.",
    accounts: (count: number) =>
      `The ${count} accounts are listed in a separate workbook. Invoice and workbook can be downloaded in My Page under Invoices.`,
    questions: "Please send questions through My Page; we take them around the clock.",
    returned: "We will contact you about how the amount is returned; it can also be set off against your next payment.",
    seal: "Seal",
  },
};

export type InvoiceWords = (typeof common)["ja"] & KindWords;

/** Everything that a document says in its language beside its own facts. */
export const billingWords = ({ language, kind }: Pick<BillingDocument, "language" | "kind">): InvoiceWords => ({
  ...common[language],
  ...{ ja, en }[language][kind],
});
