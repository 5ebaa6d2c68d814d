import type { PlainDate } from "#shared/base/time.ts";
import { count } from "../../figures.ts";
import { some } from "../../sentences-en.ts";
import { wordsIn } from "../../wording.ts";
import type { Rich } from "../../words.ts";

/** SharePoint as the lead tells it: how full it is, and when it reaches the next level. */
type Fill = {
  share: string | null;
  used: string;
  next: { percent: number; on: string } | null;
  limitOn: string | null;
};

const third = (day: number) => (day <= 10 ? 0 : day <= 20 ? 1 : 2);
const isNear = (on: PlainDate, from: PlainDate) => from.until(on, { largestUnit: "day" }).days <= 92;

const ja = {
  unread: "SharePointの使用量を取得できませんでした。",
  lead: ({ share, used, next, limitOn }: Fill): Rich => [
    ...(share === null
      ? [`SharePointの使用量は${used}です。上限を確認できませんでした。`]
      : ["SharePointは上限の", { strong: `${share}%` }, "です。"]),
    ...(next ? ["このまま増えると", { strong: `${next.on}に${count(next.percent)}%` }, "に達する見込みです。"] : []),
    ...(limitOn ? [`上限に達するのは${limitOn}の見込みです。`] : []),
  ],
  title: "SharePoint全体の使用量と見込み",
  caption: (unit: string, from: number, hasForecast: boolean) =>
    `単位：${unit}${hasForecast ? "｜実線は実績、破線は見込み、帯は見込みの幅" : "｜各月末の値"}${from > 0 ? `、縦軸は${count(from)}から` : ""}`,
  limit: (size: string) => `上限 ${size}`,
  level: (percent: number, size: string) => `${count(percent)}% ${size}`,
  now: (month: number, size: string, share: string | null) =>
    `${month}月末 ${size}${share === null ? "" : `（${share}%）`}`,
  reach: (on: string, percent: number) => `${on}${count(percent)}%`,
  about: (on: PlainDate, from: PlainDate) =>
    isNear(on, from)
      ? `${on.month}月${on.day}日ごろ`
      : `${on.year}年${on.month}月${["上旬", "中旬", "下旬"][third(on.day)]}`,
  spoken: (from: string, first: string, to: string, last: string) =>
    `SharePointの使用量の推移。${from}の${first}から${to}の${last}まで。`,
  reachHeads: { level: "到達する水準", size: "容量", early: "早い場合", expected: "見込み", late: "遅い場合" },
  warning: "注意",
  critical: "警告",
  full: "100%（新しい保存ができなくなります）",
  levelName: (percent: number, name: string) => `${count(percent)}%（${name}）`,
  already: "すでに達しています",
  never: "このままでは達しません",
  tooLittle: (days: number) => `記録が${count(days)}日分のため、まだ見込みを立てられません`,
  openEnd: "未定",
  noLimit:
    "SharePointの上限は購入済みのライセンスから計算します。ライセンスを取得できなかったため、上限と見込みを記載していません。",
  total: "合計",
  change: (change: string) => `前月比 ${change}`,
  near: (percent: number) => `上限の${count(percent)}%を超えた人`,
  peopleUnit: "人",
  nobody: "該当なし",
  inWorkbook: "個人別はExcelに記載",
  people: { oneDrive: "OneDrive", mailboxes: "メールボックス" },
  nearHead: { name: "利用者", used: "使用量", share: "上限に対して" },
  lastRead: (size: string, at: string) => `${size}（${at}時点）`,
  grow: {
    title: "増加が大きいサイト",
    small: (shown: number, all: number) => `増加量の上位${count(shown)}件｜全${count(all)}サイトは付録A`,
    none: (all: number) => `前月から増えたサイトはありません（全${count(all)}サイト）。`,
    firstMonth: (all: number) => `前月の値がないため、増加量は次のレポートから記載します（全${count(all)}サイト）。`,
    site: "サイト",
    used: (unit: string) => `使用量\n(${unit})`,
    growth: (unit: string) => `前月からの増加\n(${unit})`,
    share: (percent: number) => `サイトの上限に対して\n（縦線は${count(percent)}%）`,
    shared: "全体で共有",
  },
  dormant: (sites: number, size: string) => `1年以上使われていないサイトが${count(sites)}あり、合計${size}です。`,
};

const en: typeof ja = {
  unread: "What SharePoint uses could not be read.",
  lead: ({ share, used, next, limitOn }) => [
    ...(share === null
      ? [`SharePoint uses ${used}. Its limit is not known.`]
      : ["SharePoint is ", { strong: `${share}%` }, " full."]),
    ...(next ? [" At this rate it reaches ", { strong: `${count(next.percent)}% ${next.on}` }, "."] : []),
    ...(limitOn ? [` It would be full ${limitOn}.`] : []),
  ],
  title: "SharePoint as a whole",
  caption: (unit, from, hasForecast) =>
    `In ${unit}${hasForecast ? " | line: so far, dashes: forecast, band: its range" : " | end of each month"}${from > 0 ? `, the axis starts at ${count(from)}` : ""}`,
  limit: (size) => `Limit ${size}`,
  level: (percent, size) => `${count(percent)}% ${size}`,
  now: (month, size, share) =>
    `End of ${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]}: ${size}${share === null ? "" : ` (${share}%)`}`,
  reach: (on, percent) => `${count(percent)}% ${on}`,
  about: (on, from) =>
    isNear(on, from)
      ? `about ${on.day} ${wordsIn("en").monthTick(on.toPlainYearMonth(), false)}`
      : `${["early", "mid", "late"][third(on.day)]} ${wordsIn("en").month(on.toPlainYearMonth())}`,
  spoken: (from, first, to, last) => `SharePoint in use, from ${first} in ${from} to ${last} in ${to}.`,
  reachHeads: { level: "Level", size: "Size", early: "Early", expected: "Expected", late: "Late" },
  warning: "note",
  critical: "warning",
  full: "100% (nothing new can be saved)",
  levelName: (percent, name) => `${count(percent)}% (${name})`,
  already: "Reached already",
  never: "Not at this rate",
  tooLittle: (days) => `Only ${some(days, "day")} on record: no forecast yet`,
  openEnd: "open",
  noLimit: "The limit follows from your licences. These could not be read, so that limit and forecast are missing.",
  total: "Together",
  change: (change) => `${change} from the month before`,
  near: (percent) => `Above ${count(percent)}% of the limit`,
  peopleUnit: "",
  nobody: "Nobody",
  inWorkbook: "Names are in the workbook",
  people: { oneDrive: "OneDrive", mailboxes: "Mailboxes" },
  nearHead: { name: "Person", used: "In use", share: "Of the limit" },
  lastRead: (size, at) => `${size} (as of ${at})`,
  grow: {
    title: "Sites that grew most",
    small: (shown, all) => `the first ${count(shown)} | all ${count(all)} sites are in appendix A`,
    none: (all) => `No site grew since the month before (${some(all, "site")}).`,
    firstMonth: (all) => `Growth is shown from the next report on, as there is no month before (${some(all, "site")}).`,
    site: "Site",
    used: (unit) => `In use\n(${unit})`,
    growth: (unit) => `Growth\n(${unit})`,
    share: (percent) => `Of the site's limit\n(tick at ${count(percent)}%)`,
    shared: "shared",
  },
  dormant: (sites, size) => `${some(sites, "site")} not used for a year, ${size} together.`,
};

/** What the part on storage says, in both languages. */
export const storageWords = { ja, en };
