import type { RequestDetail } from "#shared/requests/show-request.ts";
import { stepMarks } from "#web/mypage/requests/detail/planned-steps.tsx";
import { Status } from "#web/parts/mark.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { newParts } from "./diff-words.ts";
import style from "./plan.module.css";
import { planWords } from "./plan-words.ts";

export type Step = RequestDetail["steps"][number];

type RowProps = { step: Step; number: number; edition: number; areCallsShown: boolean };

/** One step of a plan: what is there, what will be there instead, how it is proven and taken back. */
export function PlanRow({ step, number, edition, areCallsShown }: RowProps) {
  const words = useWords(planWords);
  const language = useLanguage();
  const { title, before, after, progress, calls = [], desk } = step;
  const was = desk?.change?.is === "changed" ? desk.change : undefined;
  const isFinal = desk?.ends !== undefined;
  const edge = progress?.state === "failed" || isFinal ? "critical" : desk?.change ? "decision" : undefined;
  return (
    <>
      <tr data-edge={edge} data-final={isFinal} data-out={progress?.state === "left-out"} id={`step-${number}`}>
        <td className={style["number"]}>{number}</td>
        <th scope="row">
          {title[language]}
          {isFinal && <Status kind="critical">{words.final}</Status>}
          {desk?.change && <Status kind="decision">{words.change[desk.change.is](edition)}</Status>}
        </th>
        <td>
          <p className={style["before"]}>
            <span className="hidden">{words.before}：</span>−{" "}
            <Changed now={before[language]} was={was?.before[language]} />
          </p>
        </td>
        <td className={style["arrow"]} aria-hidden="true">
          →
        </td>
        <td>
          <p className={style["after"]}>
            <span className="hidden">{words.after}：</span>+{" "}
            <Changed now={after[language]} was={was?.after[language]} />
          </p>
        </td>
        <td className="small">
          <Proof step={step} />
        </td>
      </tr>
      {areCallsShown && (
        <tr>
          <td />
          <td colSpan={5}>
            <pre className={style["calls"]} tabIndex={0} aria-label={words.callsOf(number)}>
              {calls.length === 0
                ? words.noCalls
                : calls.map(({ method, path, body }) => `${method} ${path}${inJson(body)}`).join("\n")}
            </pre>
          </td>
        </tr>
      )}
    </>
  );
}

const inJson = (body: unknown) => (body === undefined ? "" : `\n${JSON.stringify(body, undefined, 2)}`);

function Changed({ now, was }: { now: string; was: string | undefined }) {
  if (was === undefined || was === now) return now;
  return newParts(was, now).map(({ text, isNew }, place) =>
    // The parts of a text never change their places.
    isNew ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
  );
}

function Proof({ step: { progress, canBeTakenBack, desk } }: { step: Step }) {
  const words = useWords(planWords);
  const language = useLanguage();
  const isFinal = desk?.ends !== undefined;
  const isOut = progress?.state === "left-out" || progress?.state === "skipped";
  const { failure } = progress ?? {};
  return (
    <>
      {progress && (
        <Status
          kind={stepMarks[progress.state]}
        >{`${words.states[progress.state]} ${shortMoment(progress.at)}`}</Status>
      )}
      {progress?.reason && <p>{words.reason(progress.reason)}</p>}
      {isOut && progress?.by && <p className="quiet">{progress.by.name}</p>}
      {failure ? (
        <p>{words.failed(failure.words[language], failure.code)}</p>
      ) : (
        !isOut && <p>{progress?.proof ? words.proven(progress.proof[language]) : words.readBack}</p>
      )}
      {!isOut && (
        <p className={isFinal ? style["never"] : "quiet"}>
          {isFinal ? words.never : canBeTakenBack ? words.back : words.noBack}
        </p>
      )}
    </>
  );
}
