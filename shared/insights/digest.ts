import { idFrom } from "#shared/base/ids.ts";
import { dateWithWeekday, type Language } from "#shared/base/japanese-dates.ts";
import { japanDate, type PlainDate, Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type DriftDay, type DriftEntry, driftOn } from "./drift-days.ts";

const words: Record<DriftEntry["kind"], Words> = {
  "admin-added": { ja: "管理者権限の追加", en: "admin role given" },
  "admin-removed": { ja: "管理者権限の削除", en: "admin role taken" },
  "policy-added": { ja: "ポリシーの追加", en: "policy added" },
  "policy-removed": { ja: "ポリシーの削除", en: "policy removed" },
  "policy-switched": { ja: "ポリシーの切り替え", en: "policy switched" },
  "policy-changed": { ja: "ポリシーの変更", en: "policy changed" },
  "device-added": { ja: "機器の追加", en: "device added" },
  "device-removed": { ja: "機器の削除", en: "device removed" },
  "device-stale": { ja: "長期間通信のない機器", en: "device out of contact" },
  "licence-short": { ja: "ライセンスの不足", en: "licences short" },
  "licence-changed": { ja: "ライセンス数の変更", en: "licences changed" },
  "account-added": { ja: "アカウントの追加", en: "account added" },
  "account-removed": { ja: "アカウントの削除", en: "account removed" },
  "mfa-missing": { ja: "多要素認証なし", en: "no second factor" },
};

/** What can harm a company stands first. */
const order = Object.keys(words);

/** A day's changes at all customers for our support desk; the site has the whole list. */
export function digestOf(day: string, at: string, days: readonly DriftDay[]): Announcement | undefined {
  if (days.length === 0) return undefined;
  const changes = days.reduce((sum, { entries, more }) => sum + entries.length + more, 0);
  const told = days.toSorted((a, b) => worst(a) - worst(b)).slice(0, mostCompanies);
  const left = days.length - told.length;
  return {
    id: idFrom("notification", "drift-digest", day),
    audience: { to: "operators" },
    kind: "digest",
    at,
    title: inBoth((language) =>
      titleOf(language, { on: Temporal.PlainDate.from(day), changes, customers: days.length }),
    ),
    facts: [
      ...told.map((one) => ({
        label: { ja: one.company.slice(0, 30), en: one.company.slice(0, 30) },
        value: summaryOf(one),
      })),
      ...(left > 0 ? [{ label: { ja: "ほか", en: "More" }, value: { ja: `${left}社`, en: `${left} customers` } }] : []),
    ],
    href: `/operator/drift?day=${day}`,
  };
}

type Counted = { on: PlainDate; changes: number; customers: number };

const titleOf = (language: Language, { on, changes, customers }: Counted): string =>
  language === "ja"
    ? `お客様環境の変化：${customers}社${changes}件（${on.month}月${on.day}日）`
    : `Changes at customers on ${dateWithWeekday(on, "en")}: ${changes}`;

const mostCompanies = 11;

const worst = ({ entries }: DriftDay) =>
  Math.min(order.length, ...entries.map(({ kind }) => order.indexOf(kind)).filter((place) => place >= 0));

const counted = {
  ja: (what: string, count: number) => `${what}${count}件`,
  en: (what: string, count: number) => `${what}: ${count}`,
};
const inBrackets = { ja: (what: string) => `（${what}）`, en: (what: string) => ` (${what})` };

function summaryOf({ entries, more, notCompared }: DriftDay): Words {
  const kinds = order.flatMap((kind) => {
    const of = entries.filter((entry) => entry.kind === kind);
    const [first] = of;
    return first ? [{ words: words[first.kind], count: of.length, what: first.what }] : [];
  });
  const say = (language: keyof Words, others: string, unread: string) =>
    [
      ...kinds.map(
        ({ words: kind, count, what }) =>
          counted[language](kind[language], count) + (count === 1 ? inBrackets[language](what) : ""),
      ),
      ...(more > 0 ? [counted[language](others, more)] : []),
      ...(notCompared.length > 0 ? [counted[language](unread, notCompared.length)] : []),
    ]
      .join(language === "ja" ? "、" : ", ")
      .slice(0, 300);
  return { ja: say("ja", "ほか", "比較できない項目"), en: say("en", "others", "not compared") };
}

/** Tells our support desk once a day what has changed at the customers since the day before. */
export async function sendDigest(needs: Pick<Platform, "bus" | "clock" | "tables">): Promise<void> {
  const now = needs.clock.now();
  const day = japanDate(now).toString();
  const digest = digestOf(day, now.toString(), await driftOn(needs, day));
  if (digest) await tell(needs, digest);
}
