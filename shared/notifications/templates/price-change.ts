import { fullDateWithWeekday } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { NotificationOf } from "../model.ts";
import type { MailContent, MailContext } from "./mail.ts";
import { oneLine } from "./one-line.ts";
import { longMoment, phoneSection, salutation } from "./phrases.ts";

/** To each admin: the price changes, from this day on; what it comes to stands in the notice (BIL-12). */
export function priceChange(
  { to, companyName, slug, title, effectiveOn, publishedAt }: NotificationOf<"price-change">,
  context: MailContext,
): MailContent {
  const day = fullDateWithWeekday(Temporal.PlainDate.from(effectiveOn));
  return {
    subject: `【お知らせ】料金の改定（${day.replace(/（.*$/, "")}から）`,
    preheader: `${day}から料金を改定します。内容はお知らせでご確認ください。`,
    greeting: salutation(to),
    heading: "料金を改定します",
    lead: ["ご契約中のサービスの料金を改定します。改定後の料金と理由を、サポートサイトのお知らせでご確認ください。"],
    highlight: { label: "適用日", value: day },
    facts: [
      { label: "対象", value: `${oneLine(companyName)} 様` },
      { label: "お知らせ", value: oneLine(title) },
      { label: "公開日時", value: longMoment(publishedAt) },
    ],
    button: { text: "お知らせを読む", url: `${context.siteUrl}/notices/${slug}` },
    sections: [
      { title: "ご不明な点があるとき", lines: ["このメールにそのままご返信ください。担当からご回答します。"] },
      phoneSection(context),
    ],
    reason: "貴社の管理者として登録されている方に、料金の改定のたびにお送りしています。",
  };
}
