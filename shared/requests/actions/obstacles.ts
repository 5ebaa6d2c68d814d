import type { Words } from "#shared/calendar/model.ts";

/** Why actions cannot be done, in the words of whoever has to act on it. */
export const noSuchAccount = (name: string): Words => ({
  ja: `アカウント「${name}」が見つかりません。`,
  en: `There is no account ${name}.`,
});

export const noFreeLicence = (name: string): Words => ({
  ja: `「${name}」の空きがありません。ライセンスを追加購入してからやり直してください。`,
  en: `No licence of ${name} is free. Buy one first, then try again.`,
});

export const isSynchronised = (name: string): Words => ({
  ja: `「${name}」は社内の Active Directory から同期されているため、ここでは変更できません。`,
  en: `${name} is synchronised from your own Active Directory and cannot be changed here.`,
});
