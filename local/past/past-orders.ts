import type { Moment } from "./last-months.ts";

/** An order of last month that people carry out, and when they had done it. */
export type PastOrder = { ordered: Moment; done: Moment; type: string; fields: Record<string, unknown> };

export const pastOrders: readonly PastOrder[] = [
  {
    ordered: { on: 2, at: "10:30" },
    done: { on: 3, at: "15:10" },
    type: "remote-support",
    fields: { pcName: "SAMP-PC0012", problem: "会計ソフトの帳票が印刷できません。", wishes: "明日の10時、または15時" },
  },
  {
    ordered: { on: 5, at: "14:00" },
    done: { on: 9, at: "11:30" },
    type: "site-quota",
    fields: { site: "https://sample-shoji.sharepoint.example/sites/team1", gigabytes: 300 },
  },
  {
    ordered: { on: 8, at: "09:40" },
    done: { on: 9, at: "16:20" },
    type: "option-question",
    fields: { subject: "操作ログの保存期間", question: "操作ログは何か月前まで確認できますか。" },
  },
  {
    ordered: { on: 10, at: "16:15" },
    done: { on: 14, at: "10:50" },
    type: "other",
    fields: { subject: "会議室の共有PCの設定", wanted: "共有アカウントでTeams会議に参加できるようにしてください。" },
  },
  {
    ordered: { on: 11, at: "11:00" },
    done: { on: 15, at: "14:30" },
    type: "remote-support",
    fields: { pcName: "SAMP-PC0027", problem: "Excelのアドインが読み込まれません。", wishes: "今週の午後" },
  },
  {
    ordered: { on: 14, at: "13:10" },
    done: { on: 18, at: "17:00" },
    type: "policy-parameters",
    fields: { policy: "画面ロックまでの時間", wanted: "10分から5分に短くしてください。", whom: "全社員のPC" },
  },
];
