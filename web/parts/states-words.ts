import type { Refused } from "#web/api/problem.ts";
import { both } from "#web/words/language.ts";

type Said = { title: string; toDo: string };

/** What is said of a refusal that says nothing fitting itself: what happened, and what to do. */
export const refusals = both<Record<Refused["code"], Said>>(
  {
    offline: {
      title: "ネットワークにつながりません",
      toDo: "接続を確かめて、もう一度お試しください。入力した内容はこの画面に残っています。",
    },
    stopped: {
      title: "読み込みを中止しました",
      toDo: "続きをご覧になるときは、もう一度お試しください。入力した内容は残っています。",
    },
    "malformed-request": {
      title: "内容を読み取れませんでした",
      toDo: "ページを読み込み直して、もう一度お試しください。",
    },
    "not-signed-in": { title: "サインインが必要です", toDo: "サインインすると、続きをご覧いただけます。" },
    "not-allowed": {
      title: "この画面は管理者の方だけが見られます",
      toDo: "必要な場合は、貴社の管理者の方にご依頼ください。",
    },
    "not-found": {
      title: "お探しのものは見つかりません",
      toDo: "削除されたか、アドレスが変わったか、ご覧になれる方が限られています。",
    },
    "wrong-state": { title: "いまはこの操作を行えません", toDo: "最新の状態を読み込んで、確かめてください。" },
    "stale-version": {
      title: "ほかの人が先に変更しました",
      toDo: "最新の内容を読み込んで、もう一度お試しください。",
    },
    "too-large": { title: "ファイルが大きすぎます", toDo: "1個25 MB、合計95 MBまで送信できます。" },
    "unsupported-media-type": { title: "この形式は受け付けていません", toDo: "別の形式でお試しください。" },
    "invalid-input": { title: "直していただきたい項目があります", toDo: "印の付いた項目を確かめてください。" },
    "too-many-requests": { title: "短い時間に多くの操作がありました", toDo: "1分ほど待ってから、お試しください。" },
    unexpected: {
      title: "当社の処理に問題がありました",
      toDo: "内容は失われていません。少し待ってから、もう一度お試しください。",
    },
    "upstream-failed": {
      title: "応答がありませんでした",
      toDo: "少し待ってから、もう一度お試しください。",
    },
  },
  {
    offline: {
      title: "There is no connection",
      toDo: "Check your network and try again. What you typed is still on this page.",
    },
    stopped: { title: "Loading was stopped", toDo: "Try again to see it. What you typed is still here." },
    "malformed-request": { title: "This could not be read", toDo: "Reload the page and try again." },
    "not-signed-in": { title: "Please sign in", toDo: "After signing in you can go on." },
    "not-allowed": {
      title: "Only admins can see this page",
      toDo: "If you need it, ask an admin of your company.",
    },
    "not-found": {
      title: "There is nothing here",
      toDo: "It was removed, its address changed, or it is not open to you.",
    },
    "wrong-state": { title: "This cannot be done now", toDo: "Read the newest state and check it." },
    "stale-version": { title: "Someone else changed it first", toDo: "Read the newest version and try again." },
    "too-large": { title: "The file is too large", toDo: "A file may have 25 MB, all together 95 MB." },
    "unsupported-media-type": { title: "This format is not taken here", toDo: "Please try another one." },
    "invalid-input": { title: "Some fields need to be mended", toDo: "Check the fields that are marked." },
    "too-many-requests": { title: "Too much at once", toDo: "Wait a minute and try again." },
    unexpected: {
      title: "Something went wrong on our side",
      toDo: "Nothing was lost. Wait a little and try again.",
    },
    "upstream-failed": { title: "There was no answer", toDo: "Wait a little and try again." },
  },
);

export const stateWords = both(
  {
    loading: "読み込んでいます…",
    still: "時間がかかっています。",
    waited: (seconds: number) => `${seconds}秒たちました`,
    stop: "読み込みを中止する",
    retry: "もう一度試す",
    home: "ホームへ戻る",
    signIn: "サインイン",
    clear: "条件をすべて外す",
    cause: "原因",
    lastValue: "最後の値",
    toDo: "していただくこと",
    unread: "取得できませんでした",
  },
  {
    loading: "Loading…",
    still: "This takes longer than usual.",
    waited: (seconds: number) => `${seconds} seconds so far`,
    stop: "Stop loading",
    retry: "Try again",
    home: "Back to the start",
    signIn: "Sign in",
    clear: "Clear all filters",
    cause: "Cause",
    lastValue: "Last value",
    toDo: "What to do",
    unread: "Could not be read",
  },
);
