import type { Words } from "#shared/calendar/model.ts";

/** What speaks against an application, as its company reads it. */
export const refusals = {
  hasContract: {
    ja: "すでにご契約があります。変更は「サービス・契約数の変更」などからお申し込みください。",
    en: "There is a contract already. Apply for a change of it instead.",
  },
  noContract: {
    ja: "有効なご契約がありません。「新規お申し込み」からお申し込みください。",
    en: "There is no contract in force. Apply for a new one.",
  },
  endsAlready: { ja: "解約の手続きはすでに受け付けています。", en: "The contract is to end already." },
  open: ({ ja, en }: Words): Words => ({
    ja: `受付済みのお申し込み「${ja}」が手続き中です。結果をお知らせしてからお申し込みください。`,
    en: `An application is open: ${en}. Wait for its answer first.`,
  }),
  afterEnd: (end: string): Words => ({
    ja: `ご契約は${end}で終了します。それまでの日付を入力してください。`,
    en: `The contract ends on ${end}. Give a day up to then.`,
  }),
  asItIs: { ja: "現在の内容と同じです。", en: "This is as it is already." },
  unknownLogin: {
    ja: "このアカウントが見つかりません。Microsoft 365 に登録されているユーザー名を入力してください。",
    en: "There is no such account. Give its user name in Microsoft 365.",
  },
  notActive: {
    ja: "サインインが許可され、ライセンスが割り当てられている必要があります。ご準備のうえお申し込みください。",
    en: "The account has to be allowed to sign in and have a licence. Make it ready first.",
  },
  cannotSignIn: {
    ja: "サインインが許可されていないアカウントは、管理者に指定できません。",
    en: "Who cannot sign in cannot be an admin.",
  },
  notManaged: (service: "basic" | "option"): Words =>
    service === "basic"
      ? { ja: "ご希望日の時点で対象のアカウントではありません。", en: "This account is not managed on that day." }
      : { ja: "ご希望日の時点でオプションがありません。", en: "This account has no option on that day." },
  askedAlready: {
    ja: "このアカウントの解約は、すでにお申し込みいただいています。",
    en: "The cancellation of this account was applied for already.",
  },
  twice: { ja: "同じアカウントが重複しています。", en: "This one is named twice." },
  moreThanCounted: (counted: number): Words => ({
    ja: `基本サービスの契約数（${counted}）より多いアカウントが入力されています。`,
    en: `More accounts are named than are applied for (${counted}).`,
  }),
  moreOptionsThanCounted: (counted: number): Words => ({
    ja: `オプションの契約数（${counted}）より多いアカウントにオプションが付いています。`,
    en: `More accounts are named with the option than are applied for (${counted}).`,
  }),
} as const;
