import { idFrom } from "#shared/base/ids.ts";
import { fullDateWithWeekday } from "#shared/base/japanese-dates.ts";
import { type PlainDate, Temporal } from "#shared/base/time.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import { listed, oneLine, shortened } from "#shared/notifications/templates/one-line.ts";
import { wordsIn } from "../../wording.ts";

export type Waiting = { notApproved: readonly string[]; held: readonly string[] };

/** Reports that nobody has approved, or that somebody holds, as our desk is told of them around the fifth business day (ADM-02). */
export function deskNews(
  month: string,
  { notApproved, held }: Waiting,
  { publishBy, today, at }: { publishBy: PlainDate; today: PlainDate; at: string },
): Announcement {
  const words = inBoth((language) => wordsIn(language).month(Temporal.PlainYearMonth.from(month)));
  const isDue = Temporal.PlainDate.compare(today, publishBy) >= 0;
  return {
    id: idFrom("notification", "report-due", month, today.toString()),
    audience: { to: "operators" },
    kind: "report-due",
    at,
    ...(isDue && { tone: "critical" as const }),
    title: isDue
      ? { ja: `${words.ja}のレポートが保留のまま期限になりました`, en: `Reports for ${words.en} are on hold and due` }
      : { ja: `${words.ja}のレポートを確認してください`, en: `Please look at the reports for ${words.en}` },
    subject: { ja: `${words.ja}の月次レポート`, en: `Monthly reports for ${words.en}` },
    lead: isDue
      ? {
          ja: "保留のレポートは自動では公開されません。内容を確かめて承認し、公開してください。",
          en: "What is on hold is not published by itself. Look at it, approve it and publish it.",
        }
      : {
          ja: "次の営業日の朝に、保留でないレポートはすべて自動で公開されます。",
          en: "On the next business day's morning everything that is not on hold is published by itself.",
        },
    facts: [
      { label: { ja: "公開の期限", en: "By" }, value: inBoth((language) => fullDateWithWeekday(publishBy, language)) },
      { label: { ja: "承認していない", en: "Not approved" }, value: namesOf(notApproved) },
      { label: { ja: "保留", en: "On hold" }, value: namesOf(held) },
    ],
    href: `/operator/reports?month=${month}`,
  };
}

function namesOf(names: readonly string[]) {
  const some = shortened(listed(names.map(oneLine), "社"), 250);
  return names.length === 0
    ? { ja: "0社", en: "0" }
    : { ja: `${names.length}社（${some}）`, en: `${names.length} (${some})` };
}
