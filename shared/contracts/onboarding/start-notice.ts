import { fullDate, fullDateWithWeekday, type Language } from "#shared/base/japanese-dates.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { chargedFrom } from "#shared/billing/billing-start.ts";
import { dueOn } from "#shared/billing/due-date.ts";
import type { Settings } from "#shared/platform/config.ts";
import { namesIn } from "#shared/platform/names.ts";
import type { Tenant } from "#shared/tenants/model.ts";
import { LetterContent } from "../letters/model.ts";
import type { ContractVersion, LoginId } from "../model.ts";
import type { Onboarding } from "./model.ts";

/** All that a start notice is written from. */
export type Start = {
  customer: Pick<Tenant, "name" | "language" | "admins">;
  notice: NonNullable<Onboarding["notice"]>;
  contract: ContractVersion;
  /** Who is managed from the first day, as far as that is known. */
  loginIds: readonly LoginId[];
  settings: Pick<Settings, "issuer" | "service" | "inEnglish">;
};

type Labels = Record<"start" | "charged" | "services" | "accounts" | "firstDue" | "admins" | "customerNumber", string>;
type Wording = {
  title: string;
  paragraphs: (service: string, day: string) => string[];
  labels: Labels;
  fromMonth: (day: string) => string;
  services: (counts: ContractVersion["counts"]) => string;
  accounts: (count: number) => string;
  firstDue: (due: string) => string;
  loginIds: { title: string; columns: string[]; option: string; note: string };
};

const wordings: Record<Language, Wording> = {
  ja: {
    title: "サービス開始通知書",
    paragraphs: (service, day) => [
      `${service}のご利用を、${day}に開始いたします。本通知をもちまして、サービス利用規約に基づくご契約が成立いたします。`,
      "ご契約の内容は下記のとおりです。ログインIDは利用者お一人ずつのものです。ほかの方との共用や貸与はできません。",
    ],
    labels: {
      start: "サービス開始日",
      charged: "料金の起算日",
      services: "ご契約数",
      accounts: "管理の対象",
      firstDue: "最初のお支払い期限",
      admins: "管理者",
      customerNumber: "お客様番号",
    },
    fromMonth: (day) => `${day}（開始日から起算日の前日までは無料です）`,
    services: ({ basic, option }) =>
      option > 0 ? `基本サービス ${basic}名、オプション ${option}名` : `基本サービス ${basic}名`,
    accounts: (count) => `${count}名（開始日の朝の棚卸しで確定します）`,
    firstDue: (due) => `${due}（以後、毎月のご請求は翌月のお支払い期限までにお支払いください）`,
    loginIds: {
      title: "ログインID",
      columns: ["ログインID", "オプション"],
      option: "あり",
      note: "パスワードは本書に記載しておりません。現在のMicrosoft 365のパスワードをそのままお使いください。",
    },
  },
  en: {
    title: "Service start notice",
    paragraphs: (service, day) => [
      `Your use of ${service} starts on ${day}. With this notice the contract under the terms of service is formed.`,
      "What was agreed stands below. Each login id belongs to one person and may be neither shared nor lent.",
    ],
    labels: {
      start: "Start of service",
      charged: "Charged from",
      services: "Accounts applied for",
      accounts: "Managed",
      firstDue: "First payment due",
      admins: "Admins",
      customerNumber: "Customer number",
    },
    fromMonth: (day) => `${day} (free of charge until then)`,
    services: ({ basic, option }) => `Basic service ${basic}${option > 0 ? `, option ${option}` : ""}`,
    accounts: (count) => `${count} (settled by the inventory on the morning of the first day)`,
    firstDue: (due) => `${due} (after that, each month's invoice by its due day)`,
    loginIds: {
      title: "Login ids",
      columns: ["Login id", "Option"],
      option: "Yes",
      note: "No passwords stand here: everybody goes on with their password of Microsoft 365.",
    },
  },
};

/** The notice that forms the contract: from when the service runs, what it covers and from when it is charged (TERM-01, TERM-02, BIL-04). */
export function startNotice(start: Start): LetterContent {
  const { customer, notice, contract, loginIds, settings } = start;
  const { language } = customer;
  const words = wordings[language];
  const { title, labels } = words;
  const facts: [keyof Labels, string][] = [
    ["start", dayIn(notice.startedOn, language)],
    ["charged", words.fromMonth(dayIn(`${chargedFrom(notice.startedOn)}-01`, language))],
    ["services", words.services(contract.counts)],
    ["accounts", words.accounts(loginIds.length)],
    ["firstDue", words.firstDue(dayIn(dueOn(chargedFrom(notice.startedOn), contract.payment), language))],
    ["admins", customer.admins.map(({ name, mail }) => `${name} <${mail}>`).join(", ")],
    ["customerNumber", contract.customerNumber],
  ];
  return {
    language,
    title,
    issuer: LetterContent.shape.issuer.parse(settings.issuer),
    recipient: { name: contract.party.name, department: contract.party.department },
    madeOn: japanDate(Temporal.Instant.from(notice.at)).toString(),
    paragraphs: words.paragraphs(
      namesIn(language, settings).serviceName,
      fullDate(Temporal.PlainDate.from(notice.startedOn), language),
    ),
    facts: facts.map(([name, value]) => ({ label: labels[name], value })),
    tables:
      loginIds.length === 0
        ? []
        : [
            {
              ...words.loginIds,
              rows: loginIds.map(({ userPrincipalName, optionFrom }) => [
                userPrincipalName,
                optionFrom === undefined ? "" : words.loginIds.option,
              ]),
            },
          ],
  };
}

const dayIn = (day: string, language: Language) => fullDateWithWeekday(Temporal.PlainDate.from(day), language);
