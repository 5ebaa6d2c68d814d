import { idFrom, type TenantId } from "#shared/base/ids.ts";
import type { Issuer } from "#shared/base/issuer.ts";
import { fullDate, fullDateWithWeekday } from "#shared/base/japanese-dates.ts";
import { type PlainDate, Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import { shortened } from "#shared/notifications/templates/one-line.ts";
import { monthWords } from "../month/line-words.ts";
import type { Claim } from "./account.ts";
import type { Stage } from "./reminder-stages.ts";

type Told = { title: Words; lead: Words };

/** The first reminder takes it that payment and mail have crossed; each one after it asks for a little more. */
const told: Readonly<Record<Stage["stage"], Told>> = {
  1: {
    title: { ja: "お支払いのご確認をお願いいたします", en: "Please look at this payment" },
    lead: {
      ja: "下記のご請求について、お支払期限を過ぎましたが、ご入金を確認できておりません。お手続きがまだの場合は、お振り込みをお願いいたします。本メールと行き違いでお支払いいただいておりましたら、何とぞご容赦ください。",
      en: "The due date of this document has passed and we have not seen your payment yet. If it is still to be made, please transfer the amount. If it has crossed with this mail, please accept our apologies.",
    },
  },
  2: {
    title: { ja: "お支払いについて、あらためてお願いいたします", en: "This payment is still open" },
    lead: {
      ja: "先日ご案内いたしましたご請求について、本日時点でご入金を確認できておりません。恐れ入りますが、お振り込みの予定日を、このメールへのご返信でお知らせください。すでにお支払い済みの場合は、お振り込み日をお知らせいただけますと幸いです。",
      en: "We wrote to you about this document and have still not seen your payment. Please reply to this mail and tell us when you will transfer the amount. If you have paid, please tell us on which day.",
    },
  },
  3: {
    title: { ja: "お支払いを至急お願いいたします", en: "Please pay this without delay" },
    lead: {
      ja: "再三のご案内となり恐縮ですが、下記のご請求のご入金を確認できておりません。至急お振り込みくださいますようお願いいたします。お支払いが難しいご事情がございましたら、このメールへのご返信でご相談ください。お支払いの遅れについては、ご契約に基づき遅延損害金（年14.6%）を申し受ける場合がございます。",
      en: "We have reminded you of this document before and have not seen your payment. Please transfer the amount without delay, or reply to this mail if there is a reason why you cannot. Under the contract a late fee of 14.6 % a year may be charged.",
    },
  },
};

type Reminder = {
  tenant: TenantId;
  name: string;
  claim: Pick<Claim, "number" | "month" | "openYen">;
  dueOn: string;
  stage: Stage;
  bank: Issuer["bank"];
  day: PlainDate;
  at: string;
};

/** What a customer's admins are told of a late payment, and from the last stage on our desk too. */
export function reminderNews(reminder: Reminder): Announcement[] {
  const { tenant, claim, stage, at, bank } = reminder;
  const month = inBoth((language) => monthWords(claim.month, language));
  const admins: Announcement = {
    id: idFrom("notification", "payment-due", tenant, claim.number, String(stage.stage)),
    audience: { to: "admins", tenant },
    kind: "payment-due",
    at,
    ...told[stage.stage],
    subject: { ja: `${month.ja}分のお支払い`, en: `Payment for ${month.en}` },
    facts: [
      ...factsOf(reminder),
      {
        label: { ja: "お振込先", en: "Bank account" },
        value: `${bank.name} ${bank.branch} ${bank.kind} ${bank.number} ${bank.holder}`,
      },
    ],
    href: "/mypage/invoices",
  };
  return stage.forDesk ? [admins, forDesk(reminder)] : [admins];
}

const factsOf = ({ claim, dueOn, day }: Reminder): Announcement["facts"] => [
  { label: { ja: "お支払い残高", en: "Still open" }, value: `¥${claim.openYen.toLocaleString("en-US")}` },
  {
    label: { ja: "お支払期限", en: "Due" },
    value: inBoth((language) => fullDateWithWeekday(Temporal.PlainDate.from(dueOn), language)),
  },
  { label: { ja: "番号", en: "Number" }, value: claim.number },
  { label: { ja: "確認日", en: "As of" }, value: inBoth((language) => fullDate(day, language)) },
];

/** A late payment is a reason for a person to think about the contract; nothing follows from it by itself (TERM-19). */
function forDesk(reminder: Reminder): Announcement {
  const { tenant, claim, stage, at } = reminder;
  const name = shortened(reminder.name, 60);
  return {
    id: idFrom("notification", "payment-due", tenant, claim.number, String(stage.stage), "desk"),
    audience: { to: "operators" },
    kind: "billing-due",
    at,
    title: { ja: `${name}：お支払いが遅れています`, en: `${name}: payment is late` },
    subject: { ja: "お支払いの遅れの確認", en: "A payment is late" },
    lead: {
      ja: "3回目のご案内をお送りしました。お客様に連絡し、今後の対応（保留、遅延損害金、契約の扱い）を担当者が判断してください。自動では何も行われません。",
      en: "The third reminder was sent. Call the customer and decide what to do: hold, late fee, or the contract itself. Nothing happens by itself.",
    },
    facts: factsOf(reminder),
    href: `/operator/tenants/${tenant}/receivables`,
  };
}
