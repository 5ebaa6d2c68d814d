import { Temporal } from "#shared/base/time.ts";
import { Mark } from "#shared/look/marks.tsx";
import { Settled } from "#shared/look/settled.tsx";
import { Status } from "../../html/parts.tsx";
import { wordsIn } from "../../wording.ts";
import type { MonthlyReport } from "../model.ts";
import { askWords } from "../words/ask-words.ts";
import { coverWords } from "../words/cover-words.ts";
import { partWords } from "../words/part-words.ts";

type Props = { report: MonthlyReport };

/** Whether all was seen, most of it, or less than half. */
export function seenOf(sources: MonthlyReport["sources"]): "all" | "partly" | "hardly" {
  const unread = sources.filter((source) => source.coverage === "none").length;
  return unread === 0 ? "all" : unread * 2 > sources.length ? "hardly" : "partly";
}

/** What must be decided, the most pressing first, with its day and where it is told. */
export function Decisions({ report }: Props) {
  const words = coverWords[report.language];
  const { parts, answerBy } = partWords[report.language];
  return (
    <>
      <h2 className="cap">
        <Mark
          kind={report.asks.length > 0 ? "decision" : seenOf(report.sources) === "all" ? "good" : "info"}
          size={15}
        />
        <span>{words.asks}</span>
      </h2>
      {report.asks.length === 0 && <p className="none">{words.noAsks}</p>}
      <ol className="decide">
        {report.asks.map(({ key, kind, section, figures, answerBy: by }, index) => (
          <li key={key}>
            <span className="no">{index + 1}</span>
            <div>
              <p className="t">
                <Settled>{askWords[report.language][kind].title(figures)}</Settled>
              </p>
              <p className="d">
                <Settled>{askWords[report.language][kind].text(figures)}</Settled>
              </p>
            </div>
            <p className="by">
              <small>{answerBy}</small>
              <Settled>{wordsIn(report.language).dayAhead(Temporal.PlainDate.from(by))}</Settled>
            </p>
            <p className="pg">
              <a href={`#${section}`}>{`→ ${parts[section].number} ${parts[section].short}`}</a>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What became of what was asked for last month. */
export function Earlier({ report: { earlierAsks, language } }: Props) {
  const words = coverWords[language];
  const { joined } = partWords[language];
  const namesOf = (state: "settled" | "goes-on") =>
    earlierAsks
      .filter((ask) => ask.state === state)
      .map(({ kind, figures }) => askWords[language][kind].short(figures));
  const [settled, goesOn] = [namesOf("settled"), namesOf("goes-on")];
  if (earlierAsks.length === 0) return null;
  return (
    <p className="earlier">
      <b>{words.earlier(earlierAsks.length)}</b>
      {settled.length > 0 && <Status kind="good">{words.settled(settled.length, joined(settled))}</Status>}
      {goesOn.length > 0 && <Status kind="running">{words.goesOn(goesOn.length, joined(goesOn))}</Status>}
    </p>
  );
}
