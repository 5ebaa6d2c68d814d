import type { Temporal } from "#shared/base/time.ts";
import { clock, count } from "./figures.ts";
import { askTitle, lead, names, otherwise } from "./sentences-ja.ts";
import type { Words } from "./words.ts";

const weekdays = ["月", "火", "水", "木", "金", "土", "日"] as const;
const dayAhead = (on: Temporal.PlainDate) => `${on.month}月${on.day}日（${weekdays[on.dayOfWeek - 1]}）`;
const day = (on: Temporal.PlainDate) => `${on.year}年${dayAhead(on)}`;

export const ja: Words = {
  title: "ライセンス棚卸",
  to: (tenant) => `${tenant} 御中`,
  documentTitle: (tenant, period) => `ライセンス棚卸 ${period} ${tenant} 様`,
  runningHead: (tenant, period) => `${tenant} 様｜ライセンス棚卸 ${period}`,
  runningFoot: (provider, year) => `お取り扱い：貴社内限り © ${year} ${provider}`,
  month: (month) => `${month.year}年${month.month}月`,
  monthTick: (month, withYear) => (withYear ? `${month.year % 100}/${month.month}` : `${month.month}`),
  day,
  dayAhead,
  moment: (at) => `${day(at.toPlainDate())} ${clock(at)}`,
  shortMoment: (at) => `${at.month}/${at.day} ${clock(at)}`,
  space: "",
  and: "・",
  listComma: "、",
  aside: (text) => `（${text}）`,
  asOf: (at) => `${at}時点`,
  triedAt: (at) => `${at}に取得を試行`,
  coverageLine: ({ reading, rows }) =>
    ({
      complete: `取得率 100%（${count(rows.length)}製品）`,
      partial: `一部のみ取得（${count(rows.length)}製品）`,
      none: "取得できませんでした",
    })[reading.coverage],
  lead,
  figures: { owned: "保有", assigned: "割り当て", surplus: "余り", shortage: "不足" },
  unit: () => "ライセンス",
  change: (difference) => (difference === undefined ? "前月比 —" : `前月比 ${difference}`),
  notRead: "取得できませんでした",
  missing: {
    title: "取得できなかった情報：ライセンスの保有数と割り当て数",
    cause: "原因",
    last: "最後に取得できた値",
    lastFigures: ({ owned, assigned, surplus, shortage }) =>
      `保有 ${count(owned)}、割り当て ${count(assigned)}、余り ${count(surplus)}、不足 ${count(shortage)}`,
    never: "まだ一度も取得できていません",
    causes: {
      "no-consent":
        "当社が貴社のMicrosoft 365を読み取ることへの同意がないか、取り消されています。同意の手続きをご確認ください。",
      "not-licensed": "この情報を読み取るために必要な契約が貴社のMicrosoft 365にありません。",
      throttled: "Microsoft 365の側で読み取りの回数が制限されていました。時間をおいてもう一度取得します。",
      concealed: "貴社の設定により、情報が伏せられています。",
      unavailable: "Microsoft 365の応答がありませんでした。時間をおいてもう一度取得します。",
    },
    partly: "一部の製品を取得できませんでした。合計は取得できた製品だけのものです。",
  },
  ask: {
    title: askTitle,
    terms: { short: "不足", suspended: "停止中", reduce: "余り" },
    products: (items) => names(items.map((item) => `${item.name}（${count(item.count)}）`)),
    otherwise,
    by: "ご回答の目安",
  },
  table: {
    title: "製品ごとの保有と割り当て",
    order: "保有の多い順",
    heads: { product: "製品", owned: "保有", assigned: "割り当て", surplus: "余り", change: "割り当ての\n前月比" },
    keys: { assigned: "割り当て", surplus: "余り", short: "不足" },
    short: (missing) => `不足 ${count(missing)}`,
    states: {
      grace: "契約の期限を過ぎ、猶予期間に入っています",
      suspended: "契約が停止し、割り当て済みの方も利用できません",
      unknown: "契約の状態を確認できませんでした",
    },
    stopped: "停止中",
    isNew: "前月にはなかった製品",
    surplusTotal: "合計（余りのみ）",
    shortageTotal: "合計（不足のみ）",
    leftOut: "省いた製品",
    notes: ({ leftOut, rows }) =>
      [
        "余りと不足は互いに差し引かず、別々に合計しています。",
        rows.some((row) => row.state === "suspended") && "停止中の製品は合計に含めていません。",
        leftOut.length > 0 && `無料または数に限りのない製品は省いています（${names(leftOut)}）。`,
        "購入単価をお預かりしていないため、金額は記載していません。",
      ]
        .filter((sentence) => sentence !== false)
        .join(""),
  },
  trend: {
    afterName: "の13か月の推移",
    caption: (from) => `単位：ライセンス｜各月で最後に取得した値${from > 0 ? `、縦軸は${count(from)}から` : ""}`,
    missing: (months) => `${months.join("、")}は取得できませんでした。`,
    since: (month) => `取得の開始は${month}です。`,
    tooShort: (months) => `推移は3か月分の記録がそろってから記載します（いま${count(months)}か月分）。`,
    spoken: (name, from, to, owned, assigned) =>
      `${name}の保有数と割り当て数の推移。${from}から${to}まで。最後の保有は${count(owned)}、割り当ては${count(assigned)}。`,
  },
  evidence: {
    title: "数値の根拠",
    intro: "この資料の数値を、どこから、いつの状態で、いつ取得したかの一覧です。",
    heads: {
      item: "項目",
      source: "取得元",
      asOf: "状態の時点",
      readAt: "取得日時",
      scope: "取得できた範囲",
      result: "結果",
    },
    licences: "ライセンス",
    licencesSource: "Microsoft Graph：サブスクリプション",
    history: "13か月の推移",
    historySource: "当社が保存した取得結果",
    products: (products) => `${count(products)}製品`,
    monthEnds: "各月末",
    months: (read, of) => `${count(read)} / ${count(of)}か月`,
    results: { complete: "完全", partial: "一部", none: "取得できませんでした" },
    counting: "数え方",
    rules: [
      { term: "保有", rule: "利用できるライセンスの数。契約の期限を過ぎても、猶予期間のあいだは含みます。" },
      { term: "割り当て", rule: "利用者に割り当て済みの数。会社全体に付く製品は数えません。" },
      { term: "余り・不足", rule: "保有から割り当てを引いた数。マイナスになる製品を不足とします。" },
      { term: "ご判断をお願いする余り", rule: "余りが5以上あり、保有の1割以上にあたる製品です。" },
      { term: "各月の値", rule: "その月で最後に取得できた値。1日の正午より前の取得は、前の月の値とします。" },
    ],
  },
  workbook: {
    sheets: { licences: "ライセンス", trend: "推移", evidence: "数値の根拠" },
    partNumber: "製品番号",
    productId: "製品ID",
    state: "契約の状態",
    active: "有効",
    month: "月",
    assignedBefore: "前月の割り当て",
    shareAssigned: "割り当て率",
    customer: "貴社名",
    item: "項目",
    moment: "日時（日本時間）",
    value: "内容",
  },
};
