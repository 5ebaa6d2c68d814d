import { both } from "#web/words/language.ts";

export const decisionWords = both(
  {
    title: "ご判断をお待ちしています",
    many: (n: number) => `${n}件`,
    none: "いま、ご判断をお待ちしていることはありません",
    part: "一部の情報を確かめられませんでした。ほかにもご判断いただくことがある可能性があります。",
    by: (at: string) => `${at}まで`,
    late: "期限を過ぎています",
    noDate: "期限なし",
    urgent: "至急",
    left: (days: number) => (days === 0 ? "本日" : `あと${days}日`),
  },
  {
    title: "Waiting for your decision",
    many: (n: number) => `${n}`,
    none: "Nothing waits for your decision now",
    part: "Some of it could not be checked. There may be more for you to decide.",
    by: (at: string) => `by ${at}`,
    late: "This date has passed",
    noDate: "No date",
    urgent: "Urgent",
    left: (days: number) => (days === 0 ? "Today" : days === 1 ? "1 day left" : `${days} days left`),
  },
);
