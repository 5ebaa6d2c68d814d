import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { RequestDetail } from "#shared/requests/show-request.ts";
import { useWords } from "#web/words/language.ts";
import style from "./plan.module.css";
import { PlanRow } from "./plan-row.tsx";
import { planWords } from "./plan-words.ts";

/** What will be done, or was, in turn; what Graph is asked for it is shown when it is wanted. */
export function Plan({ steps, plan, state }: Pick<RequestDetail, "steps" | "plan" | "state">) {
  const words = useWords(planWords);
  const [areCallsShown, showCalls] = useState(false);
  const isOver = state === "done" || state === "cancelled" || state === "rejected";
  if (steps.length === 0) return undefined;
  return (
    <section className={`card ${style["card"]}`} aria-labelledby="plan">
      <div className={`pad spread ${style["head"]}`}>
        <div>
          <h2 id="plan">
            {isOver ? words.planned : words.title} <small className="quiet">{words.steps(steps.length)}</small>
          </h2>
          {!isOver && <p className="small quiet">{words.inTurn}</p>}
        </div>
        <Checkbox
          label={words.showCalls}
          checked={areCallsShown}
          onChange={(_, { checked }) => showCalls(checked === true)}
        />
      </div>
      <table className={style["plan"]}>
        <colgroup>
          <col className={style["place"]} />
          <col />
          <col />
          <col className={style["between"]} />
          <col />
          <col className={style["proof"]} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{words.number}</span>
            </th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.before}</th>
            <td />
            <th scope="col">{words.after}</th>
            <th scope="col">{words.proof}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, place) => (
            // The steps of a plan never change their places.
            <PlanRow
              key={place}
              step={step}
              number={place + 1}
              edition={plan?.edition ?? 1}
              areCallsShown={areCallsShown}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
