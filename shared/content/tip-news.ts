import { idFrom } from "#shared/base/ids.ts";
import { dateRange, dateWithWeekday } from "#shared/base/japanese-dates.ts";
import type { Instant, PlainDate } from "#shared/base/time.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";

/** The week that begins on this Monday ends without a tip, of which customers are promised one (SUP-04). */
export function missingTipNews(monday: PlainDate, at: Instant): Announcement {
  const sunday = monday.add({ days: 6 });
  const until = inBoth((language) => dateWithWeekday(sunday, language));
  return {
    id: idFrom("notification", "tip-missing", monday.toString()),
    audience: { to: "operators" },
    kind: "tip-missing",
    at: at.toString(),
    title: {
      ja: `今週のTIPSがありません（${sunday.month}月${sunday.day}日まで）`,
      en: `No tip this week (until ${until.en})`,
    },
    lead: {
      ja: "公開済みのTIPSも、公開を予約したTIPSもありません。週が終わるまでに1件を公開してください。",
      en: "None is published and none is planned. Please publish one before the week ends.",
    },
    facts: [
      { label: { ja: "公開の期限", en: "Until" }, value: { ja: `${until.ja}まで`, en: until.en } },
      {
        label: { ja: "対象の週", en: "Week" },
        value: inBoth((language) => dateRange(monday, sunday, language)),
      },
    ],
    href: "/operator/content?kind=tip",
  };
}
