import type { Words } from "#shared/calendar/model.ts";

/** What became of a mail: its name, and what that means to whoever waits for it. */
export const statuses = {
  delivered: {
    label: { ja: "配信済み", en: "Delivered" },
    meaning: {
      ja: "宛先のメールボックス、または宛先側のメールサーバーに届いています。迷惑メールフォルダー、「その他」のタブ、振り分けルールで移動した先のフォルダーをご確認ください。社外あてのメールは、届いたあとに宛先側で迷惑メールとして処理されることがあります。",
      en: "It reached the recipient's mailbox or mail server. Look into the junk folder, the Other tab and folders to which rules move mail. Outside your company, the recipient's side may still have treated it as junk.",
    },
  },
  filteredAsSpam: {
    label: { ja: "迷惑メールに振り分け", en: "Filtered as spam" },
    meaning: {
      ja: "宛先の迷惑メールフォルダーに入っています。問題のないメールでしたら、Outlookで「迷惑メールではない」を選ぶと受信トレイに戻ります。",
      en: "It lies in the recipient's junk folder. If it is harmless, choose Not junk in Outlook to move it to the inbox.",
    },
  },
  quarantined: {
    label: { ja: "検疫で保留", en: "Quarantined" },
    meaning: {
      ja: "危険なメールの疑いがあるため、検疫に保留されています。宛先の方または管理者の方が、https://security.microsoft.com/quarantine で内容を確認し、解放できます。心当たりのないメールは解放しないでください。",
      en: "It is held in quarantine because it may be dangerous. The recipient or an admin can look at it and release it at https://security.microsoft.com/quarantine. Leave what you do not expect where it is.",
    },
  },
  failed: {
    label: { ja: "配信できませんでした", en: "Failed" },
    meaning: {
      ja: "宛先に届けられませんでした。宛先のアドレス、宛先のメールボックスの空き容量、添付ファイルの大きさをご確認のうえ、送り直してください。",
      en: "It could not be delivered. Check the address, the free space of the recipient's mailbox and the size of what is attached, then send it again.",
    },
  },
  pending: {
    label: { ja: "配信待ち", en: "Pending" },
    meaning: {
      ja: "宛先側の応答を待っており、自動で送り直されています。1日たっても届かないときは、お手数ですがもう一度お申し込みください。",
      en: "The recipient's side has not answered yet, and it is sent again by itself. If it has not arrived within a day, please order once more.",
    },
  },
  gettingStatus: {
    label: { ja: "状態を確認中", en: "Being looked up" },
    meaning: {
      ja: "Microsoft 365が配信の状態を確認しています。1時間ほどおいて、お手数ですがもう一度お申し込みください。",
      en: "Microsoft 365 is still finding out what became of it. Please order once more in about an hour.",
    },
  },
  expanded: {
    label: { ja: "グループのメンバーに配信", en: "Sent on to a group" },
    meaning: {
      ja: "グループのアドレスに届き、メンバーごとに配信されました。届いていない方のアドレスを宛先にして、もう一度お申し込みいただくとお調べできます。",
      en: "It reached the address of a group and was sent on to each member. Order once more with the address of the member who misses it.",
    },
  },
  recalled: {
    label: { ja: "差出人が取り消し", en: "Recalled" },
    meaning: {
      ja: "配信のあとで、差出人がメールを取り消しました。必要なときは、差出人の方に再送をご依頼ください。",
      en: "The sender has recalled it after it was delivered. Ask the sender to send it again if you need it.",
    },
  },
  unknownFutureValue: {
    label: { ja: "不明", en: "Unknown" },
    meaning: {
      ja: "Microsoft 365の記録から状態を判別できませんでした。お困りのときは、このご連絡にご返信ください。担当者が確認します。",
      en: "What Microsoft 365 has recorded does not tell what became of it. Answer this message if you need help: our staff will look into it.",
    },
  },
} as const satisfies Record<string, { label: Words; meaning: Words }>;
export type Status = keyof typeof statuses;
