import { dateWithWeekday } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { NotificationOf } from "../model.ts";
import type { MailContent } from "./mail.ts";

/** To our own support: the week ends without a tip, of which customers are promised one (SUP-04). */
export function tipMissing({ beginsOn }: NotificationOf<"tip-missing">): MailContent {
  const monday = Temporal.PlainDate.from(beginsOn);
  const [from, until] = [monday, monday.add({ days: 6 })].map((day) => dateWithWeekday(day));
  return {
    subject: `【お知らせ】今週のTIPSがありません（${until?.replace(/（.*$/, "")}まで）`,
    preheader: "公開済みのTIPSも、公開を予約したTIPSもありません。",
    heading: "今週のTIPSがありません",
    lead: ["公開済みのTIPSも、公開を予約したTIPSもありません。週が終わるまでに1件を公開してください。"],
    highlight: { label: "公開の期限", value: `${until}まで`, tone: "decision" },
    facts: [{ label: "対象の週", value: `${from}〜${until}` }],
    sections: [],
    reason: "TIPSのない週の最後の営業日に、サポートのメールボックスに自動で送っています。",
  };
}
