import type { Words } from "#shared/calendar/model.ts";
import { wordsOfRole } from "#shared/inventory/kinds/admin-roles.ts";

/** Why actions cannot be done, in the words of whoever has to act on it. */
export const noSuchAccount = (name: string): Words => ({
  ja: `アカウント「${name}」が見つかりません。`,
  en: `There is no account ${name}.`,
});

export const noSuchGroup = (name: string): Words => ({
  ja: `グループ「${name}」が見つかりません。`,
  en: `There is no group ${name}.`,
});

export const noSuchDevice = (name: string): Words => ({
  ja: `PC「${name}」は Intune に登録されていません。`,
  en: `There is no device ${name} in Intune.`,
});

export const noSuchPolicy = (name: string): Words => ({
  ja: `ポリシー「${name}」が見つかりません。`,
  en: `There is no policy ${name}.`,
});

export const noSuchLicence = (name: string): Words => ({
  ja: `「${name}」はこの会社で契約されていません。`,
  en: `The company does not own ${name}.`,
});

export const noFreeLicence = (name: string): Words => ({
  ja: `「${name}」の空きがありません。ライセンスを追加購入してからやり直してください。`,
  en: `No licence of ${name} is free. Buy one first, then try again.`,
});

export const isSynchronised = (name: string): Words => ({
  ja: `「${name}」は社内の Active Directory から同期されているため、ここでは変更できません。`,
  en: `${name} is synchronised from your own Active Directory and cannot be changed here.`,
});

export const isProtected = (name: string, roles: readonly string[]): Words => ({
  ja: `「${name}」は管理者権限（${roles.map((role) => wordsOfRole(role).ja).join("、")}）を持っているため変更できません。先に管理者権限を外してください。`,
  en: `${name} holds an admin role (${roles.join(", ")}) and is protected. Have the role taken back first.`,
});

export const isDynamic = (name: string): Words => ({
  ja: `「${name}」はメンバーが条件で自動的に決まるグループのため、個別に追加・削除できません。`,
  en: `The members of ${name} follow from a rule, and cannot be added or removed one by one.`,
});

export const isRoleAssignable = (name: string): Words => ({
  ja: `「${name}」は管理者権限が割り当てられるグループのため、ここでは変更できません。`,
  en: `${name} is a group that can hold admin roles and cannot be changed here.`,
});

export const isMailList = (name: string): Words => ({
  ja: `「${name}」はメール用のグループ（配布リスト）のため、Exchange 管理センターでの変更が必要です。`,
  en: `${name} is a distribution list, which has to be changed in the Exchange admin centre.`,
});

export const isInherited = (name: string): Words => ({
  ja: `このライセンスはグループを通じて割り当てられています。グループから「${name}」を外してください。`,
  en: `This licence comes from a group. Take ${name} out of that group instead.`,
});
