import { Temporal } from "#shared/base/time.ts";
import { Mark } from "#shared/look/marks.tsx";
import { Settled } from "#shared/look/settled.tsx";
import type { Coverage, Language } from "../../model.ts";
import type { MonthlyReport } from "../model.ts";
import { coverWords } from "../words/cover-words.ts";
import { partWords } from "../words/part-words.ts";
import { pointWords } from "../words/point-words.ts";
import { partNamesOf } from "./part.tsx";

type Props = { report: MonthlyReport };

/** What went well and what was done, in two columns. */
export function Points({ report: { good, done, language } }: Props) {
  const words = coverWords[language];
  return (
    <div className="cols">
      <div>
        <h2 className="cap">
          <Mark kind="good" size={15} />
          <span>{words.good}</span>
        </h2>
        <PointList points={good} none={words.noGood} language={language} />
      </div>
      <div>
        <h2 className="cap">
          <Mark kind="done" size={15} />
          <span>{words.done}</span>
        </h2>
        <PointList points={done} none={words.noDone} language={language} />
      </div>
    </div>
  );
}

type Points = { points: MonthlyReport["good"]; none: string; language: Language };

const PointList = ({ points, none, language }: Points) => (
  <ul className="list">
    {points.length === 0 && <li className="nothing">{none}</li>}
    {points.map(({ kind, figures }) => (
      <li key={kind}>
        <Settled>{pointWords[language][kind](figures)}</Settled>
      </li>
    ))}
  </ul>
);

/** Every source that could not be read, or only in part, by name. */
export function Unread({ report: { sources, language } }: Props) {
  const words = coverWords[language];
  const { sources: names, joined } = partWords[language];
  const namesOf = (coverage: Coverage) =>
    joined(sources.filter((source) => source.coverage === coverage).map(({ name }) => names[name]));
  const [none, partial] = [namesOf("none"), namesOf("partial")];
  if (!none && !partial) return null;
  return (
    <div className="missing">
      {none && (
        <p>
          <Mark kind="unknown" size={13} /> <b>{words.unread(none)}</b>
        </p>
      )}
      {partial && (
        <p>
          <Mark kind="caution" size={13} /> <b>{words.partly(partial)}</b>
        </p>
      )}
      <p>{words.whereUnread}</p>
    </div>
  );
}

/** The contents, and how the document is to be handled. */
export function CoverFoot({ report }: Props) {
  const { language, providerName, issuedOn } = report;
  const { parts } = partWords[language];
  return (
    <footer className="cover-foot">
      <ol>
        {partNamesOf(report).map((name) => (
          <li key={name}>
            <a href={`#${name}`}>
              <b>{parts[name].number}</b>
              {parts[name].title}
            </a>
          </li>
        ))}
      </ol>
      <p>{coverWords[language].handling(providerName, Temporal.PlainDate.from(issuedOn).year)}</p>
    </footer>
  );
}
