import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";

/** What people are told of; each kind is switched on and off by itself. */
export const Kind = z.enum([
  "alert-raised",
  "alert-minor",
  "protection-malware",
  "service-incident",
  "service-restored",
  "quota-crossed",
  "report-ready",
  "price-change",
  "invoice-issued",
  "payment-due",
  "contract-news",
  "consent-wanted",
  "ending-due",
  "billing-due",
  "report-due",
  "digest",
  "tip-missing",
  "channel-test",
]);
export type Kind = z.infer<typeof Kind>;

/** What people choose from; a test is no news. */
export const NewsKind = Kind.exclude(["channel-test"]);
export const newsKinds = NewsKind.options;

/** `mail` and `bell` reach one person each, `teams` reaches a channel that many read. */
export const Channel = z.enum(["mail", "bell", "teams"]);
export type Channel = z.infer<typeof Channel>;
export type Channels = Readonly<Record<Channel, boolean>>;

/** `critical` and `decision` ask the reader to act. */
export const Tone = z.enum(["plain", "critical", "decision"]);

/** The people of a customer, or our own support desk. */
export type Side = "company" | "desk";

type News = {
  /** What the kind is called where people choose what they get. */
  label: Words;
  /** What a subject begins with. */
  tag: Words;
  tone: z.infer<typeof Tone>;
  /** What its button does. */
  opens: Words;
  /** Who is told of it at all, and where it goes unless a person has chosen otherwise. */
  to: Readonly<Partial<Record<Side, Channels>>>;
  /** Urgent news passes quiet hours. */
  isUrgent: boolean;
  /** Of mandatory news at least one reader always gets a mail. */
  isMandatory: boolean;
};

const everywhere: Channels = { mail: true, bell: true, teams: true };
/** Where another mail says it already, such as that of the inquiry which an alert has opened. */
const withoutMail: Channels = { ...everywhere, mail: false };
const teamsOnly: Channels = { mail: false, bell: false, teams: true };

const notice: Words = { ja: "お知らせ", en: "Notice" };
const openAlert: Words = { ja: "検知の内容を見る", en: "See the alert" };

export const kinds: Readonly<Record<Kind, News>> = {
  "alert-raised": {
    label: { ja: "緊急のセキュリティ検知", en: "Urgent security alerts" },
    tag: { ja: "緊急", en: "Urgent" },
    tone: "critical",
    opens: openAlert,
    to: { company: everywhere, desk: withoutMail },
    isUrgent: true,
    isMandatory: true,
  },
  "alert-minor": {
    label: { ja: "緊急ではないセキュリティ検知", en: "Security alerts that can wait" },
    tag: notice,
    tone: "plain",
    opens: openAlert,
    to: { company: everywhere, desk: withoutMail },
    isUrgent: false,
    isMandatory: false,
  },
  "protection-malware": {
    label: { ja: "駆除できていないウイルス", en: "Malware that is not removed" },
    tag: { ja: "緊急", en: "Urgent" },
    tone: "critical",
    opens: { ja: "端末の状態を見る", en: "See the device" },
    to: { company: everywhere, desk: everywhere },
    isUrgent: true,
    isMandatory: true,
  },
  "service-incident": {
    label: { ja: "Microsoftのサービスの障害", en: "Incidents of Microsoft's services" },
    tag: { ja: "障害", en: "Incident" },
    tone: "plain",
    opens: { ja: "状況を確認する", en: "See the incident" },
    to: { company: everywhere, desk: everywhere },
    isUrgent: true,
    isMandatory: false,
  },
  "service-restored": {
    label: { ja: "障害からの復旧", en: "Service restored" },
    tag: { ja: "復旧", en: "Restored" },
    tone: "plain",
    opens: { ja: "経過を確認する", en: "See what happened" },
    to: { company: everywhere, desk: everywhere },
    isUrgent: false,
    isMandatory: false,
  },
  "quota-crossed": {
    label: { ja: "容量の不足", en: "Storage running out" },
    tag: { ja: "ご判断のお願い", en: "Please decide" },
    tone: "decision",
    opens: { ja: "マイページで容量を見る", en: "See the storage in My Page" },
    to: { company: everywhere },
    isUrgent: false,
    isMandatory: false,
  },
  "report-ready": {
    label: { ja: "レポート", en: "Reports" },
    tag: { ja: "レポート", en: "Report" },
    tone: "plain",
    opens: { ja: "マイページでレポートを開く", en: "Open the report in My Page" },
    to: { company: everywhere },
    isUrgent: false,
    isMandatory: true,
  },
  "price-change": {
    label: { ja: "料金の改定", en: "Price changes" },
    tag: notice,
    tone: "plain",
    opens: { ja: "お知らせを読む", en: "Read the notice" },
    to: { company: { ...everywhere, teams: false } },
    isUrgent: false,
    isMandatory: true,
  },
  "invoice-issued": {
    label: { ja: "請求書", en: "Invoices" },
    tag: { ja: "ご請求", en: "Invoice" },
    tone: "plain",
    opens: { ja: "マイページで請求書を開く", en: "Open the invoice in My Page" },
    to: { company: { ...everywhere, teams: false } },
    isUrgent: false,
    isMandatory: true,
  },
  "payment-due": {
    label: { ja: "お支払いの確認", en: "Payments that are due" },
    tag: { ja: "お支払い", en: "Payment" },
    tone: "decision",
    opens: { ja: "マイページで請求書を開く", en: "Open the invoice in My Page" },
    to: { company: { ...everywhere, teams: false } },
    isUrgent: false,
    isMandatory: true,
  },
  "contract-news": {
    label: { ja: "ご契約", en: "Your contract" },
    tag: { ja: "ご契約", en: "Contract" },
    tone: "plain",
    opens: { ja: "マイページでご契約を見る", en: "See the contract in My Page" },
    to: { company: { ...everywhere, teams: false } },
    isUrgent: false,
    isMandatory: true,
  },
  "consent-wanted": {
    label: { ja: "アクセスの許可のお願い", en: "Consent that we need" },
    tag: { ja: "ご判断のお願い", en: "Please decide" },
    tone: "decision",
    opens: { ja: "許可の画面を開く", en: "Open the page of consent" },
    to: { company: { ...everywhere, teams: false } },
    isUrgent: false,
    isMandatory: true,
  },
  "ending-due": {
    label: { ja: "ご契約の終了", en: "Contracts that end" },
    tag: { ja: "契約終了", en: "Contract ends" },
    tone: "decision",
    opens: { ja: "終了の確認を開く", en: "Open what is left to do" },
    to: { desk: everywhere },
    isUrgent: false,
    isMandatory: true,
  },
  "billing-due": {
    label: { ja: "請求の締め切り", en: "Invoices that have to be issued" },
    tag: { ja: "請求", en: "Billing" },
    tone: "decision",
    opens: { ja: "請求の確認を開く", en: "Open the invoices" },
    to: { desk: everywhere },
    isUrgent: false,
    isMandatory: true,
  },
  "report-due": {
    label: { ja: "月次レポートの確認", en: "Monthly reports that have to go out" },
    tag: { ja: "レポート", en: "Report" },
    tone: "decision",
    opens: { ja: "レポートの一覧を開く", en: "Open the reports" },
    to: { desk: everywhere },
    isUrgent: false,
    isMandatory: true,
  },
  digest: {
    label: { ja: "お客様環境の変化（1日のまとめ）", en: "Changes at customers (daily digest)" },
    tag: notice,
    tone: "plain",
    opens: { ja: "変化の一覧を見る", en: "See all changes" },
    to: { desk: { mail: true, bell: false, teams: false } },
    isUrgent: false,
    isMandatory: false,
  },
  "tip-missing": {
    label: { ja: "TIPSのない週", en: "Weeks without a tip" },
    tag: notice,
    tone: "decision",
    opens: { ja: "TIPSの一覧を見る", en: "See the tips" },
    to: { desk: everywhere },
    isUrgent: false,
    isMandatory: false,
  },
  "channel-test": {
    label: { ja: "テスト送信", en: "Test card" },
    tag: { ja: "テスト", en: "Test" },
    tone: "plain",
    opens: { ja: "通知の設定を開く", en: "Open the settings" },
    to: { company: teamsOnly, desk: teamsOnly },
    isUrgent: true,
    isMandatory: false,
  },
};
