import { idFrom, type TenantId } from "#shared/base/ids.ts";
import { fullDate, fullDateAndTime, fullDateWithWeekday } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import { shortened } from "#shared/notifications/templates/one-line.ts";

type Customer = { tenant: TenantId; name: string };
type Notice = {
  slug: string;
  title: { ja: string; en?: string | undefined };
  effectiveOn: string;
  publishedAt: string;
};

/** The price changes, from this day on; what it comes to stands in the notice (BIL-12). */
export function priceNews({ tenant, name }: Customer, { slug, title, effectiveOn, publishedAt }: Notice): Announcement {
  const day = Temporal.PlainDate.from(effectiveOn);
  return {
    id: idFrom("notification", "price-change", slug, effectiveOn, tenant),
    audience: { to: "admins", tenant },
    kind: "price-change",
    at: publishedAt,
    title: { ja: "料金を改定いたします", en: "Our prices change" },
    subject: { ja: `料金の改定（${fullDate(day)}から）`, en: `Price change from ${fullDate(day, "en")}` },
    lead: {
      ja: "ご契約中のサービスの料金を改定いたします。改定後の料金と理由は、サポートサイトのお知らせでご確認ください。",
      en: "The price of your service changes. The new price and the reason are in the notice on our support site.",
    },
    facts: [
      {
        label: { ja: "適用日", en: "From" },
        value: inBoth((language) => fullDateWithWeekday(day, language)),
      },
      { label: { ja: "対象", en: "For" }, value: { ja: `${shortened(name, 200)} 様`, en: shortened(name, 200) } },
      {
        label: { ja: "お知らせ", en: "Notice" },
        value: { ja: shortened(title.ja, 300), en: shortened(title.en ?? title.ja, 300) },
      },
      {
        label: { ja: "公開日時", en: "Published at" },
        value: inBoth((language) => fullDateAndTime(Temporal.Instant.from(publishedAt), language)),
      },
    ],
    details: [
      {
        title: { ja: "ご不明な点があるとき", en: "If you have questions" },
        text: {
          ja: "このメールにそのままご返信ください。担当からご回答します。",
          en: "Just reply to this mail. Our people answer.",
        },
      },
    ],
    href: `/notices/${slug}`,
  };
}
