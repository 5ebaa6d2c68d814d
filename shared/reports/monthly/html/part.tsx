import type { ReactNode } from "react";
import { Settled } from "#shared/look/settled.tsx";
import { japanTime } from "../../figures.ts";
import { RichText } from "../../html/parts.tsx";
import { wordsIn } from "../../wording.ts";
import type { Rich } from "../../words.ts";
import type { MonthlyReport, SourceName } from "../model.ts";
import { type PartName, partWords } from "../words/part-words.ts";

/** What each part of the report goes by; the parts stand in the order of this table. */
const sourcesOf: Record<PartName, readonly SourceName[]> = {
  contract: ["contract", "accounts", "licences", "activity"],
  devices: ["devices", "updates"],
  protection: ["protection", "alerts", "incidents"],
  storage: ["sharePoint", "sites", "oneDrive", "mailboxes"],
  support: ["inquiries", "requests"],
  recommendations: ["activity", "registrations", "devices", "sharePoint", "inquiries"],
  lists: ["sites", "devices", "apps"],
  evidence: [],
};
const names = Object.keys(sourcesOf) as readonly PartName[];

/** The parts that a report has: without anything to suggest, it has no page for that. */
export const partNamesOf = ({ recommendations }: MonthlyReport): readonly PartName[] =>
  names.filter((name) => name !== "recommendations" || recommendations.length > 0);

type Props = { report: MonthlyReport; name: PartName; lead?: Rich; children: ReactNode };

/** One part of the report on pages of its own: what it is about, how old and how complete it is, and its answer. */
export function Part({ report, name, lead, children }: Props) {
  const { number, title } = partWords[report.language].parts[name];
  return (
    <section className={`part ${name}`} id={name}>
      <header className="part-head">
        <h1>
          <i>{number}</i> {title}
        </h1>
        <AsOf report={report} name={name} />
      </header>
      {lead && (
        <p className="lead">
          <RichText text={lead} />
        </p>
      )}
      {children}
    </section>
  );
}

/** When the newest source of the part was true, and how many of them could be read. */
function AsOf({ report, name }: { report: MonthlyReport; name: PartName }) {
  const words = partWords[report.language];
  const base = wordsIn(report.language);
  const meant = sourcesOf[name];
  const sources = report.sources.filter((source) => meant.length === 0 || meant.includes(source.name));
  const newest = sources
    .flatMap(({ asOf }) => asOf ?? [])
    .toSorted(byTime)
    .at(-1);
  const of = (coverage: string) => sources.filter((source) => source.coverage === coverage).length;
  return (
    <p className="asof">
      {newest !== undefined && (
        <>
          <b>
            <Settled>{base.asOf(base.moment(japanTime(newest)))}</Settled>
          </b>
          <br />
        </>
      )}
      {name === "support"
        ? words.ownRecords
        : words.readState({ complete: of("complete"), partial: of("partial"), none: of("none") })}
    </p>
  );
}

const byTime = (a: string, b: string) => japanTime(a).epochMilliseconds - japanTime(b).epochMilliseconds;
