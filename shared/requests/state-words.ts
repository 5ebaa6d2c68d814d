import type { Words } from "#shared/calendar/model.ts";
import type { RequestState } from "./model.ts";

/** What people call the states of an order. */
export const stateWords: Readonly<Record<RequestState, Words>> = {
  submitted: { ja: "受付済み", en: "received" },
  checked: { ja: "確認済み", en: "checked" },
  planned: { ja: "承認待ち", en: "waiting for approval" },
  approved: { ja: "承認済み", en: "approved" },
  scheduled: { ja: "実施待ち", en: "scheduled" },
  running: { ja: "実施中", en: "under way" },
  done: { ja: "完了", en: "done" },
  failed: { ja: "停止中", en: "stopped" },
  rejected: { ja: "お断り済み", en: "rejected" },
  cancelled: { ja: "取り消し済み", en: "cancelled" },
};
