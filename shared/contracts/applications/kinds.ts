import type { Words } from "#shared/calendar/model.ts";
import type { ApplicationKind } from "./model.ts";

type KindRule = {
  basis: readonly string[];
  title: Words;
  /** So many business days before the desired day it has to be here (C-06); a cancellation goes by its month (TERM-17). */
  leadDays: number;
  needsConsent: boolean;
  /** While one of these is open, this one cannot be sent. */
  standsAgainst: readonly ApplicationKind[];
};

/** What can be applied for. */
export const applicationKinds: Readonly<Record<ApplicationKind, KindRule>> = {
  "new-contract": {
    basis: ["ADM-04", "TERM-01"],
    title: { ja: "新規お申し込み", en: "New contract" },
    leadDays: 5,
    needsConsent: true,
    standsAgainst: ["new-contract", "services", "company", "admins", "cancellation", "account-cancellation"],
  },
  services: {
    basis: ["ADM-04", "ADM-05", "TERM-04"],
    title: { ja: "サービス・契約数の変更", en: "Change of services or counts" },
    leadDays: 5,
    needsConsent: true,
    standsAgainst: ["new-contract", "services", "cancellation"],
  },
  company: {
    basis: ["ADM-04", "TERM-05"],
    title: { ja: "会社情報の変更", en: "Change of company data" },
    leadDays: 5,
    needsConsent: false,
    standsAgainst: ["new-contract", "company"],
  },
  admins: {
    basis: ["TERM-03"],
    title: { ja: "管理者の変更", en: "Change of admins" },
    leadDays: 1,
    needsConsent: false,
    standsAgainst: ["new-contract", "admins"],
  },
  cancellation: {
    basis: ["TERM-17"],
    title: { ja: "全サービスの解約", en: "Cancellation of the contract" },
    leadDays: 0,
    needsConsent: false,
    standsAgainst: ["new-contract", "services", "cancellation", "account-cancellation"],
  },
  "account-cancellation": {
    basis: ["TERM-06", "BIL-07"],
    title: { ja: "一部アカウント・オプションの解約", en: "Cancellation of accounts or the option" },
    leadDays: 5,
    needsConsent: false,
    standsAgainst: ["new-contract", "cancellation"],
  },
};

/** Within so many business days an application is accepted, registered or done (TERM-04, TERM-05, TERM-06). */
export const answerDays = 5;
