import { idFrom } from "#shared/base/ids.ts";
import { fullDate, fullDateWithWeekday } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import type { FiledDocument } from "./documents-store.ts";
import type { BillingDocument, DocumentKind } from "./model.ts";
import { monthWords } from "./month/line-words.ts";

type Told = { title: Words; subject: (month: Words) => Words; lead: Words };

const told: Record<DocumentKind, Told> = {
  invoice: {
    title: { ja: "請求書を発行しました", en: "Your invoice is here" },
    subject: ({ ja, en }) => ({ ja: `${ja}分の請求書`, en: `Invoice for ${en}` }),
    lead: {
      ja: "請求書を発行いたしました。マイページでご確認のうえ、お支払期限までにお振り込みください。振込手数料はお客様のご負担でお願いいたします。",
      en: "We have issued your invoice. Please look at it in My Page and transfer the amount by the due date; the transfer fee is yours.",
    },
  },
  "credit-note": {
    title: { ja: "適格返還請求書を発行しました", en: "We have issued a credit note" },
    subject: ({ ja, en }) => ({ ja: `${ja}分の適格返還請求書`, en: `Credit note for ${en}` }),
    lead: {
      ja: "ご請求の全部または一部をお返しする適格返還請求書を発行いたしました。内容はマイページでご確認ください。",
      en: "We have issued a credit note for all or part of what was billed. Please look at it in My Page.",
    },
  },
  "late-fee-statement": {
    title: { ja: "遅延損害金の明細書を発行しました", en: "We have issued a late fee statement" },
    subject: ({ ja, en }) => ({ ja: `${ja}分の遅延損害金`, en: `Late fee for ${en}` }),
    lead: {
      ja: "お支払いの遅れについて、ご契約に基づく遅延損害金の明細書を発行いたしました。内容はマイページでご確認ください。",
      en: "Under the contract a late fee is due. Please look at the statement in My Page.",
    },
  },
};

/** A document lies in My Page; it never goes by mail itself (BIL-08). */
export function documentNews(filed: FiledDocument, { dueOn }: Pick<BillingDocument, "dueOn">): Announcement {
  const { title, subject, lead } = told[filed.kind];
  const month = inBoth((language) => monthWords(filed.month, language));
  const due = dueOn === undefined ? undefined : Temporal.PlainDate.from(dueOn);
  return {
    id: idFrom("notification", "document-issued", filed.number),
    audience: { to: "admins", tenant: filed.tenant },
    kind: "invoice-issued",
    at: filed.filedAt,
    title,
    subject: subject(month),
    lead,
    facts: [
      {
        label:
          filed.totalYen < 0
            ? { ja: "お返しする金額（税込）", en: "Given back" }
            : { ja: "ご請求金額（税込）", en: "Amount" },
        value: `¥${Math.abs(filed.totalYen).toLocaleString("en-US")}`,
      },
      ...(due
        ? [{ label: { ja: "お支払期限", en: "Due" }, value: inBoth((language) => fullDateWithWeekday(due, language)) }]
        : []),
      { label: { ja: "対象月", en: "Month" }, value: month },
      { label: { ja: "番号", en: "Number" }, value: filed.number },
      {
        label: { ja: "発行日", en: "Issued" },
        value: inBoth((language) => fullDate(Temporal.PlainDate.from(filed.issuedOn), language)),
      },
    ],
    href: "/mypage/invoices",
  };
}
