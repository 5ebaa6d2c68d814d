/** The same numbers for the same seed: mulberry32. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const apps = [
  "Teams",
  "Outlook",
  "OneDrive",
  "SharePoint",
  "Excel",
  "Word",
  "Edge",
  "Intune",
  "VPN",
  "複合機",
  "無線LAN",
  "PC",
  "スマートフォン",
  "Power BI",
  "Authenticator",
];
const families = [
  "佐藤",
  "鈴木",
  "高橋",
  "田中",
  "伊藤",
  "渡辺",
  "山本",
  "中村",
  "小林",
  "加藤",
  "吉田",
  "山田",
  "佐々木",
  "松本",
  "井上",
  "木村",
  "清水",
  "林",
];
const places = ["本社3階", "大阪支店", "名古屋営業所", "福岡工場", "在宅", "第2会議室", "札幌事務所", "横浜センター"];
const troubles = [
  "が起動しません",
  "にサインインできません",
  "の動作がとても遅いです",
  "の同期が止まっています",
  "の通知が届きません",
  "で画面共有のボタンが押せません",
  "から印刷できません",
  "の更新に失敗します",
  "の容量が不足しています",
  "で文字化けします",
];
const sentences = [
  "今朝から同じ症状が続いています。",
  "再起動しても変わりませんでした。",
  "ほかの社員の端末では問題なく使えています。",
  "昨日の更新プログラムのあとから発生しています。",
  "来週の会議までに使えるようにしたいです。",
  "パスワードは先月変更しました。",
  "共有フォルダーのアクセス権を確認していただけますか。",
  "添付の画面をご覧ください。",
  "急ぎではありませんが、ご対応をお願いいたします。",
  "新しく入社した社員の端末です。",
  "二段階認証の電話番号を変更したいです。",
  "The error appears every time I open the file.",
  "I already tried another browser and a restart.",
  "Please let me know if you need the device name.",
];
const answers = [
  "お問い合わせありがとうございます。",
  "状況を確認いたしました。",
  "設定を変更しましたので、再度お試しください。",
  "管理センターでライセンスの割り当てを確認しています。",
  "お手数ですが、サインアウトしてから再度サインインしてください。",
  "原因は古い資格情報でした。",
  "キャッシュを削除すると解消する見込みです。",
  "Microsoft側の障害が原因と判明しました。",
  "型番と資産番号をお知らせください。",
  "ご確認のほど、よろしくお願いいたします。",
  "We have reset the session on our side.",
];

/** What a person of a company writes to a helpdesk, and what is answered. */
export function helpdeskTexts(random: (below: number) => number) {
  const one = (of: readonly string[]) => of[random(of.length)] ?? "";
  const some = (of: readonly string[], count: number) => Array.from({ length: count }, () => one(of)).join("");
  const device = () => `${one(["PC", "NB", "SP"])}-${String(random(20_000)).padStart(5, "0")}`;
  return () => ({
    subject: `${one(apps)}${one(troubles)}`,
    description: `${one(places)}の${one(families)}です。\n${device()}で${one(apps)}${one(troubles)}。${some(sentences, 3)}エラーコードは0x${random(
      2 ** 32,
    )
      .toString(16)
      .padStart(8, "0")}です。`,
    messages: [
      `${one(families)}様\n${some(answers, 4)}\n担当：${one(families)}`,
      `${some(sentences, 2)}${device()}です。ありがとうございます。`,
    ],
  });
}
