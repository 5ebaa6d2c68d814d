import { documentTitles } from "../document-titles.ts";
import type { WordsIn } from "./words.ts";

const thanks = "平素よりお引き立ていただき、誠にありがとうございます。";
const heads = ["No.", "品目・内容", "数量", "単位", "単価（税抜）", "税率", "金額（税抜）"];

export const ja: WordsIn = {
  kinds: {
    invoice: {
      title: documentTitles.invoice.ja,
      number: "請求番号",
      issuedOn: "発行日",
      greeting: [thanks, "下記のとおりご請求申し上げます。"],
      amount: "ご請求金額",
      taxed: "（税込）",
      subject: (month, service) => `${service} ${month}分`,
      period: "取引期間",
      corrects: "もとの請求番号",
      heads,
      total: "合計（税込）",
      computed: (hasReducedRate) => [
        `消費税額は、税率ごとの対象額の合計に税率を掛け、1円未満を切り捨てて計算しています。${hasReducedRate ? "" : "軽減税率（8%）の対象はありません。"}`,
      ],
    },
    "credit-note": {
      title: documentTitles["credit-note"].ja,
      number: "返還番号",
      issuedOn: "発行日（返還日）",
      greeting: [thanks, "下記のとおり、ご請求した金額をお返しいたします。"],
      amount: "お返しする金額",
      taxed: "（税込）",
      subject: (month, service) => `${service} ${month}分のご返金`,
      period: "もとの取引期間",
      corrects: "もとの請求番号",
      heads,
      total: "合計（税込）",
      computed: () => [
        "消費税額は、もとの請求書の税率と端数処理に合わせて計算しています。",
        "ご返金の方法は、担当者より別途ご連絡いたします。次回のお支払いからの差し引きもお選びいただけます。",
      ],
    },
    "late-fee-statement": {
      title: documentTitles["late-fee-statement"].ja,
      number: "明細番号",
      issuedOn: "発行日",
      greeting: [thanks, "ご契約に基づき、下記のとおり遅延損害金をご請求申し上げます。"],
      amount: "ご請求金額",
      taxed: "（消費税対象外）",
      subject: (month, service) => `${service} ${month}分のお支払い遅延`,
      period: "対象期間",
      corrects: "対象の請求番号",
      heads: ["No.", "品目・内容", "数量", "単位", "単価", "消費税", "金額"],
      total: "合計（消費税対象外）",
      computed: () => [
        "遅延損害金は、お支払期限の翌日からお支払日までの日数に応じて年14.6%で計算し、1円未満を切り捨てています。",
        "遅延損害金は消費税の対象外です。この明細書は適格請求書（インボイス）ではありません。",
      ],
    },
  },
  common: {
    honorific: "御中",
    reissued: "再発行",
    customer: "お客様番号",
    due: "お支払期限",
    about: "件名",
    breakdown: "税率別内訳",
    ofRate: (rate, net, tax) => (tax === undefined ? `${rate} ${net}` : `${rate} ${net}（消費税 ${tax}）`),
    originalFrom: (number, day) => `${number}（${day}発行）`,
    reason: "理由",
    registration: "登録番号",
    outside: "対象外",
    rates: ["税率ごとの内訳", "対象額（税抜）", "消費税額"],
    rate: (percent) => (percent === null ? "対象外" : `${percent}%対象`),
    net: "小計（税抜）",
    tax: (percent) => `消費税（${percent}%）`,
    bank: "お振込先",
    bankRows: ["銀行・支店", "口座", "口座名義"],
    branch: (name, code) => `${name}（${code}）`,
    accountKinds: { 普通: "普通", 当座: "当座" },
    feeNote: (number) =>
      `振込手数料はお客様のご負担でお願いいたします。お振込名義の前に「${number}」を付けていただくと、ご入金の確認が早くなります。`,
    previous: "前回のご請求とご入金",
    previousRows: ["ご請求", "ご入金", "未入金"],
    monthOf: (month) => `${Number(month.slice(5))}月分`,
    paidOn: (date) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`,
    nothingOpen: "ありません",
    notPaid: "確認できていません",
    openApart: "未入金の分は、今回のご請求金額には含まれていません。",
    replaces: (number) => `この請求書は、請求番号 ${number}の請求書に代わるものです。`,
    accounts: (count) =>
      `対象アカウント${count.toLocaleString("en-US")}件の一覧は別紙（Excel）にあります。請求書と別紙は、マイページの「請求」からダウンロードできます。`,
    questions:
      "内容のお問い合わせは、マイページの「お問い合わせ」からお願いいたします。ご連絡は24時間受け付けています。",
    seal: "社印",
  },
};
