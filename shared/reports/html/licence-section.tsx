import { Mark } from "#shared/look/marks.tsx";
import { Settled } from "#shared/look/settled.tsx";
import { change, count } from "../figures.ts";
import type { LicenceReport, LicenceTotals } from "../model.ts";
import { momentText, periodText } from "../wording.ts";
import type { Words } from "../words.ts";
import { Ask } from "./ask.tsx";
import { LicenceTable } from "./licence-table.tsx";
import { Missing, RichText, Status } from "./parts.tsx";

type Props = { report: LicenceReport; words: Words };

/** The answer, its figures, what is to be decided, and every product. */
export function LicenceSection({ report, words }: Props) {
  const { coverage, cause } = report.reading;
  return (
    <section>
      <Opening report={report} words={words} />
      <p className="lead">
        <RichText text={words.lead(report)} />
      </p>
      <Figures report={report} words={words} />
      {coverage === "none" && <NothingRead report={report} words={words} />}
      {coverage === "partial" && cause && (
        <Missing kind="caution" title={words.missing.partly}>
          <p>{words.missing.causes[cause]}</p>
        </Missing>
      )}
      {report.decision && <Ask decision={report.decision} words={words} />}
      {coverage !== "none" && <LicenceTable report={report} words={words} />}
    </section>
  );
}

function Opening({ report, words }: Props) {
  const { coverage, asOf } = report.reading;
  const moment = momentText(asOf, words);
  return (
    <header>
      <p className="to palt">{words.to(report.tenantName)}</p>
      <div className="part-head">
        <h1>
          {words.title}{" "}
          <span>
            <Settled>{periodText(report)}</Settled>
          </span>
        </h1>
        <p className="asof">
          <b>
            <Settled>{coverage === "none" ? words.triedAt(moment) : words.asOf(moment)}</Settled>
          </b>
          <br />
          <Settled>{words.coverageLine(report)}</Settled>
        </p>
      </div>
    </header>
  );
}

function Figures({ report, words }: Props) {
  return (
    <dl className="strip block">
      {(["owned", "assigned", "surplus", "shortage"] as const).map((figure) => (
        <div key={figure}>
          <dt>{words.figures[figure]}</dt>
          {report.totals ? (
            <Figure figure={figure} now={report.totals} before={report.previous} words={words} />
          ) : (
            <>
              <dd className="fig unread">—</dd>
              <dd className="was">
                <Status kind="unknown">{words.notRead}</Status>
              </dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}

type FigureProps = { figure: keyof LicenceTotals; now: LicenceTotals; before: LicenceTotals | null; words: Words };

function Figure({ figure, now, before, words }: FigureProps) {
  const isShort = figure === "shortage" && now.shortage > 0;
  return (
    <>
      <dd className={isShort ? "fig short" : "fig"}>
        {isShort && <Mark kind="decision" size={15} />}
        {count(now[figure])}
        <small>{words.unit(now[figure])}</small>
      </dd>
      <dd className="was">{words.change(before ? change(now[figure] - before[figure]) : undefined)}</dd>
    </>
  );
}

function NothingRead({ report, words }: Props) {
  const { missing } = words;
  const { cause } = report.reading;
  const last = report.lastRead;
  return (
    <Missing kind="unknown" title={missing.title}>
      <dl>
        <dt>{missing.cause}</dt>
        <dd>{missing.causes[cause ?? "unavailable"]}</dd>
        <dt>{missing.last}</dt>
        <dd>
          <Settled>
            {last
              ? `${words.asOf(momentText(last.asOf, words))}${words.aside(missing.lastFigures(last.totals))}`
              : missing.never}
          </Settled>
        </dd>
      </dl>
    </Missing>
  );
}
