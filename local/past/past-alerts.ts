import type { Findings } from "#shared/alerts/facts.ts";
import type { Severity } from "#shared/alerts/model.ts";
import type { Moment } from "./last-months.ts";

/** An alert of Defender; one without findings was closed by Defender itself at the end. */
export type PastAlert = {
  at: Moment;
  over: Moment;
  severity: Severity;
  title: string;
  category: string;
  device?: string;
  person?: string;
  findings?: Findings;
};

const prevented = {
  severity: "low",
  title: "'Wacatac' malware was prevented",
  category: "Malware",
  device: "SAMP-PC0018",
} as const;
const removed = {
  severity: "informational",
  title: "Email messages containing malicious URL removed after delivery",
  category: "InitialAccess",
  person: "user@sample-shoji.example",
} as const;
const forwarding = {
  severity: "medium",
  title: "Suspicious inbox forwarding rule",
  category: "Collection",
  person: "user@sample-shoji.example",
} as const;

/** The alerts of the last thirteen months, the oldest first: mostly what was stopped at once. */
export const pastAlerts: readonly PastAlert[] = [
  { ...removed, at: { back: 12, on: 4, at: "08:20" }, over: { back: 12, on: 4, at: "08:25" } },
  { ...prevented, at: { back: 11, on: 9, at: "14:10" }, over: { back: 11, on: 9, at: "14:12" } },
  { ...forwarding, at: { back: 10, on: 6, at: "10:40" }, over: { back: 10, on: 6, at: "15:05" } },
  { ...removed, at: { back: 9, on: 2, at: "09:10" }, over: { back: 9, on: 2, at: "09:20" } },
  { ...prevented, at: { back: 8, on: 15, at: "13:30" }, over: { back: 8, on: 15, at: "13:31" } },
  { ...removed, at: { back: 7, on: 11, at: "16:45" }, over: { back: 7, on: 11, at: "16:50" } },
  { ...forwarding, at: { back: 6, on: 7, at: "11:25" }, over: { back: 6, on: 8, at: "10:15" } },
  { ...removed, at: { back: 5, on: 3, at: "08:55" }, over: { back: 5, on: 3, at: "09:00" } },
  { ...prevented, at: { back: 4, on: 12, at: "15:20" }, over: { back: 4, on: 12, at: "15:21" } },
  { ...removed, at: { back: 3, on: 8, at: "10:05" }, over: { back: 3, on: 8, at: "10:10" } },
  { ...prevented, at: { back: 2, on: 5, at: "09:30" }, over: { back: 2, on: 5, at: "09:31" } },
  { ...forwarding, at: { back: 2, on: 16, at: "14:35" }, over: { back: 2, on: 16, at: "17:20" } },
  { ...prevented, at: { on: 3, at: "11:15" }, over: { on: 3, at: "11:16" } },
  {
    at: { on: 8, at: "13:42" },
    over: { on: 8, at: "16:55" },
    severity: "high",
    title: "Unfamiliar sign-in properties",
    category: "InitialAccess",
    person: "user@sample-shoji.example",
    findings: {
      cause: "出張先のホテルのネットワークから、ご本人がサインインしていました。",
      countermeasure: "ご本人に電話で確認し、念のためすべてのサインインを解除してパスワードを変更しました。",
      prevention: "国外からのサインインでは多要素認証を毎回求めるよう、条件付きアクセスを見直しました。",
    },
  },
  { ...removed, at: { on: 12, at: "08:40" }, over: { on: 12, at: "08:45" } },
  {
    at: { on: 16, at: "10:08" },
    over: { on: 16, at: "11:30" },
    severity: "high",
    title: "Ransomware behavior detected in the file system",
    category: "Ransomware",
    device: "SAMP-PC0031",
    findings: {
      cause: "写真を一括で圧縮するフリーソフトの動きが、ランサムウェアに似ていたための検知でした。",
      countermeasure: "PCをネットワークから切り離して全体を検査し、暗号化されたファイルがないことを確認しました。",
      prevention: "このソフトを社内で使えるアプリの一覧から外し、代わりのアプリをご案内しました。",
    },
  },
];

/** An incident of Microsoft 365 last month that all companies felt. */
export const pastIncident = {
  id: "EX1151006",
  service: "Exchange Online",
  feature: "E-Mail and calendar access",
  title: "Some users may be unable to open their mailbox in Outlook on the web",
  impact: "Opening Outlook on the web may have shown an error.",
  from: { on: 10, at: "09:05" },
  until: { on: 10, at: "11:50" },
} as const;
