import { both } from "#web/words/language.ts";

export const tellingWords = both(
  {
    company: {
      title: "あなたへの通知",
      lead: "どの知らせを、メールとマイページのどちらで受け取るかを選べます。重要な連絡は必ずメールでお送りします。",
      bell: "マイページ",
    },
    desk: {
      title: "サポートデスクへの通知",
      lead: "どの知らせを、サポート窓口のメールとコンソールの通知のどちらで受け取るかを選べます。運用担当者全員に共通の設定です。",
      bell: "コンソール",
    },
    kind: "種類",
    mail: "メール",
    must: "必ず送信",
    quiet: "お知らせを控える時間",
    quietOff: "控えない",
    quietBusiness: "営業時間外",
    quietHours: "毎日決まった時間",
    from: "開始",
    to: "終了",
    quietHelp: "急ぎの知らせは、この時間にもお送りします。",
    save: "保存する",
    saved: "保存しました",
    changed:
      "ほかの画面で設定が変更されました。ここで選んだ内容は残しています。このまま保存すると、この画面の内容に変わります。",
    useNewest: "最新の設定を読み込む",
  },
  {
    company: {
      title: "How you are told",
      lead: "Choose what you get by mail and what on My Page. What matters most always comes by mail.",
      bell: "My Page",
    },
    desk: {
      title: "How the desk is told",
      lead: "Choose what comes to the support mailbox and what to the bell of this console. All operators share these settings.",
      bell: "Console",
    },
    kind: "Kind",
    mail: "Mail",
    must: "Always sent",
    quiet: "Quiet hours",
    quietOff: "None",
    quietBusiness: "Outside business hours",
    quietHours: "The same hours every day",
    from: "From",
    to: "To",
    quietHelp: "What is urgent comes in these hours too.",
    save: "Save",
    saved: "Saved",
    changed: "These settings were changed elsewhere. What you chose here is kept; save again to use it instead.",
    useNewest: "Read the newest settings",
  },
);
