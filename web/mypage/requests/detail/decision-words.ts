import { both } from "#web/words/language.ts";

export const decisionWords = both(
  {
    asked: "ご承認をお待ちしています",
    own: "お申し込みの取り消し",
    until: (day: string) =>
      `下の「実施すること」をご確認ください。承認がそろうまで実施しません。完了の予定は${day}です。`,
    typeName: (name: string) => `「${name}」と入力してください`,
    whyName: "元に戻せない手順があるため、対象の名前を入力すると承認できます。",
    approve: "承認する",
    decline: "承認しない",
    declineNow: "承認せずに取り消す",
    withdraw: "このご依頼を取り消す",
    withdrawNow: "取り消す",
    reason: "理由",
    reasonHelp: "お申込者と当社の担当者にお伝えします。",
    leave: "やめる",
    stale: "ご覧になったあとに内容が変わりました。読み直してから、もう一度お決めください。",
    readAgain: "読み直す",
  },
  {
    asked: "It waits for your approval",
    own: "Withdrawing this request",
    until: (day: string) =>
      `Look at what will be done below. Nothing is done before it is approved (to be done by ${day}).`,
    typeName: (name: string) => `Type “${name}”`,
    whyName: "Something of it cannot be taken back: type the name to approve it.",
    approve: "Approve",
    decline: "Do not approve",
    declineNow: "Decline and cancel it",
    withdraw: "Withdraw this request",
    withdrawNow: "Withdraw",
    reason: "Reason",
    reasonHelp: "Who ordered it and our support staff will read it.",
    leave: "Leave it",
    stale: "It has changed since you saw it. Read it again before you decide.",
    readAgain: "Read it again",
  },
);
