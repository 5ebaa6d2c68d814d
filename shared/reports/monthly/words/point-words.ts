import { some } from "../../sentences-en.ts";
import type { PointKind } from "../model.ts";
import { amount, type Figures, shown } from "./figure-texts.ts";
import { partWords } from "./part-words.ts";

type Sentence = (figures: Figures) => string;

const ja: Record<PointKind, Sentence> = {
  "no-detections": () => "ウイルスの検知はありません",
  "detections-remediated": ({ detections }) => `ウイルス検知${shown(detections)}件は駆除済み。未対処は0件`,
  "all-encrypted": ({ devices }) => `${shown(devices)}台すべてでディスクの暗号化（BitLocker）が有効`,
  "updates-current": ({ pcs }) => `品質更新の遅れはありません（${shown(pcs)}台）`,
  "no-high-alerts": () => "重大度「高」のアラートはありません",
  "high-alerts-resolved": ({ alerts }) => `重大度「高」のアラート${shown(alerts)}件は解決済み`,
  "no-incidents": () => "Microsoft 365のサービス障害はありません",
  "replies-in-time": ({ answered }) => `お問い合わせ${shown(answered)}件すべてに期限内に回答`,
  "storage-ample": ({ percent }) => `SharePointの使用率は${shown(percent)}%で、余裕があります`,
  "licences-balanced": () => "ライセンスの不足はありません",
  "requests-done": ({ requests }) => `ご依頼${shown(requests)}件を完了`,
  "inquiries-answered": ({ inquiries }) => `お問い合わせ${shown(inquiries)}件に回答`,
  "alerts-resolved": ({ alerts, minutes }) =>
    `アラート${shown(alerts)}件に対処${minutes === undefined ? "" : `（中央値 ${partWords.ja.minutes(amount(minutes))}）`}`,
  "incidents-told": ({ incidents, notices }) => `サービス障害${shown(incidents)}件について${shown(notices)}回お知らせ`,
};

const en: Record<PointKind, Sentence> = {
  "no-detections": () => "No malware was detected",
  "detections-remediated": ({ detections }) => `${some(amount(detections), "detection")} of malware, all dealt with`,
  "all-encrypted": ({ devices }) => `Disk encryption (BitLocker) is on for all ${some(amount(devices), "device")}`,
  "updates-current": ({ pcs }) => `No PC is behind with quality updates (${shown(pcs)})`,
  "no-high-alerts": () => "No alerts of high severity",
  "high-alerts-resolved": ({ alerts }) => `${some(amount(alerts), "alert")} of high severity, resolved`,
  "no-incidents": () => "No Microsoft 365 service incidents",
  "replies-in-time": ({ answered }) => `All ${some(amount(answered), "inquiry", "inquiries")} answered in time`,
  "storage-ample": ({ percent }) => `SharePoint is ${shown(percent)}% full: there is room`,
  "licences-balanced": () => "No licences are short",
  "requests-done": ({ requests }) => `${some(amount(requests), "request")} completed`,
  "inquiries-answered": ({ inquiries }) => `${some(amount(inquiries), "inquiry", "inquiries")} answered`,
  "alerts-resolved": ({ alerts, minutes }) =>
    `${some(amount(alerts), "alert")} dealt with${minutes === undefined ? "" : ` (median ${partWords.en.minutes(amount(minutes))})`}`,
  "incidents-told": ({ incidents, notices }) =>
    `${some(amount(notices), "notice")} about ${some(amount(incidents), "service incident")}`,
};

/** What went well and what was done, in both languages. */
export const pointWords = { ja, en };
