import type { Category } from "#shared/inquiries/categories.ts";
import type { Moment } from "./last-months.ts";

/** What somebody asked, when our desk answered it, and how the answer was rated. */
export type PastInquiry = {
  asked: Moment;
  category: Category;
  impact: "blocked" | "degraded" | "question";
  subject: string;
  description: string;
  answered: Moment & { text: string };
  score?: number;
};

/** Answered on the third business day, where the second was promised. */
const late: PastInquiry = {
  asked: { on: 9, at: "16:40" },
  category: "network",
  impact: "degraded",
  subject: "会議室のWi-Fiが途切れます",
  description: "3階の会議室で、オンライン会議の途中に何度かWi-Fiが切れます。",
  answered: {
    on: 12,
    at: "10:20",
    text: "アクセスポイントの電波の設定を見直しました。会議室で安定してつながることを、ご担当の方と確認しました。",
  },
  score: 3,
};

/** What was asked last month, and in the month before it. */
export const pastInquiries: readonly PastInquiry[] = [
  {
    asked: { back: 2, on: 4, at: "09:50" },
    category: "software",
    impact: "question",
    subject: "Teamsの録画はどこに保存されますか",
    description: "会議の録画を後から見たいのですが、保存先が分かりません。",
    answered: { back: 2, on: 4, at: "11:05", text: "会議を開いた方のOneDriveの「レコーディング」に保存されます。" },
    score: 5,
  },
  {
    asked: { back: 2, on: 8, at: "13:30" },
    category: "device",
    impact: "degraded",
    subject: "PCの起動に時間がかかります",
    description: "朝の起動に10分ほどかかります。",
    answered: {
      back: 2,
      on: 8,
      at: "17:10",
      text: "起動時に動くアプリを整理し、1分ほどで起動することを確認しました。",
    },
    score: 4,
  },
  {
    asked: { back: 2, on: 13, at: "10:15" },
    category: "licence",
    impact: "question",
    subject: "Power BIは追加で申し込めますか",
    description: "営業部で使いたいと考えています。",
    answered: {
      back: 2,
      on: 14,
      at: "10:00",
      text: "マイページの「ライセンスの割り当て」からお申し込みいただけます。",
    },
  },
  {
    asked: { on: 1, at: "09:42" },
    category: "software",
    impact: "degraded",
    subject: "Outlookの検索で古いメールが出てきません",
    description: "1か月より前のメールが検索結果に出ません。",
    answered: {
      on: 1,
      at: "10:25",
      text: "検索の索引を作り直しました。古いメールも表示されることをご確認いただきました。",
    },
    score: 5,
  },
  {
    asked: { on: 2, at: "13:20" },
    category: "device",
    impact: "blocked",
    subject: "ノートPCの画面が映りません",
    description: "電源は入りますが、画面が黒いままです。",
    answered: { on: 2, at: "14:05", text: "放電の手順をご案内し、画面が映ることを確認しました。" },
    score: 5,
  },
  {
    asked: { on: 4, at: "17:10" },
    category: "password",
    impact: "blocked",
    subject: "スマートフォンを替えてサインインできません",
    description: "機種変更のあと、認証アプリの確認ができません。",
    answered: { on: 5, at: "09:45", text: "ご本人を確認のうえ、認証方法を登録し直しました。" },
    score: 5,
  },
  {
    asked: { on: 6, at: "11:15" },
    category: "software",
    impact: "question",
    subject: "Excelで共同編集ができないブックがあります",
    description: "ほかの人が開いていると読み取り専用になります。",
    answered: {
      on: 6,
      at: "15:30",
      text: "古い形式（.xls）のブックのためでした。.xlsxに変換する手順をご案内しました。",
    },
    score: 4,
  },
  {
    asked: { on: 7, at: "10:05" },
    category: "general",
    impact: "question",
    subject: "退職者のメールの転送期間を知りたい",
    description: "退職した社員あてのメールは、いつまで転送できますか。",
    answered: { on: 8, at: "11:40", text: "ご契約では90日間です。延長の手順もあわせてご案内しました。" },
  },
  late,
  {
    asked: { on: 11, at: "09:35" },
    category: "device",
    impact: "degraded",
    subject: "複合機から印刷できません",
    description: "2階の複合機だけ、印刷が途中で止まります。",
    answered: { on: 11, at: "10:20", text: "プリンターのドライバーを入れ直し、印刷できることを確認しました。" },
    score: 4,
  },
  {
    asked: { on: 13, at: "14:50" },
    category: "software",
    impact: "question",
    subject: "Teamsの背景をぼかす設定が消えました",
    description: "更新のあとから選べません。",
    answered: { on: 14, at: "09:50", text: "新しい画面での設定の場所をご案内しました。" },
    score: 5,
  },
  {
    asked: { on: 15, at: "10:40" },
    category: "licence",
    impact: "question",
    subject: "使っていないライセンスを減らせますか",
    description: "経理部で余っているものがあると聞きました。",
    answered: { on: 16, at: "13:35", text: "対象のライセンスと、減らせる時期をお知らせしました。" },
  },
  {
    asked: { on: 17, at: "15:55" },
    category: "network",
    impact: "blocked",
    subject: "在宅勤務でVPNにつながりません",
    description: "認証のあとに切断されます。",
    answered: {
      on: 17,
      at: "16:35",
      text: "時計のずれが原因でした。自動で合わせる設定に直し、つながることを確認しました。",
    },
    score: 5,
  },
  {
    asked: { on: 19, at: "11:20" },
    category: "general",
    impact: "question",
    subject: "新入社員のPCはいつ届きますか",
    description: "来月入社の3名分についてです。",
    answered: { on: 19, at: "13:40", text: "入社日の3営業日前にお届けします。" },
    score: 4,
  },
];
