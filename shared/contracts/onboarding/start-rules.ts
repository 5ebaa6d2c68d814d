import { fullDate } from "#shared/base/japanese-dates.ts";
import type { FieldFault, Said } from "#shared/base/problems.ts";
import { type PlainDate, Temporal } from "#shared/base/time.ts";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import { contractOn } from "../contract-on.ts";
import type { ContractVersion } from "../model.ts";
import type { Onboarding } from "./model.ts";
import { withoutPermission } from "./without-permission.ts";

/** What is known of a customer when its service is to begin. */
export type Known = {
  versions: readonly ContractVersion[];
  onboarding: Onboarding;
  admins: number;
  /** How much of each kind was read so far. */
  coverage: ReadonlyMap<SnapshotKind, "complete" | "partial" | "none">;
};

/** Without these nobody can be managed or charged (ENV-02, ENV-03); what else is missing only narrows the service. */
const indispensable: ReadonlySet<string> = new Set([
  "Organization.Read.All",
  "User.Read.All",
  "LicenseAssignment.Read.All",
]);
const neededKinds = ["accounts", "licences"] as const satisfies readonly SnapshotKind[];

/** What still has to be there before a service can start, by where it is missing. */
export function missingForStart(known: Known): FieldFault[] {
  const { versions, onboarding, admins, coverage } = known;
  const { givenAt, askedAt, verified } = onboarding.consents.watching;
  const missing: FieldFault[] = [];
  const miss = (pointer: string, detail: Said) => void missing.push({ pointer, detail });
  if (versions.length === 0) miss("#/contract", noContract);
  if (admins === 0) miss("#/admins", noAdmin);
  if (askedAt === undefined && !verified) miss("#/consents/watching", askForConsent);
  else if (!verified?.isConsented) miss("#/consents/watching", givenAt ? beingChecked : noConsent);
  else if (!verified.company) miss("#/consents/watching", unnamed);
  for (const permission of verified?.isConsented ? verified.missing : [])
    if (indispensable.has(permission)) miss(`#/permissions/${permission}`, notGranted(permission));
  for (const kind of verified?.isConsented ? neededKinds : [])
    if ((coverage.get(kind) ?? "none") === "none") miss(`#/inventory/${kind}`, notRead);
  return missing;
}

const noContract: Said = {
  ja: "先に、新規のお申し込みを承認してください。",
  en: "Accept an application for a new contract first.",
};
const noAdmin: Said = {
  ja: "お知らせする相手がいません。お客様の管理者を登録してください。",
  en: "Nobody could be told: the customer has no admin.",
};
const askForConsent: Said = {
  ja: "お客様の管理者に、アクセスへの同意を依頼してください。",
  en: "Ask the customer's admin for consent.",
};
const beingChecked: Said = {
  ja: "同意をいただき、内容を確認しています。",
  en: "Consent was given and is being checked.",
};
const noConsent: Said = { ja: "管理者の同意をまだいただいていません。", en: "No admin has consented yet." };
const unnamed: Said = {
  ja: "テナントの会社情報を取得できません。権限 Organization.Read.All がありません。",
  en: "The tenant has not named itself: Organization.Read.All is missing.",
};
const notRead: Said = { ja: "まだ取得していません。", en: "It has not been read yet." };
const notGranted = (permission: string): Said => ({
  ja: `この権限に同意がないため、次のものを使えません：${without(permission).ja}。お客様の管理者に、もう一度同意を依頼してください。`,
  en: `Not granted, so that this does not work: ${without(permission).en}. Ask the customer's admin for consent again.`,
});

const without = (permission: string): Said =>
  withoutPermission.watching[permission] ?? { ja: permission, en: permission };

/** No start is named that lies further ahead. */
const furthest = { months: 6 };

/** Why a service cannot start on a day; nothing when it can (BIL-04). */
export function refusedStart(
  versions: readonly ContractVersion[],
  today: PlainDate,
  startedOn: PlainDate,
): Said | undefined {
  if (Temporal.PlainDate.compare(startedOn, today) < 0) return dayIsPast;
  if (Temporal.PlainDate.compare(today.add(furthest), startedOn) < 0) return tooFar;
  if (contractOn(versions, startedOn.toString())) return undefined;
  const first = versions.map(({ effectiveOn }) => effectiveOn).toSorted()[0] ?? startedOn.toString();
  return {
    ja: `契約は${fullDate(Temporal.PlainDate.from(first))}からです。その日以降の日付を入力してください。`,
    en: `The contract holds from ${first}: give that day or a later one.`,
  };
}

const dayIsPast: Said = {
  ja: "過去の日付です。今日以降の日付を入力してください。",
  en: "This day is past: the notice names today or a later day.",
};
const tooFar: Said = { ja: "6か月以内の日付を入力してください。", en: "Give a day within six months." };
