import { idFrom } from "#shared/base/ids.ts";
import { fullDate, fullDateAndTime, fullDateWithWeekday } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import { chargedFrom } from "#shared/billing/billing-start.ts";
import type { Words } from "#shared/calendar/model.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import { shortened } from "#shared/notifications/templates/one-line.ts";
import type { ConsentLink, OnboardingEvent } from "./model.ts";
import type { Start } from "./start-notice.ts";

const asked: Record<ConsentLink["app"], Pick<Announcement, "title" | "lead">> = {
  watching: {
    title: { ja: "ご利用開始の準備：アクセスの許可をお願いいたします", en: "Please let us read your Microsoft 365" },
    lead: {
      ja: "サービスの開始には、貴社のMicrosoft 365を当社が読み取るための許可が必要です。貴社のグローバル管理者の方が下のボタンを開き、内容をご確認のうえ「承諾」してください。当社がパスワードをお尋ねすることはありません。",
      en: "Before the service can start we need your consent to read your Microsoft 365. A global administrator of yours opens the page below, reads what is asked and accepts it. We never ask for a password.",
    },
  },
  changing: {
    title: { ja: "設定変更の代行：アクセスの許可について", en: "Consent for changes made by us" },
    lead: {
      ja: "ご依頼いただいた設定変更を当社のシステムが代行するための許可です。任意のもので、許可いただかない場合は担当者が手順に沿って対応いたします。グローバル管理者の方が下のボタンからお進みください。",
      en: "With this consent our system carries out the changes that you order. It is optional: without it our staff does them by hand. A global administrator of yours gives it on the page below.",
    },
  },
};

const opensPage: Words = {
  ja: "「Microsoftの許可の画面」（リンクは1回だけ有効です）",
  en: "Microsoft's page of consent (good once)",
};

/** Asks a customer's admins for consent: the button leads to Microsoft's own page. */
export function consentNews(link: ConsentLink, href: string, at: string): Announcement {
  const until = Temporal.Instant.from(link.expiresAt);
  return {
    id: idFrom("notification", "consent", link.tenant, link.nonce),
    audience: { to: "admins", tenant: link.tenant },
    kind: "consent-wanted",
    at,
    ...asked[link.app],
    subject: { ja: "アクセスの許可のお願い", en: "Please give your consent" },
    facts: [
      { label: { ja: "期限", en: "Until" }, value: inBoth((language) => fullDateAndTime(until, language)) },
      { label: { ja: "開く画面", en: "Leads to" }, value: opensPage },
    ],
    href,
  };
}

/** Sends a customer's admins the start notice, with which the contract is formed (TERM-01). */
export function startNews(
  { tenant, version }: Pick<OnboardingEvent, "tenant" | "version">,
  start: Start,
): Announcement {
  const { notice, contract, loginIds, customer } = start;
  const { startedOn } = notice;
  const { basic, option } = contract.counts;
  return {
    id: idFrom("notification", "start-notice", tenant, String(version)),
    audience: { to: "admins", tenant },
    kind: "contract-news",
    at: notice.at,
    title: { ja: "サービス開始のお知らせ", en: "Your service starts" },
    lead: {
      ja: `${dayOf(startedOn).ja}にサービスを開始いたします。本通知をもってご契約が成立いたします。開始通知書とログインIDの一覧は、マイページでご確認ください。`,
      en: `Your service starts on ${dayOf(startedOn).en}. With this notice the contract is formed. My Page has the start notice and the list of login ids.`,
    },
    facts: [
      { label: { ja: "サービス開始日", en: "Start" }, value: longDayOf(startedOn) },
      { label: { ja: "料金の起算日", en: "Charged from" }, value: longDayOf(`${chargedFrom(startedOn)}-01`) },
      {
        label: { ja: "ご契約数", en: "Accounts" },
        value: {
          ja: `基本サービス ${basic}名${option > 0 ? `、オプション ${option}名` : ""}`,
          en: `Basic service ${basic}${option > 0 ? `, option ${option}` : ""}`,
        },
      },
      {
        label: { ja: "ログインID", en: "Login ids" },
        value: { ja: `${loginIds.length}名`, en: String(loginIds.length) },
      },
      {
        label: { ja: "対象", en: "For" },
        value: { ja: `${shortened(customer.name, 200)} 様`, en: shortened(customer.name, 200) },
      },
    ],
    href: "/mypage/contract/letters",
  };
}

const dayOf = (day: string) => inBoth((language) => fullDate(Temporal.PlainDate.from(day), language));
const longDayOf = (day: string) => inBoth((language) => fullDateWithWeekday(Temporal.PlainDate.from(day), language));
