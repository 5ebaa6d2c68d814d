import type { HeldReason } from "#shared/inquiries/held.ts";
import { both } from "#web/words/language.ts";

export const heldWords = both(
  {
    title: "確認待ちの受信",
    lead: "送信者やお客様を確かめられなかった受信です。判断するまで、お問い合わせにはなりません。",
    empty: "確認待ちの受信はありません",
    read: "本文を読む",
    open: "お客様を決めずに受け付ける",
    openFor: (name: string) => `${name}のお問い合わせとして受け付ける`,
    discard: "破棄する",
    decided: "判断を受け付けました。まもなく反映されます。",
    reasons: {
      "unknown-sender": "登録のない送信者です",
      "not-authenticated": "送信元を確認できません",
      "not-for-sender": "送信者のものではないお問い合わせへの返信です",
      "own-staff": "社内からの受信です",
      flood: "短い時間に多く届いています",
      "former-customer": "ご契約が終了したお客様です",
    } satisfies Record<HeldReason, string>,
  },
  {
    title: "Held mails",
    lead: "Nobody could tell from whom these are. They become inquiries when you say so.",
    empty: "Nothing is held",
    read: "Read it",
    open: "Open without a customer",
    openFor: (name: string) => `Open as an inquiry of ${name}`,
    discard: "Discard",
    decided: "It will be done in a moment.",
    reasons: {
      "unknown-sender": "The sender is not known",
      "not-authenticated": "The sender could not be verified",
      "not-for-sender": "It answers an inquiry that is not the sender's",
      "own-staff": "It comes from our own staff",
      flood: "Many came in a short time",
      "former-customer": "The customer's contract has ended",
    } satisfies Record<HeldReason, string>,
  },
);
