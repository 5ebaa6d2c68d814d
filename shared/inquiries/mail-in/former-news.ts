import { idFrom, type TenantId } from "#shared/base/ids.ts";
import { fullDateAndTime } from "#shared/base/japanese-dates.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import type { IncomingMail } from "./incoming-mail.ts";

/** Answers somebody of a former customer, once a day: nobody waits for help that does not come. */
export function formerNews(
  tenant: TenantId,
  { from, receivedAt }: Pick<IncomingMail, "from" | "receivedAt">,
): Announcement {
  const at = Temporal.Instant.from(receivedAt);
  return {
    id: idFrom("notification", "former-customer", tenant, from.address, japanDate(at).toString()),
    audience: { to: "people", tenant, people: [{ name: from.name, mail: from.address }] },
    kind: "contract-news",
    at: receivedAt,
    title: { ja: "サポートの受付は終了しております", en: "Our support for your company has ended" },
    lead: {
      ja: "メールをお送りいただき、ありがとうございます。貴社とのご契約が終了しているため、お問い合わせの受付を終了しております。ご契約やデータのお受け取りについては、担当者が内容を確認のうえご連絡いたします。",
      en: "Thank you for your mail. Your company's contract has ended and with it our support. If your mail is about the contract or your data, our staff will come back to you.",
    },
    facts: [{ label: { ja: "受信日時", en: "Received" }, value: inBoth((language) => fullDateAndTime(at, language)) }],
  };
}
