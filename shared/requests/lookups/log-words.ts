import { fullDate, fullDateAndTime } from "#shared/base/japanese-dates.ts";
import { type PlainDate, Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { DayCoverage } from "#shared/inventory/log-coverage.ts";
import { reasonOf } from "#shared/inventory/reasons.ts";
import type { Sheet } from "#shared/platform/workbook.ts";

/** Which logs can be extracted, and from which snapshots. */
export const logs = {
  "sign-ins": { kind: "signIns", title: { ja: "サインインログ", en: "Sign-in logs" } },
  directory: { kind: "directoryAudits", title: { ja: "監査ログ（Entra ID）", en: "Directory audit logs" } },
  intune: { kind: "intuneAudits", title: { ja: "監査ログ（Intune）", en: "Intune audit logs" } },
} as const;
export type LogName = keyof typeof logs;

const states: Readonly<Record<DayCoverage["is"], Words>> = {
  complete: { ja: "すべて", en: "Complete" },
  partial: { ja: "一部", en: "In part" },
  missing: { ja: "なし", en: "Missing" },
};

/** Why a day is not complete, beside what Graph has refused. */
const whys: Readonly<Record<string, Words>> = {
  gap: { ja: "取得できなかった時間があります", en: "some hours could not be collected" },
  unsettled: { ja: "まだすべてを取得していません", en: "not all of it has been collected yet" },
  before: { ja: "取得を始める前の日です", en: "before collecting began" },
  cut: { ja: "1つのファイルに収められる件数を超えました", en: "the file was full" },
};

const whyOf = ({ why }: DayCoverage): Words | undefined =>
  why === undefined ? undefined : (whys[why] ?? reasonOf(why));

/** Each wished day with how far it is there. */
export const coverageSheet = (
  days: readonly DayCoverage[],
  counts: ReadonlyMap<string, number>,
  language: keyof Words,
): Sheet => ({
  name: { ja: "抽出範囲", en: "Coverage" }[language],
  columns: [
    { title: { ja: "日（日本時間）", en: "Day (Japan time)" }[language], kind: "date" },
    { title: { ja: "記録", en: "Entries kept" }[language], kind: "text" },
    { title: { ja: "件数", en: "Entries" }[language], kind: "integer" },
    { title: { ja: "理由", en: "Reason" }[language], kind: "text" },
  ],
  rows: days.map((one) => [
    one.day,
    states[one.is][language],
    one.is === "missing" ? counts.get(one.day.toString()) : (counts.get(one.day.toString()) ?? 0),
    whyOf(one)?.[language],
  ]),
});

type Extract = {
  log: LogName;
  from: PlainDate;
  until: PlainDate;
  whose: { name: string; userName: string } | undefined;
  entries: number;
  cutAt: string | undefined;
  days: readonly DayCoverage[];
};

/** The answer in words, with every day that is not complete. */
export function extractText(extract: Extract, language: keyof Words): string {
  const gaps = spansOf(extract.days.filter(({ is }) => is !== "complete"));
  const paragraphs = {
    ja: [
      `${about(extract).ja}を抽出し、Excelファイルを添付しました。件数は${extract.entries.toLocaleString("ja")}件、時刻は日本時間です。`,
      cutWords(extract)?.ja,
      gaps.length === 0
        ? "すべての日の記録がそろっています。"
        : `次の日は記録がそろっていません。日ごとの状況は、ファイルの「抽出範囲」シートをご覧ください。\n${linesOf(gaps, "ja")}`,
    ],
    en: [
      `${about(extract).en}: ${extract.entries.toLocaleString("en")} entries, in the attached Excel file, in Japan time.`,
      cutWords(extract)?.en,
      gaps.length === 0
        ? "All of these days are complete."
        : `These days are not complete. The sheet “Coverage” of the file tells of each day.\n${linesOf(gaps, "en")}`,
    ],
  };
  return paragraphs[language].filter(Boolean).join("\n\n");
}

function about({ log, from, until, whose }: Extract): Words {
  const { title } = logs[log];
  const person = whose && `${whose.name} ${whose.userName}`;
  return {
    ja: `${title.ja}（${fullDate(from)}〜${fullDate(until)}${person ? `、対象：${person}` : ""}）`,
    en: `${title.en} from ${fullDate(from, "en")} to ${fullDate(until, "en")}${person ? ` of ${person}` : ""}`,
  };
}

function cutWords({ cutAt, entries }: Extract): Words | undefined {
  if (cutAt === undefined) return undefined;
  const at = Temporal.Instant.from(cutAt);
  return {
    ja: `1つのファイルに収められる${entries.toLocaleString("ja")}件に達したため、${fullDateAndTime(at)}までの記録を収めました。続きは、お手数ですが期間か対象のアカウントを絞って、あらためてお申し込みください。`,
    en: `The file was full with ${entries.toLocaleString("en")} entries and ends at ${fullDateAndTime(at, "en")}. Please order the rest by itself, for fewer days or one account.`,
  };
}

type Span = { first: PlainDate; last: PlainDate; of: DayCoverage };

/** Days in a row of which the same is to be said. */
function spansOf(days: readonly DayCoverage[]): Span[] {
  const spans: Span[] = [];
  for (const one of days) {
    const before = spans.at(-1);
    const goesOn =
      before?.last.add({ days: 1 }).equals(one.day) && before.of.is === one.is && before.of.why === one.why;
    if (before && goesOn) before.last = one.day;
    else spans.push({ first: one.day, last: one.day, of: one });
  }
  return spans;
}

/** So many lines are told; the sheet has every day. */
const mostTold = 20;

function linesOf(spans: readonly Span[], language: keyof Words): string {
  const lines = spans.slice(0, mostTold).map(({ first, last, of }) => {
    const days = [first, ...(first.equals(last) ? [] : [last])].map((day) => fullDate(day, language));
    const why = whyOf(of)?.[language];
    return {
      ja: `・${days.join("〜")}：${states[of.is].ja}${why ? `（${why}）` : ""}`,
      en: `- ${days.join(" to ")}: ${states[of.is].en.toLowerCase()}${why ? ` (${why})` : ""}`,
    }[language];
  });
  const more = spans.length - lines.length;
  return [...lines, ...(more > 0 ? [{ ja: `・ほか${more}件`, en: `- and ${more} more` }[language]] : [])].join("\n");
}
