import { Fragment } from "react";
import { Temporal } from "#shared/base/time.ts";
import { Mark } from "#shared/look/marks.tsx";
import { Settled } from "#shared/look/settled.tsx";
import type { LicenceDecision } from "../model.ts";
import type { Words } from "../words.ts";
import { Breakable } from "./parts.tsx";

/** What someone must decide: the question, the products it is about, what happens otherwise, and by when. */
export function Ask({ decision, words }: { decision: LicenceDecision; words: Words }) {
  return (
    <div className="ask block">
      <div>
        <h2>
          <Mark kind="decision" size={14} />
          <span>
            <Settled>{words.ask.title(decision)}</Settled>
          </span>
        </h2>
        <dl>
          {(["short", "suspended", "reduce"] as const)
            .filter((list) => decision[list].length > 0)
            .map((list) => (
              <Fragment key={list}>
                <dt>{words.ask.terms[list]}</dt>
                <dd>
                  <Breakable>{words.ask.products(decision[list])}</Breakable>
                </dd>
              </Fragment>
            ))}
        </dl>
        <p>{words.ask.otherwise(decision)}</p>
      </div>
      {decision.answerBy && (
        <p className="by">
          {words.ask.by}
          <b>
            <Settled>{words.dayAhead(Temporal.PlainDate.from(decision.answerBy))}</Settled>
          </b>
        </p>
      )}
    </div>
  );
}
