import { japanTime } from "../figures.ts";
import type { Coverage, LicenceReport } from "../model.ts";
import type { Words } from "../words.ts";
import { Head, Status } from "./parts.tsx";

type Props = { report: LicenceReport; words: Words };

const marks = { complete: "good", partial: "caution", none: "unknown" } as const satisfies Record<Coverage, string>;

/** Where each figure comes from, how old it is, how much of it was read, and how we count. */
export function EvidenceSection({ report, words }: Props) {
  const { evidence } = words;
  const { heads } = evidence;
  return (
    <section className="evidence">
      <div className="block">
        <h2>
          {evidence.title}
          <small>{evidence.intro}</small>
        </h2>
        <table className="tight">
          <thead>
            <tr>
              <Head>{heads.item}</Head>
              <Head>{heads.source}</Head>
              <Head className="num">{heads.asOf}</Head>
              <Head className="num">{heads.readAt}</Head>
              <Head className="num">{heads.scope}</Head>
              <Head>{heads.result}</Head>
            </tr>
          </thead>
          <tbody>
            <ReadingRow report={report} words={words} />
            <HistoryRow report={report} words={words} />
          </tbody>
        </table>
      </div>
      <div className="block">
        <h2>{evidence.counting}</h2>
        <table className="tight words">
          <tbody>
            {evidence.rules.map(({ term, rule }) => (
              <tr key={term}>
                <th scope="row">{term}</th>
                <td>{rule}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ReadingRow({ report, words }: Props) {
  const { evidence } = words;
  const { coverage, asOf, readAt } = report.reading;
  return (
    <tr>
      <td>{evidence.licences}</td>
      <td>{evidence.licencesSource}</td>
      <td className="num">{coverage === "none" ? "—" : words.shortMoment(japanTime(asOf))}</td>
      <td className="num">{words.shortMoment(japanTime(readAt))}</td>
      <td className="num">{coverage === "none" ? "—" : evidence.products(report.rows.length)}</td>
      <td>
        <Status kind={marks[coverage]}>{evidence.results[coverage]}</Status>
      </td>
    </tr>
  );
}

function HistoryRow({ report: { history, reading }, words }: Props) {
  const { evidence } = words;
  if (!history) return null;
  const first = history.points.findIndex((point) => point.owned !== null);
  const known = history.points.filter((point) => point.owned !== null).length;
  const all = history.points.length - first;
  const coverage = known === all ? "complete" : "partial";
  return (
    <tr>
      <td>{evidence.history}</td>
      <td>{evidence.historySource}</td>
      <td className="num">{evidence.monthEnds}</td>
      <td className="num">{words.shortMoment(japanTime(reading.readAt))}</td>
      <td className="num">{evidence.months(known, all)}</td>
      <td>
        <Status kind={marks[coverage]}>{evidence.results[coverage]}</Status>
      </td>
    </tr>
  );
}
