import type { Sheet } from "#shared/platform/workbook.ts";
import type { MonthlyReport } from "../model.ts";
import { recommendationWords } from "../words/recommendation-words.ts";
import { workbookWords } from "../words/workbook-words.ts";

/** What we suggest, in the words of the pages. */
export function recommendationsSheet({ recommendations, language }: MonthlyReport): Sheet {
  const { advice, title, why, effect, cost } = recommendationWords[language];
  return {
    name: workbookWords[language].sheets.recommendations,
    columns: [
      { title, kind: "text" },
      { title: why, kind: "text" },
      { title: effect, kind: "text" },
      { title: cost, kind: "text" },
    ],
    rows: recommendations.map(({ kind, figures }) => {
      const words = advice[kind];
      return [words.title(figures), words.why(figures), words.effect(figures), words.cost?.(figures)];
    }),
  };
}
