import { Settled } from "#shared/look/settled.tsx";
import type { MonthlyReport } from "../model.ts";
import { recommendationWords } from "../words/recommendation-words.ts";
import { Part } from "./part.tsx";

/** What we suggest beyond the decisions: each with its figures, what comes of it, and what it costs where that is known. */
export function RecommendationsPart({ report }: { report: MonthlyReport }) {
  const { recommendations, language } = report;
  const words = recommendationWords[language];
  return (
    <Part report={report} name="recommendations" lead={words.lead(recommendations.length)}>
      <ol className="advice">
        {recommendations.map(({ kind, figures }, index) => {
          const { title, why, effect, cost } = words.advice[kind];
          return (
            <li key={kind}>
              <span className="no">{index + 1}</span>
              <div>
                <h2>
                  <Settled>{title(figures)}</Settled>
                </h2>
                <p>
                  <Settled>{why(figures)}</Settled>
                </p>
              </div>
              <dl>
                <dt>{words.effect}</dt>
                <dd>
                  <Settled>{effect(figures)}</Settled>
                </dd>
                {cost && (
                  <>
                    <dt>{words.cost}</dt>
                    <dd>
                      <Settled>{cost(figures)}</Settled>
                    </dd>
                  </>
                )}
              </dl>
            </li>
          );
        })}
      </ol>
    </Part>
  );
}
