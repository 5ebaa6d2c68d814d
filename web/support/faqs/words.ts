import { both } from "#web/words/language.ts";

export const faqWords = both(
  {
    title: "よくある質問",
    search: "困っていることを入力",
    others: "そのほか",
    none: "よくある質問はまだありません",
    ask: "問い合わせる",
    all: "すべての質問を見る",
    noMatch: (q: string) => `「${q}」に近い質問はありません`,
    found: (q: string, count: number) => `「${q}」に近い質問が${count}件あります`,
    unsolved: "解決しないときは、",
    unsolvedLink: "お問い合わせください",
  },
  {
    title: "FAQ",
    search: "What is the matter",
    others: "Others",
    none: "There are no questions yet",
    ask: "Ask for help",
    all: "See all questions",
    noMatch: (q: string) => `No question is near to “${q}”`,
    found: (q: string, count: number) =>
      count === 1 ? `One question is near to “${q}”` : `${count} questions are near to “${q}”`,
    unsolved: "If this does not help, ",
    unsolvedLink: "ask us",
  },
);
