import { TenantId } from "#shared/base/ids.ts";
import { type Kind, kinds } from "#shared/notifications/telling/kinds.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";

export const tenant = TenantId.parse("0b1f6a0e-1111-4111-8111-0123456789ab");

type Told = Pick<Announcement, "title" | "lead" | "facts" | "path">;

const told: Record<Kind, Told> = {
  "alert-raised": {
    title: { ja: "SMP-NB-0117で身代金要求型ウイルスを検知しました", en: "Ransomware was found on SMP-NB-0117" },
    lead: {
      ja: "PCをネットワークから外し、電源は切らずにお待ちください。",
      en: "Take the PC off the network and leave it switched on.",
    },
    facts: [
      { label: { ja: "深刻さ", en: "Severity" }, value: { ja: "高", en: "High" } },
      { label: { ja: "対象のPC", en: "Device" }, value: "SMP-NB-0117" },
      { label: { ja: "検知名", en: "Alert" }, value: "Ransomware [click](http://evil.example) *bold*" },
    ],
    path: "/mypage/alerts/da1",
  },
  "protection-malware": {
    title: { ja: "2台でウイルスを検知しました", en: "Malware was found on 2 devices" },
    facts: [{ label: { ja: "対象のPC", en: "Devices" }, value: "SMP-NB-0117、SMP-NB-0118" }],
    path: "/mypage/protection",
  },
  "service-incident": {
    title: { ja: "Exchange Onlineに障害が起きています", en: "Exchange Online has an incident" },
    lead: { ja: "メールの送受信が遅れることがあります。", en: "Mail may be late." },
    facts: [{ label: { ja: "発生日時", en: "Since" }, value: { ja: "11月20日（金） 10:24", en: "Fri 20 Nov 10:24" } }],
    path: "/notices/exchange",
  },
  "service-restored": {
    title: { ja: "Exchange Onlineは復旧しました", en: "Exchange Online works again" },
    facts: [{ label: { ja: "復旧日時", en: "Since" }, value: { ja: "11月20日（金） 14:02", en: "Fri 20 Nov 14:02" } }],
  },
  "quota-crossed": {
    title: { ja: "SharePointの容量が90%を超えました", en: "SharePoint is more than 90% full" },
    facts: [
      { label: { ja: "使用量", en: "Used" }, value: "921 GB / 1,024 GB" },
      { label: { ja: "上限の見込み", en: "Full by" }, value: { ja: "1月18日（月）", en: "Mon 18 Jan" } },
    ],
    path: "/mypage/storage",
  },
  deadline: {
    title: { ja: "更新するライセンス数のご判断をお願いします", en: "Please decide how many licences to renew" },
    facts: [{ label: { ja: "期限", en: "Until" }, value: { ja: "12月1日（火）", en: "Tue 1 Dec" } }],
    path: "/mypage",
  },
  maintenance: {
    title: { ja: "12月5日に保守を行います", en: "Maintenance on 5 December" },
    facts: [
      { label: { ja: "日時", en: "When" }, value: { ja: "12月5日（土） 1:00〜3:00", en: "Sat 5 Dec 1:00–3:00" } },
    ],
  },
  "report-ready": {
    title: { ja: "10月の月次レポートができました", en: "The report for October is ready" },
    facts: [{ label: { ja: "対象", en: "For" }, value: "株式会社サンプル商事" }],
    path: "/mypage/reports",
  },
  "invoice-issued": {
    title: { ja: "10月分の請求書を発行しました", en: "The invoice for October is issued" },
    facts: [{ label: { ja: "お支払い期限", en: "Due" }, value: { ja: "11月30日（月）", en: "Mon 30 Nov" } }],
    path: "/mypage/invoices",
  },
  digest: {
    title: { ja: "先週のまとめ", en: "Last week" },
    facts: [{ label: { ja: "お問い合わせ", en: "Inquiries" }, value: { ja: "3件", en: "3" } }],
    path: "/mypage",
  },
  "channel-test": {
    title: { ja: "このチャネルにお知らせが届きます", en: "Notices will arrive in this channel" },
    facts: [{ label: { ja: "設定した方", en: "Set by" }, value: "管理 一郎" }],
  },
};

/** One announcement of each kind. */
export const samples = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, sampleOf(kind as Kind)])) as Record<
  Kind,
  Announcement
>;

function sampleOf(kind: Kind): Announcement {
  return {
    id: "ntf_01JD0000000000000000000000",
    audience: { to: "admins", tenant },
    kind,
    at: "2026-11-20T01:24:00Z",
    ...told[kind],
  };
}
