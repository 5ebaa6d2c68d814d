import { idFrom } from "#shared/base/ids.ts";
import { dateWithWeekday } from "#shared/base/japanese-dates.ts";
import { japanDate, type PlainDate, Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import { oneLine, shortened } from "#shared/notifications/templates/one-line.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type DriftDay, type DriftEntry, driftOn } from "./drift-days.ts";

/** What can harm a company stands first. */
const words: Record<DriftEntry["kind"], Words> = {
  "admin-added": { ja: "管理者権限の追加", en: "admin role given" },
  "policy-removed": { ja: "ポリシーの削除", en: "policy removed" },
  "policy-switched": { ja: "ポリシーの切り替え", en: "policy switched" },
  "mfa-missing": { ja: "多要素認証の未登録", en: "no second factor" },
  "policy-changed": { ja: "ポリシーの変更", en: "policy changed" },
  "licence-short": { ja: "ライセンスの不足", en: "licences short" },
  "device-stale": { ja: "長期間通信のない端末", en: "device out of contact" },
  "admin-removed": { ja: "管理者権限の削除", en: "admin role taken" },
  "policy-added": { ja: "ポリシーの追加", en: "policy added" },
  "account-added": { ja: "アカウントの追加", en: "account added" },
  "account-removed": { ja: "アカウントの削除", en: "account removed" },
  "device-added": { ja: "端末の追加", en: "device added" },
  "device-removed": { ja: "端末の削除", en: "device removed" },
  "licence-changed": { ja: "ライセンス数の変更", en: "licences changed" },
};
const order = Object.keys(words);

/** A day's changes at all customers for our support desk; the site has the whole list. */
export function digestOf(day: string, at: string, days: readonly DriftDay[]): Announcement | undefined {
  if (days.length === 0) return undefined;
  const told = days.toSorted((a, b) => worst(a) - worst(b)).slice(0, mostCompanies);
  const left = days.length - told.length;
  const gaps = days.filter(({ notCompared }) => notCompared.length > 0).length;
  return {
    id: idFrom("notification", "drift-digest", day),
    audience: { to: "operators" },
    kind: "digest",
    at,
    title: titleOf(Temporal.PlainDate.from(day), days),
    facts: [
      ...told.map((one) => ({ label: same(shortened(oneLine(one.company), 30)), value: summaryOf(one) })),
      ...(left > 0 ? [{ label: { ja: "ほか", en: "More" }, value: customers(left) }] : []),
      ...(gaps > 0 ? [{ label: unread, value: customers(gaps) }] : []),
    ],
    href: `/operator/drift?day=${day}`,
  };
}

const mostCompanies = 10;
const unread: Words = { ja: "比較できない項目のあるお客様", en: "Not compared in full" };
const customers = (count: number): Words => ({
  ja: `${count}社`,
  en: `${count} ${count === 1 ? "customer" : "customers"}`,
});
const same = (name: string): Words => ({ ja: name, en: name });

function titleOf(on: PlainDate, days: readonly DriftDay[]): Words {
  const changed = days.map(({ entries, more }) => entries.length + more).filter((changes) => changes > 0);
  const changes = changed.reduce((sum, count) => sum + count, 0);
  return {
    ja: `お客様環境の変化：${changed.length}社で${changes}件（${on.month}月${on.day}日）`,
    en: `Changes at customers on ${dateWithWeekday(on, "en")}: ${changes}`,
  };
}

const worst = ({ entries }: DriftDay) =>
  Math.min(order.length, ...entries.map(({ kind }) => order.indexOf(kind)).filter((place) => place >= 0));

const phrases = {
  ja: {
    comma: "、",
    others: "ほか",
    unread: "比較できない項目",
    count: (what: string, count: number) => `${what}${count}件`,
    one: (what: string) => `（${what}）`,
  },
  en: {
    comma: ", ",
    others: "others",
    unread: "not compared",
    count: (what: string, count: number) => `${what}: ${count}`,
    one: (what: string) => ` (${what})`,
  },
};

/** How much of what has changed at a customer, what can harm first; what has changed alone is named. */
const summaryOf = ({ entries, more, notCompared }: DriftDay): Words =>
  inBoth((language) => {
    const { comma, others, unread: gaps, count, one } = phrases[language];
    const kinds = Object.entries(words).flatMap(([kind, name]) => {
      const [first, ...further] = entries.filter((entry) => entry.kind === kind);
      if (!first) return [];
      return [count(name[language], further.length + 1) + (further.length === 0 ? one(detailOf(first)) : "")];
    });
    const rest = [
      ...(more > 0 ? [count(others, more)] : []),
      ...(notCompared.length > 0 ? [count(gaps, notCompared.length)] : []),
    ];
    return shortened([...kinds, ...rest].join(comma), 300);
  });

/** What has changed, and for numbers from how many to how many. */
const detailOf = ({ kind, what, from, to }: DriftEntry): string =>
  kind === "licence-changed" && from !== undefined && to !== undefined ? `${what} ${from}→${to}` : what;

/** Tells our support desk once a day what has changed at the customers since the day before. */
export async function sendDigest(needs: Pick<Platform, "bus" | "clock" | "tables">): Promise<void> {
  const now = needs.clock.now();
  const day = japanDate(now).toString();
  const digest = digestOf(day, now.toString(), await driftOn(needs, day));
  if (digest) await tell(needs, digest);
}
