import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";

/** Why a delivery stands where it stands. */
export const Reason = z.enum([
  "switched-off",
  "channel-removed",
  "not-delivered",
  "outcome-unknown",
  "undeliverable",
  "address-not-allowed",
  "workflow-removed",
  "workflow-refused",
  "workflow-moved",
  "card-refused",
  "teams-unavailable",
]);
export type Reason = z.infer<typeof Reason>;

/** What an operator reads, and what to do about it. */
export const reasons: Readonly<Record<Reason, Words>> = {
  "switched-off": { ja: "受け取らない設定になっています。", en: "The reader has switched this off." },
  "channel-removed": {
    ja: "Teamsのチャネルの設定が外されました。",
    en: "The Teams channel was taken out of the settings.",
  },
  "not-delivered": {
    ja: "メールを送れませんでした。宛先とメールボックスの状態を確かめて、もう一度送ってください。",
    en: "The mail could not be sent. Check the address and the mailbox, then send it again.",
  },
  "outcome-unknown": {
    ja: "Teamsに届いたか確かめられません。チャネルを見て、届いていなければもう一度送ってください。",
    en: "Nobody knows whether Teams has it. Look into the channel, and send it again if it is not there.",
  },
  undeliverable: {
    ja: "宛先に届かずに戻りました。アドレスをお客様に確かめてください。",
    en: "It came back undelivered. Ask the company for the right address.",
  },
  "address-not-allowed": {
    ja: "このアドレスはTeamsのワークフローのものではありません。設定を直してください。",
    en: "The address is not one of a Teams workflow. Mend the settings.",
  },
  "workflow-removed": {
    ja: "Teamsのワークフローが削除されています。Teamsで作り直し、新しいアドレスを設定してください。",
    en: "The workflow was removed. Make a new one in Teams and put its address into the settings.",
  },
  "workflow-refused": {
    ja: "Teamsのワークフローが受け付けませんでした。止められていないか、アドレスが古くないかを確かめてください。",
    en: "The workflow did not take it. Check that it is turned on and that its address is the newest one.",
  },
  "workflow-moved": {
    ja: "アドレスが別の場所を指しています。Teamsで今のアドレスをコピーして、設定し直してください。",
    en: "The address points elsewhere. Copy the workflow's present address from Teams into the settings.",
  },
  "card-refused": {
    ja: "ワークフローがカードを読めませんでした。Webhookの受信でカードを投稿するひな形から作り直してください。",
    en: "The workflow cannot read the card. Make it from the template that posts cards received by a webhook.",
  },
  "teams-unavailable": {
    ja: "Teamsが応答しませんでした。しばらくしてから、もう一度送ってください。",
    en: "Teams did not answer. Send it again later.",
  },
};
