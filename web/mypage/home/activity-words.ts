import type { InquiryState } from "#shared/inquiries/model.ts";
import type { ShownRequest } from "#shared/requests/show-request.ts";
import type { MarkKind } from "#web/parts/mark.tsx";
import { both } from "#web/words/language.ts";

export const inquiryMarks: Record<InquiryState, MarkKind> = {
  new: "info",
  inProgress: "running",
  waitingForRequester: "decision",
  resolved: "good",
  closed: "good",
  reopened: "running",
};

export const requestMarks: Record<ShownRequest["state"], MarkKind> = {
  submitted: "info",
  checked: "running",
  planned: "running",
  approved: "running",
  scheduled: "waiting",
  running: "running",
  done: "good",
  failed: "critical",
  rejected: "unknown",
  cancelled: "unknown",
};

export const activityWords = both(
  {
    title: "お問い合わせとご依頼",
    all: "すべて見る",
    subject: "件名",
    state: "状態",
    next: "次の動き",
    emptyTitle: "お問い合わせとご依頼はまだありません",
    empty: "お困りのことは「お問い合わせ」から、入社・退職などは「ご依頼」からお申し込みいただけます。",
    order: "ご依頼を申し込む",
    asked: "お尋ね済み",
    reply: "初回回答予定",
    run: "実行予定",
    since: "更新",
    inquiry: {
      new: "受け付けました",
      inProgress: "対応中",
      waitingForRequester: "ご返信をお待ちしています",
      resolved: "解決",
      closed: "完了",
      reopened: "再対応中",
    },
    request: {
      submitted: "受け付けました",
      checked: "内容を確認中",
      planned: "承認の手続き中",
      approved: "承認済み",
      scheduled: "実行待ち",
      running: "実行中",
      done: "完了",
      failed: "途中で停止",
      rejected: "差し戻し",
      cancelled: "取り消し",
    },
  },
  {
    title: "Inquiries and requests",
    all: "See all",
    subject: "Subject",
    state: "State",
    next: "Next step",
    emptyTitle: "There are no inquiries or requests yet",
    empty: "Ask for help under Inquiries; order joiners, leavers and changes under Requests.",
    order: "Order something",
    asked: "You were asked",
    reply: "First reply by",
    run: "Planned for",
    since: "Changed",
    inquiry: {
      new: "Received",
      inProgress: "In progress",
      waitingForRequester: "Waiting for your reply",
      resolved: "Resolved",
      closed: "Closed",
      reopened: "Taken up again",
    },
    request: {
      submitted: "Received",
      checked: "Being checked",
      planned: "Being approved",
      approved: "Approved",
      scheduled: "Scheduled",
      running: "Being carried out",
      done: "Done",
      failed: "Stopped half-way",
      rejected: "Sent back",
      cancelled: "Cancelled",
    },
  },
);
