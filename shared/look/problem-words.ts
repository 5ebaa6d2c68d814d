import type { ProblemCode } from "#shared/base/problems.ts";

/** What a person reads about a refusal: what happened and why, then what to do. */
export type ProblemWords = { title: string; happened: string; toDo: string };

export const problemWords: Record<ProblemCode, ProblemWords> = {
  "malformed-request": {
    title: "内容を読み取れませんでした",
    happened: "送信の途中で内容が欠けたか、形が変わったため、受け取れませんでした。",
    toDo: "前の画面に戻り、もう一度送信してください。",
  },
  "not-signed-in": {
    title: "サインインが必要です",
    happened: "この画面は、サインインした方だけが見られます。",
    toDo: "会社のアカウントでサインインしてから、もう一度開いてください。",
  },
  "not-allowed": {
    title: "この画面は開けません",
    happened: "ご利用のアカウントには、この画面を見る権限がありません。",
    toDo: "必要な場合は、貴社の管理者（情報システムのご担当）にご依頼ください。",
  },
  "not-found": {
    title: "ページが見つかりません",
    happened: "アドレスが途中で切れているか、ページがなくなりました。",
    toDo: "メールのリンクから開いたときは、アドレスが最後までつながっているかを確かめてください。",
  },
  "wrong-state": {
    title: "今はこの操作ができません",
    happened: "表示したあとに状態が変わったため、操作を受け付けられませんでした。",
    toDo: "画面を開き直して、今の状態を確かめてください。",
  },
  "stale-version": {
    title: "ほかの人が先に変更しました",
    happened: "表示したあとに内容が変わったため、上書きせずに止めました。",
    toDo: "画面を開き直して、新しい内容を確かめてから、もう一度お試しください。",
  },
  "too-large": {
    title: "送信できる大きさを超えています",
    happened: "添付ファイルの合計が大きすぎるため、受け取れませんでした。",
    toDo: "ファイルを減らすか、OneDriveなどのリンクを本文に書いて送信してください。",
  },
  "unsupported-media-type": {
    title: "この形式では受け取れません",
    happened: "送信された形式を、このページでは読み取れません。",
    toDo: "お問い合わせのページから、もう一度送信してください。",
  },
  "invalid-input": {
    title: "直していただきたい項目があります",
    happened: "入力の一部を、そのままでは受け取れませんでした。",
    toDo: "前の画面に戻り、入力を確かめてからもう一度送信してください。",
  },
  "too-many-requests": {
    title: "短い時間に多くの送信がありました",
    happened: "同じネットワークからの送信が続いたため、受け付けを一時止めています。",
    toDo: "1分ほど待ってから、もう一度お試しください。",
  },
  unexpected: {
    title: "当社の処理に問題がありました",
    happened: "予期しないことが起きたため、処理を終えられませんでした。",
    toDo: "少し待ってから、もう一度お試しください。",
  },
  "upstream-failed": {
    title: "つながらないサービスがありました",
    happened: "当社が利用しているサービスの応答がないため、処理を終えられませんでした。",
    toDo: "少し待ってから、もう一度お試しください。",
  },
};
