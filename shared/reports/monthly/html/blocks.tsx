import type { ReactNode } from "react";
import { Temporal } from "#shared/base/time.ts";
import { Mark, type MarkKind } from "#shared/look/marks.tsx";
import { Settled } from "#shared/look/settled.tsx";
import { change } from "../../figures.ts";
import { Status } from "../../html/parts.tsx";
import type { Language } from "../../model.ts";
import { wordsIn } from "../../wording.ts";
import type { MonthlyReport, SectionName } from "../model.ts";
import { askWords } from "../words/ask-words.ts";
import { partWords } from "../words/part-words.ts";

/** One figure of a strip; a value of null could not be read, `below` says what it means or how it has changed. */
export type Figure = {
  label: string;
  value: string | null;
  unit?: string;
  below?: string;
  state?: MarkKind;
  isText?: boolean;
};

export const Strip = ({ figures, language, kind = "" }: { figures: Figure[]; language: Language; kind?: string }) => (
  <dl className={`strip ${kind}`}>
    {figures.map(({ label, value, unit, below, state, isText }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd className={value === null ? "fig unread" : isText ? "fig text" : "fig"}>
          {value ?? <Mark kind="unknown" size={15} />}
          {value !== null && unit && <small>{unit}</small>}
        </dd>
        {value === null ? (
          <dd className="was unread palt">{partWords[language].notRead}</dd>
        ) : (
          <dd className="was">
            {below && (state ? <Status kind={state}>{below}</Status> : <Settled>{below}</Settled>)}
          </dd>
        )}
      </div>
    ))}
  </dl>
);

/** The change since the month before, where that is known. */
export const since = (now: number, before: number | null, language: Language): string =>
  partWords[language].before(before === null ? null : change(now - before));

/** A heading with what belongs to it, kept together with what follows. */
export const Block = ({ title, small, children }: { title: string; small?: ReactNode; children: ReactNode }) => (
  <div className="block">
    <h2>
      <Settled>{title}</Settled>
      {small && <small>{small}</small>}
    </h2>
    {children}
  </div>
);

/** What the customer is asked to decide in this part, each with its day. */
export const Asks = ({ report, section }: { report: MonthlyReport; section: SectionName }) =>
  report.asks
    .filter((ask) => ask.section === section)
    .map((ask) => {
      const { title, text } = askWords[report.language][ask.kind];
      return (
        <div className="ask block" key={ask.key}>
          <div>
            <h2>
              <Mark kind="decision" size={14} />
              <span>
                <Settled>{title(ask.figures)}</Settled>
              </span>
            </h2>
            <p>
              <Settled>{text(ask.figures)}</Settled>
            </p>
          </div>
          <p className="by">
            {partWords[report.language].answerBy}
            <b>
              <Settled>{wordsIn(report.language).dayAhead(Temporal.PlainDate.from(ask.answerBy))}</Settled>
            </b>
          </p>
        </div>
      );
    });

/** What our staff says about this part. */
export const Comments = ({ report, section }: { report: MonthlyReport; section: SectionName }) =>
  report.comments
    .filter((comment) => comment.section === section)
    .map(({ text, by, on }) => (
      <div className="say block" key={text}>
        <h2>{partWords[report.language].comment}</h2>
        {text.split("\n").map((line, index) => (
          <p key={`${index}${line}`}>
            <Settled>{line}</Settled>
          </p>
        ))}
        <p className="who">
          {by}
          {partWords[report.language].bar}
          <Settled>{wordsIn(report.language).day(Temporal.PlainDate.from(on))}</Settled>
        </p>
      </div>
    ));
