import { both } from "#web/words/language.ts";

export const teamsWords = both(
  {
    teams: "Microsoft Teamsへの投稿",
    teamsLead: "貴社のTeamsのチャネルに、お知らせのカードを投稿します。",
    goesTo: (host: string) => `投稿先：${host}`,
    noChannel: "投稿先はまだ設定されていません",
    address: "ワークフローのURL",
    addressHelp: "Teamsのチャネルの「ワークフロー」で作成したURLを貼り付けてください。保存後は表示されません。",
    setChannel: "投稿先を保存する",
    removeChannel: "投稿をやめる",
    saved: "投稿先を保存しました",
    removed: "投稿をやめました",
    changed:
      "ほかの人が先に投稿先を変更しました。上に表示しているのはその内容です。このまま保存すると、入力したURLに変わります。",
    test: "テスト投稿を送る",
    onItsWay: "テスト投稿を送っています",
    accepted: (at: string) => `${at}の投稿をTeamsが受け取りました`,
    failed: (at: string, why: string) => `${at}の投稿は届きませんでした。${why}`,
    waiting: (at: string, why: string) => `${at}の投稿をやり直しています。${why}`,
  },
  {
    teams: "Posts to Microsoft Teams",
    teamsLead: "Cards with news are posted to a channel of your Teams.",
    goesTo: (host: string) => `Posts go to ${host}`,
    noChannel: "No channel is set yet",
    address: "URL of the workflow",
    addressHelp: "Make it under Workflows of the channel in Teams and paste it here. It is not shown once it is saved.",
    setChannel: "Save the channel",
    removeChannel: "Stop posting",
    saved: "The channel is saved",
    removed: "Nothing is posted any more",
    changed:
      "Someone else changed the channel first; what they chose is shown above. Save again to set your URL instead.",
    test: "Send a test post",
    onItsWay: "The test post is on its way",
    accepted: (at: string) => `Teams took the post of ${at}`,
    failed: (at: string, why: string) => `The post of ${at} did not arrive. ${why}`,
    waiting: (at: string, why: string) => `The post of ${at} is tried again. ${why}`,
  },
);
