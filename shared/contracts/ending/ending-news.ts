import { idFrom, type TenantId } from "#shared/base/ids.ts";
import { fullDate, fullDateAndTime, fullDateWithWeekday } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import { shortened } from "#shared/notifications/templates/one-line.ts";
import type { Tenant } from "#shared/tenants/model.ts";
import { type DataKind, readableUntil, retention } from "./retention.ts";

type Former = { tenant: TenantId; name: string };
type Ended = { endedOn: string; at: string };
type Open = Record<"inquiries" | "orders" | "held" | "unpaid", number>;

const openLabels: Readonly<Record<keyof Open, Words>> = {
  inquiries: { ja: "未完了のお問い合わせ", en: "Open inquiries" },
  orders: { ja: "未完了のご依頼", en: "Open orders" },
  held: { ja: "保留中のメール", en: "Held mails" },
  unpaid: { ja: "未入金の請求書", en: "Unpaid invoices" },
};

/** Tells our desk that a contract has ended, and what is left to do before anything is erased. */
export function endingNews({ tenant, name }: Former, { endedOn, at, open }: Ended & { open: Open }): Announcement {
  return {
    id: idFrom("notification", "ending", tenant, endedOn),
    audience: { to: "operators" },
    kind: "ending-due",
    at,
    title: {
      ja: `ご契約が終了しました：${shortened(name, 60)}`,
      en: `A contract has ended: ${shortened(name, 60)}`,
    },
    subject: { ja: `${shortened(name, 30)} 様`, en: shortened(name, 40) },
    lead: {
      ja: "サービスは停止しました。残っている作業を確認し、終了を確定してください。確定するまで、データは消去されません。",
      en: "The service is stopped. Look at what is left and confirm the end: nothing is erased before that.",
    },
    facts: [
      { label: { ja: "お客様", en: "Customer" }, value: shortened(name, 300) },
      { label: { ja: "終了日", en: "Ended on" }, value: dayOf(endedOn) },
      ...(Object.keys(openLabels) as (keyof Open)[]).map((part) => ({
        label: openLabels[part],
        value: { ja: `${open[part]}件`, en: String(open[part]) },
      })),
    ],
    href: `/operator/tenants/${tenant}/ending`,
  };
}

/** Tells a customer's admins that the service has ended, where their data is and until when. */
export function exportNews({ tenant, name }: Former, { endedOn, at }: Ended): Announcement {
  const until = readableUntil(endedOn);
  const last = Temporal.PlainDate.from(until).subtract({ days: 1 });
  return {
    id: idFrom("notification", "data-export", tenant, endedOn),
    audience: { to: "admins", tenant },
    kind: "contract-news",
    at,
    title: { ja: "サービス終了とデータお受け取りのご案内", en: "Your service has ended: please take your data over" },
    subject: { ja: "データお受け取りのご案内", en: "Please take your data over" },
    tone: "decision",
    lead: {
      ja: `${fullDate(Temporal.PlainDate.from(endedOn))}をもって、サービスを終了いたしました。ご利用ありがとうございました。貴社のデータ一式を、マイページからお受け取りください。期限を過ぎますと消去いたします。ご契約・請求書・レポートも、同じ期限までご覧いただけます。`,
      en: `The service ended on ${fullDate(Temporal.PlainDate.from(endedOn), "en")}. Thank you. My Page has all of your data as one file; it is erased after the day below. Until then contract, invoices and reports can be read there too.`,
    },
    facts: [
      { label: { ja: "お受け取りの期限", en: "Take over by" }, value: longDay(last) },
      { label: { ja: "サービスの終了日", en: "Ended on" }, value: longDay(Temporal.PlainDate.from(endedOn)) },
      { label: { ja: "対象", en: "For" }, value: { ja: `${shortened(name, 200)} 様`, en: shortened(name, 200) } },
    ],
    href: "/mypage/contract/letters",
  };
}

/** Tells our desk, or by name who is still known of the customer and may be forgotten next, that a kind was erased. */
export function erasureNews(
  { tenant, name }: Former,
  { kind, at, endedOn, rows, files }: Ended & { kind: DataKind; rows: number; files: number },
  admins?: Tenant["admins"],
): Announcement {
  return {
    id: idFrom("notification", "erased", tenant, endedOn, kind, admins ? "admins" : "desk"),
    audience: admins ? { to: "people", tenant, people: admins } : { to: "operators" },
    kind: admins ? "contract-news" : "ending-due",
    tone: "plain",
    at,
    title: { ja: "データを消去しました", en: "Data was erased" },
    lead: {
      ja: "ご契約の終了にともない、保存期間を過ぎたデータを消去いたしました。",
      en: "After the end of the contract, data was erased whose time had come.",
    },
    facts: [
      { label: { ja: "お客様", en: "Customer" }, value: shortened(name, 300) },
      { label: { ja: "消去したデータ", en: "What was erased" }, value: retention[kind].holds },
      { label: { ja: "根拠", en: "Rule" }, value: retention[kind].basis },
      {
        label: { ja: "件数", en: "How much" },
        value: { ja: `記録 ${rows}件、ファイル ${files}件`, en: `${rows} records, ${files} files` },
      },
      {
        label: { ja: "日時", en: "At" },
        value: inBoth((language) => fullDateAndTime(Temporal.Instant.from(at), language)),
      },
    ],
    href: admins ? "/mypage/contract/letters" : `/operator/tenants/${tenant}/ending`,
  };
}

const dayOf = (day: string) => longDay(Temporal.PlainDate.from(day));
const longDay = (day: Temporal.PlainDate) => inBoth((language) => fullDateWithWeekday(day, language));
