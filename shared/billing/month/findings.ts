import * as z from "zod";
import { fullDate, type Language } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";

/** `blocks`: nothing can be issued; `check`: a person looks at it first; `note`: worth knowing. */
const Gravity = z.enum(["blocks", "check", "note"]);
type Gravity = z.infer<typeof Gravity>;

const yen = (amount: number) => `${amount < 0 ? "−" : "+"}¥${Math.abs(amount).toLocaleString("en-US")}`;

const dated = (day: string, language: Language) => fullDate(Temporal.PlainDate.from(day), language);

/** What a finding speaks of; `day` is a plain date. */
type Told = { count: number; other: number; day: string; amount: number; text: string };

/** Everything that can be said of a month's draft. */
const findings = {
  "no-contract": { gravity: "note", words: () => ({ ja: "ご契約がありません。", en: "There is no contract." }) },
  "not-started": {
    gravity: "note",
    words: () => ({
      ja: "利用開始前です。開始通知のあとに請求します。",
      en: "It has not started; nothing is charged yet.",
    }),
  },
  "free-month": {
    gravity: "note",
    words: ({ day }) => ({
      ja: `${dated(day, "ja")}の利用開始で、料金は翌月からです。`,
      en: `Started on ${dated(day, "en")}: charged from the next month.`,
    }),
  },
  ended: {
    gravity: "note",
    words: ({ day }) => ({ ja: `${dated(day, "ja")}で解約。発行しません。`, en: `Ended on ${dated(day, "en")}.` }),
  },
  "no-accounts": {
    gravity: "note",
    words: () => ({ ja: "対象アカウントがありません。発行しません。", en: "There is no account to be charged." }),
  },
  "no-reading": {
    gravity: "blocks",
    words: ({ day, text, count, other }) => ({
      ja: `${dated(day, "ja")}のアカウント一覧を取得できていません（${text || "未実行"}）。${other ? `直近の値は${count}件です。` : ""}別の日の一覧で数えるか、保留にしてください。`,
      en: `The accounts of ${dated(day, "en")} could not be read (${text || "not tried"}).${other ? ` Last known: ${count}.` : ""} Count by another day, or hold it.`,
    }),
  },
  "no-price": { gravity: "blocks", words: ({ text }) => ({ ja: text, en: text }) },
  "below-zero": {
    gravity: "blocks",
    words: () => ({
      ja: "合計がマイナスです。適格返還請求書で処理してください。",
      en: "The total is below zero: give a credit note.",
    }),
  },
  substitute: {
    gravity: "check",
    words: ({ day, text }) => ({
      ja: `${dated(day, "ja")}の一覧で数えています。理由：${text}`,
      en: `Counted by the list of ${dated(day, "en")}: ${text}`,
    }),
  },
  "large-change": {
    gravity: "check",
    words: ({ amount, count, text }) => ({
      ja: `前月から ${yen(amount)}（${text}、${count >= 0 ? "+" : "−"}${Math.abs(count)}件）変わっています。`,
      en: `${yen(amount)} from last month (${text}, ${count >= 0 ? "+" : "−"}${Math.abs(count)} accounts).`,
    }),
  },
  unregistered: {
    gravity: "check",
    words: ({ count }) => ({
      ja: `有効でライセンスもあるのに登録のないアカウントが${count}件あります。`,
      en: `${count} accounts are enabled and licensed, and not registered.`,
    }),
  },
  missing: {
    gravity: "check",
    words: ({ count }) => ({
      ja: `登録されているのに見つからないアカウントが${count}件あります。`,
      en: `${count} registered accounts are not there.`,
    }),
  },
  "other-count": {
    gravity: "note",
    words: ({ count, other }) => ({
      ja: `お申し込みは${other}件、対象アカウントは${count}件です。`,
      en: `${other} accounts were applied for, ${count} are charged.`,
    }),
  },
} as const satisfies Record<string, { gravity: Gravity; words: (told: Told) => Words }>;

export type FindingCode = keyof typeof findings;

export const Finding = z.object({
  code: z.string(),
  gravity: Gravity,
  words: z.object({ ja: z.string(), en: z.string() }),
});
export type Finding = z.infer<typeof Finding>;

/** A finding with its figures put into words. */
export function finding(code: FindingCode, told: Partial<Told> = {}): Finding {
  const { gravity, words } = findings[code];
  return { code, gravity, words: words({ count: 0, other: 0, day: "", amount: 0, text: "", ...told }) };
}
