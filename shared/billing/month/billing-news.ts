import { idFrom } from "#shared/base/ids.ts";
import { fullDateWithWeekday } from "#shared/base/japanese-dates.ts";
import type { Instant, Temporal } from "#shared/base/time.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import type { Month } from "../model.ts";
import { monthWords } from "./line-words.ts";

type Standing = { open: number; waiting: number; issued: number };

/** Invoices that have to be issued by the last business day, as our desk is told of them (BIL-08). */
export function billingNews(
  month: Month,
  { open, waiting, issued }: Standing,
  {
    issueBy,
    daysLeft,
    today,
    at,
  }: { issueBy: Temporal.PlainDate; daysLeft: number; today: Temporal.PlainDate; at: Instant },
): Announcement {
  const words = inBoth((language) => monthWords(month, language));
  const isLate = daysLeft < 0;
  return {
    id: idFrom("notification", "billing-due", month, today.toString()),
    audience: { to: "operators" },
    kind: "billing-due",
    at: at.toString(),
    ...(isLate || daysLeft === 0 ? { tone: "critical" as const } : {}),
    title: isLate
      ? { ja: `${words.ja}分の請求書が期限までに発行されていません`, en: `Invoices for ${words.en} are overdue` }
      : { ja: `${words.ja}分の請求書を発行してください`, en: `Please issue the invoices for ${words.en}` },
    subject: { ja: `${words.ja}分の請求書の発行`, en: `Invoices for ${words.en}` },
    lead: {
      ja: "請求の確認を開き、確認が必要なお客様を確かめてから発行してください。発行した請求書は取り消せません。",
      en: "Open the month, look at what has to be checked, then issue. What is issued cannot be taken back.",
    },
    facts: [
      {
        label: { ja: "発行の期限", en: "By" },
        value: inBoth((language) => fullDateWithWeekday(issueBy, language)),
      },
      { label: { ja: "未発行", en: "Not issued" }, value: { ja: `${open}社`, en: String(open) } },
      {
        label: { ja: "うち確認・保留", en: "To be checked or on hold" },
        value: { ja: `${waiting}社`, en: String(waiting) },
      },
      { label: { ja: "発行済み", en: "Issued" }, value: { ja: `${issued}社`, en: String(issued) } },
    ],
    href: `/operator/billing/${month}`,
  };
}
