import type { DeadLetter } from "#shared/dead-letters/model.ts";
import { both } from "#web/words/language.ts";

export const letterWords = both(
  {
    title: "届かなかった処理",
    lead: "何度試しても終わらなかった処理です。原因を取り除いてからもう一度送るか、理由を残して破棄します。",
    which: "表示する処理",
    waiting: "判断待ち",
    settled: "判断済み",
    empty: "届かなかった処理はありません",
    emptyWhy: "何度試しても終わらなかった処理だけが、ここに残ります。",
    emptySettled: "判断済みの処理はまだありません",
    found: "見つけた日時",
    about: "処理",
    cause: "原因",
    state: "状態",
    action: "操作",
    tries: (count: number) => `${count}回試行`,
    notReadable: "内容を読み取れないため、もう一度送っても処理できません",
    resubmit: "もう一度送る",
    discard: "破棄する",
    discardText: "この処理を行わないことにします。理由は記録に残ります。",
    states: { waiting: "判断待ち", resubmitting: "送っています", resubmitted: "再送済み", discarded: "破棄済み" },
  },
  {
    title: "Dead letters",
    lead: "What could not be done however often it was tried. Mend the cause and send it again, or discard it and say why.",
    which: "Shown",
    waiting: "Waiting",
    settled: "Settled",
    empty: "Nothing was given up",
    emptyWhy: "Only what could not be done however often it was tried is kept here.",
    emptySettled: "Nothing has been decided on yet",
    found: "Found",
    about: "Work",
    cause: "Cause",
    state: "State",
    action: "Action",
    tries: (count: number) => `tried ${count} times`,
    notReadable: "It cannot be read, so that sending it again does not help",
    resubmit: "Send again",
    discard: "Discard",
    discardText: "This work will not be done. The reason is kept.",
    states: { waiting: "Waiting", resubmitting: "Being sent", resubmitted: "Sent again", discarded: "Discarded" },
  },
);

/** What each queue does. */
export const queueNames = both<Record<DeadLetter["queue"], string>>(
  {
    intake: "お問い合わせの受け付け",
    collect: "環境の情報の取得",
    alerts: "アラートの取り込み",
    documents: "帳票とレポートの作成",
    notify: "連絡の送信",
    fulfil: "ご依頼の実施",
  },
  {
    intake: "Taking in inquiries",
    collect: "Reading a tenant",
    alerts: "Taking in alerts",
    documents: "Making documents and reports",
    notify: "Telling people",
    fulfil: "Carrying out orders",
  },
);

/** Why a message was given up, where that needs other words than what people are told of a refusal. */
export const queueCauses = both<Record<string, string>>(
  {
    "invalid-input": "内容が決められた形に合いません",
    MaxDeliveryCountExceeded: "試せる回数を使い切りました",
    TTLExpiredException: "待てる時間を過ぎました",
    unknown: "理由は残っていません",
  },
  {
    "invalid-input": "It does not have the form that it should",
    MaxDeliveryCountExceeded: "It was tried as often as may be",
    TTLExpiredException: "It has waited longer than it may",
    unknown: "No reason was left",
  },
);
