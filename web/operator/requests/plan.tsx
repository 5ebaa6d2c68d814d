import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { RequestDetail } from "#shared/requests/show-request.ts";
import { stepMarks } from "#web/mypage/requests/detail/planned-steps.tsx";
import { Status } from "#web/parts/mark.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./plan.module.css";
import { planWords } from "./plan-words.ts";

type Step = RequestDetail["steps"][number];

/** What will be done, in turn: what is there, what will be there instead, and how that is proven and taken back. */
export function Plan({ steps }: { steps: readonly Step[] }) {
  const words = useWords(planWords);
  const [areCallsShown, showCalls] = useState(false);
  if (steps.length === 0) return undefined;
  return (
    <section className="card" aria-labelledby="plan">
      <div className={`pad spread ${style["head"]}`}>
        <div>
          <h2 id="plan">
            {words.title} <small className="quiet">{words.steps(steps.length)}</small>
          </h2>
          <p className="small quiet">{words.inTurn}</p>
        </div>
        <Checkbox
          label={words.showCalls}
          checked={areCallsShown}
          onChange={(_, { checked }) => showCalls(checked === true)}
        />
      </div>
      <table className={style["plan"]}>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{words.number}</span>
            </th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            <th scope="col">{words.proof}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, place) => (
            // The steps of a plan never change their places.
            <Row key={place} step={step} number={place + 1} areCallsShown={areCallsShown} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ step, number, areCallsShown }: { step: Step; number: number; areCallsShown: boolean }) {
  const words = useWords(planWords);
  const language = useLanguage();
  const { title, before, after, canBeTakenBack, progress, calls = [] } = step;
  return (
    <>
      <tr data-final={!canBeTakenBack} data-failed={progress?.state === "failed"}>
        <td className={style["number"]}>{number}</td>
        <th scope="row">
          {title[language]}
          {!canBeTakenBack && <Status kind="critical">{words.final}</Status>}
        </th>
        <td>
          <p className={style["before"]}>
            <span className="hidden">{words.before}：</span>− {before[language]}
          </p>
        </td>
        <td>
          <p className={style["after"]}>
            <span className="hidden">{words.after}：</span>+ {after[language]}
          </p>
        </td>
        <td className="small">
          {progress && (
            <Status kind={stepMarks[progress.state]}>
              {`${words.states[progress.state]} ${shortMoment(progress.at)}`}
            </Status>
          )}
          <p>{progress?.proof ? words.proven(progress.proof[language]) : words.readBack}</p>
          {progress?.failure && <p>{`${progress.failure.words[language]}（${progress.failure.code}）`}</p>}
          {progress?.by && progress.state === "skipped" && <p>{progress.by.name}</p>}
          <p className={canBeTakenBack ? "quiet" : style["never"]}>{canBeTakenBack ? words.back : words.never}</p>
        </td>
      </tr>
      {areCallsShown && calls.length > 0 && (
        <tr>
          <td />
          <td colSpan={4}>
            <pre className={style["calls"]} tabIndex={0} aria-label={words.callsOf(number)}>
              {calls.map(({ method, path, body }) => `${method} ${path}${inJson(body)}`).join("\n")}
            </pre>
          </td>
        </tr>
      )}
    </>
  );
}

const inJson = (body: unknown) => (body === undefined ? "" : `\n${JSON.stringify(body, undefined, 2)}`);
