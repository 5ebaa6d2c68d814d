import type { RequestState } from "#shared/requests/model.ts";
import type { Approver } from "#shared/requests/request-type.ts";
import type { MarkKind } from "#web/parts/mark.tsx";
import { both } from "#web/words/language.ts";

/** By which mark each state of an order is told. */
export const stateMarks: Readonly<Record<RequestState, MarkKind>> = {
  submitted: "info",
  checked: "info",
  planned: "running",
  approved: "running",
  scheduled: "waiting",
  running: "running",
  done: "done",
  failed: "caution",
  rejected: "critical",
  cancelled: "unknown",
};

/** What people are told of an order: its states, and what comes next. */
export const requestWords = both(
  {
    states: {
      submitted: "受け付けました",
      checked: "準備しています",
      planned: "承認待ち",
      approved: "承認済み",
      scheduled: "実施待ち",
      running: "実施中",
      done: "完了",
      failed: "一時停止中",
      rejected: "お受けできませんでした",
      cancelled: "取り消しました",
    } satisfies Record<RequestState, string>,
    next: {
      submitted: "内容を確認しています",
      checked: "実施の準備をしています",
      planned: "当社で内容を確認しています",
      approved: "まもなく実施します",
      scheduled: "予定の日時に実施します",
      running: "当社で実施しています",
      done: "—",
      failed: "当社で対応を確認しています",
      rejected: "理由をご確認ください",
      cancelled: "—",
    } satisfies Record<RequestState, string>,
    yourConsent: "ご承認をお待ちしています",
    approvers: { operator: "当社の担当者", "other-admin": "貴社の別の管理者の方" } satisfies Record<Approver, string>,
    due: (day: string) => `${day}までに完了の予定`,
    at: (moment: string) => `実施予定 ${moment}`,
  },
  {
    states: {
      submitted: "Received",
      checked: "Being prepared",
      planned: "Waiting for approval",
      approved: "Approved",
      scheduled: "Scheduled",
      running: "Under way",
      done: "Done",
      failed: "On hold",
      rejected: "Declined",
      cancelled: "Cancelled",
    },
    next: {
      submitted: "We check what you ordered",
      checked: "We prepare it",
      planned: "We look at the plan",
      approved: "It begins shortly",
      scheduled: "It is carried out at the agreed time",
      running: "We carry it out",
      done: "—",
      failed: "We look at how to go on",
      rejected: "See why",
      cancelled: "—",
    },
    yourConsent: "It waits for your approval",
    approvers: { operator: "our support staff", "other-admin": "another admin of your company" },
    due: (day: string) => `To be done by ${day}`,
    at: (moment: string) => `To be carried out ${moment}`,
  },
);
