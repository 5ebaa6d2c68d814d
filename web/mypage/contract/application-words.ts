import type { Application } from "#shared/contracts/applications/model.ts";
import type { MarkKind } from "#web/parts/mark.tsx";
import { both, type Words } from "#web/words/language.ts";

type State = Application["state"];

export const applicationMarks: Readonly<Record<State, MarkKind>> = {
  submitted: "running",
  returned: "decision",
  accepted: "done",
  withdrawn: "unknown",
};

export const applicationWords = both(
  {
    title: "お申し込み",
    empty: "お申し込みはまだありません",
    emptyText: "契約数や会社情報の変更、解約をここからお申し込みいただけます。",
    apply: "変更を申し込む",
    states: {
      submitted: "当社で確認しています",
      returned: "お直しをお願いします",
      accepted: "承りました",
      withdrawn: "取り下げました",
    } satisfies Record<State, string>,
    due: (day: string) => `${day}までにお返事します`,
    appliedBy: "お申込者",
    receivedAt: "受付",
    desiredOn: "ご希望日",
    revision: "版",
    counts: "ご契約数",
    accounts: "対象のアカウント",
    service: "解約するサービス",
    company: "会社情報",
    admins: "管理者",
    note: "備考",
    withOption: "（オプションあり）",
    reasons: "お直しいただきたいこと",
    again: "直して送り直す",
    withdraw: "このお申し込みを取り下げる",
    withdrawn: "取り下げますか。手続きが始まる前であれば取り下げられます。",
    yes: "取り下げる",
    no: "やめる",
    history: "これまでの経過",
    back: "ご契約",
    more: "さらに表示",
    stale: "ご覧になったあとに内容が変わりました。読み直してから、もう一度お試しください。",
    readAgain: "読み直す",
  },
  {
    title: "Applications",
    empty: "There are no applications yet",
    emptyText: "Apply here for a change of counts or company data, or to cancel.",
    apply: "Apply for a change",
    states: { submitted: "We look at it", returned: "Please mend it", accepted: "Accepted", withdrawn: "Withdrawn" },
    due: (day: string) => `You hear from us by ${day}`,
    appliedBy: "Applied by",
    receivedAt: "Received",
    desiredOn: "Desired day",
    revision: "Revision",
    counts: "Accounts",
    accounts: "Which accounts",
    service: "Service to cancel",
    company: "Company data",
    admins: "Admins",
    note: "Note",
    withOption: " (with the option)",
    reasons: "What to mend",
    again: "Mend it and send it again",
    withdraw: "Withdraw this application",
    withdrawn: "Withdraw it? That is possible until we have begun.",
    yes: "Withdraw",
    no: "Leave it",
    history: "What has happened",
    back: "Contract",
    more: "Show more",
    stale: "It has changed since you saw it. Read it again and try once more.",
    readAgain: "Read it again",
  },
);

/** What the list of applications says. */
export type ApplicationListWords = Words<
  Pick<(typeof applicationWords)["ja"], "title" | "empty" | "emptyText" | "apply" | "states" | "due">
>;
