import type { RequestDetail } from "#shared/requests/show-request.ts";
import { type MarkKind, Status } from "#web/parts/mark.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { detailWords } from "./detail-words.ts";
import style from "./request-detail.module.css";

export type Step = RequestDetail["steps"][number];
type StepState = NonNullable<Step["progress"]>["state"];

export const stepMarks: Readonly<Record<StepState, MarkKind>> = {
  waiting: "waiting",
  started: "running",
  done: "good",
  failed: "caution",
  skipped: "unknown",
  "left-out": "unknown",
  "taken-back": "unknown",
};

/** What the system changes, step by step: before, after, and what was read back. */
export function PlannedSteps({ steps, isFinished }: { steps: readonly Step[]; isFinished: boolean }) {
  const words = useWords(detailWords);
  const language = useLanguage();
  if (steps.length === 0) return undefined;
  return (
    <section className="card" aria-labelledby="steps">
      <div className="pad">
        <h2 id="steps">{isFinished ? words.done : words.steps}</h2>
        <p className="small quiet">{words.stepsHelp}</p>
      </div>
      <ol className={style["steps"]}>
        {steps.map(({ title, before, after, canBeTakenBack, progress }, place) => (
          // The steps of a plan never change their places.
          <li key={place} data-final={!canBeTakenBack}>
            <div className="spread">
              <b>
                {place + 1}. {title[language]}
              </b>
              {progress && (
                <Status kind={stepMarks[progress.state]}>
                  {`${words.stepStates[progress.state]} ${shortMoment(progress.at)}`}
                </Status>
              )}
            </div>
            <div className={style["change"]}>
              <span className={style["before"]}>
                <span className="hidden">{words.before}</span>− {before[language]}
              </span>
              <span className={style["after"]}>
                <span className="hidden">{words.after}</span>+ {after[language]}
              </span>
            </div>
            {progress?.proof && progress.proof[language] !== before[language] && (
              <p className="small">{words.proof(progress.proof[language])}</p>
            )}
            {progress?.reason && <p className="small">{progress.reason}</p>}
            {progress?.tells && <p className="small">{progress.tells[language]}</p>}
            {progress?.failure && <p className="small">{progress.failure.words[language]}</p>}
            {canBeTakenBack ? (
              <p className="small quiet">{words.canGoBack}</p>
            ) : (
              <Status kind="critical">{words.cannotGoBack}</Status>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
