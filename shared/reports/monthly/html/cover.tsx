import { Temporal } from "#shared/base/time.ts";
import { Logo } from "#shared/look/logo.tsx";
import { Settled } from "#shared/look/settled.tsx";
import { japanTime } from "../../figures.ts";
import { RichText } from "../../html/parts.tsx";
import { wordsIn } from "../../wording.ts";
import type { MonthlyReport } from "../model.ts";
import { coverWords } from "../words/cover-words.ts";
import { partWords } from "../words/part-words.ts";
import { Strip } from "./blocks.tsx";
import { Decisions, Earlier, seenOf } from "./cover-decisions.tsx";
import { coverFigures } from "./cover-figures.ts";
import { CoverFoot, Points, Unread } from "./cover-foot.tsx";

type Props = { report: MonthlyReport };

const pressing = new Set(["open-malware", "open-alert", "licence-suspended"]);

/** The month at a glance: is all well, what must be decided, and what could not be seen? */
export function Cover({ report }: Props) {
  const words = coverWords[report.language];
  return (
    <section className={isFull(report) ? "cover full" : "cover"}>
      <Opening report={report} />
      <div className="verdict">
        <p>
          <RichText text={words.verdict(verdictOn(report))} />
        </p>
        {report.changed && (
          <p className="changed">
            <b>{words.changed(report.version)}</b> <Settled>{report.changed}</Settled>
          </p>
        )}
      </div>
      <Decisions report={report} />
      <Earlier report={report} />
      <h2 className="cap">{words.figures}</h2>
      <Strip figures={coverFigures(report)} language={report.language} kind="six" />
      <Points report={report} />
      <Unread report={report} />
      <CoverFoot report={report} />
    </section>
  );
}

/** So much to say that the page has to stand closer. */
const isFull = ({ asks, changed, tenantName }: MonthlyReport): boolean =>
  asks.length > 3 || changed !== undefined || tenantName.length > 30;

function verdictOn({ asks, sources, startedOn, month, language }: MonthlyReport) {
  const isNew = startedOn !== undefined && startedOn.slice(0, 7) >= month;
  return {
    isPressing: asks.some((ask) => pressing.has(ask.kind)),
    asks: asks.length,
    seen: seenOf(sources),
    startedOn: isNew ? wordsIn(language).dayAhead(Temporal.PlainDate.from(startedOn)) : undefined,
  };
}

function Opening({ report }: Props) {
  const words = coverWords[report.language];
  const base = wordsIn(report.language);
  const month = Temporal.PlainYearMonth.from(report.month);
  const [from, to] = [month.toPlainDate({ day: 1 }), month.toPlainDate({ day: month.daysInMonth })];
  return (
    <>
      <header className="cover-top">
        <p className="brandline">
          <Logo size={24} />
          <span>{report.serviceName}</span>
        </p>
        <dl>
          <dt>{words.facts.number}</dt>
          <dd>{`${report.number}${words.version(report.version)}`}</dd>
          <dt>{words.facts.issued}</dt>
          <dd>
            <Settled>{base.day(Temporal.PlainDate.from(report.issuedOn))}</Settled>
          </dd>
          <dt>{words.facts.issuer}</dt>
          <dd>{report.providerName}</dd>
        </dl>
      </header>
      <p className="to palt">
        {report.tenantName}
        {words.honorific && <span>{words.honorific}</span>}
      </p>
      <h1>
        {words.title}{" "}
        <span>
          <Settled>{base.month(month)}</Settled>
        </span>
      </h1>
      <p className="period">
        <Settled>{words.period(base.day(from), base.day(to))}</Settled>
        {report.asOf && (
          <>
            {partWords[report.language].bar}
            <Settled>{words.state(base.moment(japanTime(report.asOf)))}</Settled>
          </>
        )}
      </p>
    </>
  );
}
