import { some } from "../../sentences-en.ts";
import type { PointKind } from "../model.ts";
import { amount, type Figures, shown } from "./figure-texts.ts";
import { partWords } from "./part-words.ts";

type Sentence = (figures: Figures) => string;

const ja: Record<PointKind, Sentence> = {
  "malware-removed": ({ detections }) => `ウイルス検知${shown(detections)}件は対処済み。未対処は0件`,
  "no-detections": ({ judged, pcs }) => `ウイルスの検知はありません（${shown(pcs)}台中${shown(judged)}台を確認）`,
  "high-alerts-resolved": ({ alerts, minutes }) =>
    `重大度「高」のアラート${shown(alerts)}件は検知から${partWords.ja.minutes(amount(minutes))}以内に対処`,
  "all-patched": ({ pcs }) => `Windowsの${shown(pcs)}台すべてに最新の品質更新を適用`,
  "all-encrypted": ({ devices }) => `${shown(devices)}台すべてでディスクの暗号化が有効`,
  "answered-in-time": ({ inquiries }) => `お問い合わせ${shown(inquiries)}件すべてに期限内に回答`,
  "requests-done": ({ requests, inTime }) => `ご依頼${shown(requests)}件を完了（期限内 ${shown(inTime)}件）`,
  "inquiries-answered": ({ inquiries }) => `お問い合わせ${shown(inquiries)}件に回答`,
  "updates-caught-up": ({ pcs, of }) => `先月更新が遅れていた${shown(of)}台のうち${shown(pcs)}台が適用済みに`,
  "incidents-told": ({ incidents, notices }) => `サービス障害${shown(incidents)}件について${shown(notices)}回お知らせ`,
};

const en: Record<PointKind, Sentence> = {
  "malware-removed": ({ detections }) => `${some(amount(detections), "detection")} of malware, all dealt with`,
  "no-detections": ({ judged, pcs }) => `No malware was detected (${shown(judged)} of ${some(amount(pcs), "PC")} seen)`,
  "high-alerts-resolved": ({ alerts, minutes }) =>
    `${some(amount(alerts), "alert")} of high severity, dealt with within ${partWords.en.minutes(amount(minutes))}`,
  "all-patched": ({ pcs }) => `The newest quality update is on all ${some(amount(pcs), "PC")}`,
  "all-encrypted": ({ devices }) => `Disk encryption is on for all ${some(amount(devices), "device")}`,
  "answered-in-time": ({ inquiries }) => `All ${some(amount(inquiries), "inquiry", "inquiries")} answered in time`,
  "requests-done": ({ requests, inTime }) =>
    `${some(amount(requests), "request")} completed (${shown(inTime)} in time)`,
  "inquiries-answered": ({ inquiries }) => `${some(amount(inquiries), "inquiry", "inquiries")} answered`,
  "updates-caught-up": ({ pcs, of }) => `${shown(pcs)} of ${some(amount(of), "PC")} that were late are now up to date`,
  "incidents-told": ({ incidents, notices }) =>
    `${some(amount(notices), "notice")} about ${some(amount(incidents), "service incident")}`,
};

/** What went well and what was done, in both languages. */
export const pointWords = { ja, en };
