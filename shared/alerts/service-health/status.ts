import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";

type StatusRow = { words: Words; isOver: boolean };

/** Microsoft's words for where an issue stands: https://learn.microsoft.com/graph/api/resources/servicehealthissue */
export const statuses = {
  reported: { words: { ja: "報告あり", en: "Reported" }, isOver: false },
  investigating: { words: { ja: "調査中", en: "Investigating" }, isOver: false },
  confirmed: { words: { ja: "確認済み", en: "Confirmed" }, isOver: false },
  serviceDegradation: { words: { ja: "サービスの低下", en: "Service degradation" }, isOver: false },
  serviceInterruption: { words: { ja: "サービスの停止", en: "Service interruption" }, isOver: false },
  restoringService: { words: { ja: "復旧作業中", en: "Restoring service" }, isOver: false },
  verifyingService: { words: { ja: "復旧の確認中", en: "Verifying service" }, isOver: false },
  extendedRecovery: { words: { ja: "復旧の継続中", en: "Extended recovery" }, isOver: false },
  investigationSuspended: { words: { ja: "調査の中断", en: "Investigation suspended" }, isOver: false },
  mitigated: { words: { ja: "緩和済み", en: "Mitigated" }, isOver: true },
  mitigatedExternal: { words: { ja: "緩和済み", en: "Mitigated" }, isOver: true },
  serviceRestored: { words: { ja: "復旧", en: "Service restored" }, isOver: true },
  serviceOperational: { words: { ja: "正常", en: "Operational" }, isOver: true },
  resolved: { words: { ja: "解決", en: "Resolved" }, isOver: true },
  resolvedExternal: { words: { ja: "解決", en: "Resolved" }, isOver: true },
  falsePositive: { words: { ja: "障害ではないと判明", en: "False positive" }, isOver: true },
  postIncidentReviewPublished: {
    words: { ja: "復旧（報告書の公開）", en: "Post-incident review published" },
    isOver: true,
  },
  planned: { words: { ja: "予定", en: "Planned" }, isOver: false },
  unknown: { words: { ja: "取得できませんでした", en: "Unknown" }, isOver: false },
} as const satisfies Record<string, StatusRow>;

export type Status = keyof typeof statuses;
export const Status = z.enum(Object.keys(statuses) as [Status, ...Status[]]);
