import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";

/** What people are told of; each kind is switched on and off by itself. */
export const Kind = z.enum([
  "alert-raised",
  "protection-malware",
  "service-incident",
  "service-restored",
  "quota-crossed",
  "deadline",
  "maintenance",
  "report-ready",
  "invoice-issued",
  "digest",
  "channel-test",
]);
export type Kind = z.infer<typeof Kind>;

/** `mail` and `bell` reach one person each, `teams` reaches a channel that many read. */
export const Channel = z.enum(["mail", "bell", "teams"]);
export type Channel = z.infer<typeof Channel>;

type News = {
  /** What the kind is called where people choose what they get. */
  label: Words;
  /** What a subject begins with. */
  tag: Words;
  tone: "plain" | "critical" | "decision";
  /** What its button does. */
  opens: Words;
  /** Where it goes unless a person has chosen otherwise. */
  channels: Record<Channel, boolean>;
  /** Urgent news passes quiet hours. */
  isUrgent: boolean;
  /** Of mandatory news at least one reader always gets a mail. */
  isMandatory: boolean;
};

const everywhere = { mail: true, bell: true, teams: true };
const openPage: Words = { ja: "マイページで確認する", en: "See it in My Page" };
const notice: Words = { ja: "お知らせ", en: "Notice" };

export const kinds: Readonly<Record<Kind, News>> = {
  "alert-raised": {
    label: { ja: "緊急のセキュリティ検知", en: "Urgent security alerts" },
    tag: { ja: "緊急", en: "Urgent" },
    tone: "critical",
    opens: { ja: "検知の内容を見る", en: "See the alert" },
    channels: everywhere,
    isUrgent: true,
    isMandatory: true,
  },
  "protection-malware": {
    label: { ja: "ウイルスの検知", en: "Malware on a device" },
    tag: { ja: "緊急", en: "Urgent" },
    tone: "critical",
    opens: { ja: "端末の状態を見る", en: "See the device" },
    channels: everywhere,
    isUrgent: true,
    isMandatory: true,
  },
  "service-incident": {
    label: { ja: "サービスの障害", en: "Service incidents" },
    tag: { ja: "障害", en: "Incident" },
    tone: "decision",
    opens: { ja: "障害の状況を見る", en: "See the incident" },
    channels: everywhere,
    isUrgent: true,
    isMandatory: false,
  },
  "service-restored": {
    label: { ja: "障害からの復旧", en: "Service restored" },
    tag: { ja: "復旧", en: "Restored" },
    tone: "plain",
    opens: { ja: "経過を見る", en: "See what happened" },
    channels: everywhere,
    isUrgent: false,
    isMandatory: false,
  },
  "quota-crossed": {
    label: { ja: "容量やライセンスの不足", en: "Storage or licences running out" },
    tag: { ja: "ご判断のお願い", en: "Please decide" },
    tone: "decision",
    opens: openPage,
    channels: everywhere,
    isUrgent: false,
    isMandatory: false,
  },
  deadline: {
    label: { ja: "期限のあるご判断", en: "Decisions with a deadline" },
    tag: { ja: "ご判断のお願い", en: "Please decide" },
    tone: "decision",
    opens: openPage,
    channels: everywhere,
    isUrgent: false,
    isMandatory: false,
  },
  maintenance: {
    label: { ja: "メンテナンスの予定", en: "Planned maintenance" },
    tag: notice,
    tone: "plain",
    opens: { ja: "予定を見る", en: "See the plan" },
    channels: everywhere,
    isUrgent: false,
    isMandatory: true,
  },
  "report-ready": {
    label: { ja: "レポート", en: "Reports" },
    tag: { ja: "レポート", en: "Report" },
    tone: "plain",
    opens: { ja: "マイページでレポートを開く", en: "Open the report in My Page" },
    channels: everywhere,
    isUrgent: false,
    isMandatory: true,
  },
  "invoice-issued": {
    label: { ja: "請求書", en: "Invoices" },
    tag: { ja: "請求", en: "Invoice" },
    tone: "plain",
    opens: { ja: "マイページで請求書を開く", en: "Open the invoice in My Page" },
    channels: { ...everywhere, teams: false },
    isUrgent: false,
    isMandatory: true,
  },
  digest: {
    label: { ja: "1週間のまとめ", en: "Weekly digest" },
    tag: notice,
    tone: "plain",
    opens: openPage,
    channels: { mail: true, bell: false, teams: false },
    isUrgent: false,
    isMandatory: false,
  },
  "channel-test": {
    label: { ja: "テスト送信", en: "Test card" },
    tag: { ja: "テスト", en: "Test" },
    tone: "plain",
    opens: { ja: "通知の設定を開く", en: "Open the settings" },
    channels: { mail: false, bell: false, teams: true },
    isUrgent: true,
    isMandatory: false,
  },
};
