import { Settled } from "#shared/look/settled.tsx";
import { japanTime } from "../../figures.ts";
import { Head, Status } from "../../html/parts.tsx";
import type { Coverage } from "../../model.ts";
import { wordsIn } from "../../wording.ts";
import type { MonthlyReport, Source } from "../model.ts";
import { evidenceWords } from "../words/evidence-words.ts";
import { partWords } from "../words/part-words.ts";
import { Block } from "./blocks.tsx";
import { Columns } from "./late-tables.tsx";
import { Part } from "./part.tsx";

type Props = { report: MonthlyReport };

const marks = { complete: "good", partial: "caution", none: "unknown" } as const satisfies Record<Coverage, string>;

/** Where each figure comes from, how old it is, how much of it was read, and how we count. */
export function EvidencePart({ report }: Props) {
  const words = evidenceWords[report.language];
  return (
    <Part report={report} name="evidence">
      <p className="note">{words.intro}</p>
      <table className="tight sources">
        <Columns widths={[17, 23.5, 9.5, 9.5, 9, 31.5]} />
        <thead>
          <tr>
            <Head>{words.heads.item}</Head>
            <Head>{words.heads.origin}</Head>
            <Head className="num">{words.heads.asOf}</Head>
            <Head className="num">{words.heads.readAt}</Head>
            <Head className="num">{words.heads.reached}</Head>
            <Head>{words.heads.result}</Head>
          </tr>
        </thead>
        <tbody>
          {report.sources.map((source) => (
            <SourceLine source={source} report={report} key={source.name} />
          ))}
        </tbody>
      </table>
      <Block title={words.counting}>
        <table className="tight terms">
          <Columns widths={[22, 78]} />
          <tbody>
            {words.rules.map(({ term, rule }) => (
              <tr key={term}>
                <th scope="row">{term}</th>
                <td>
                  <Settled>{rule}</Settled>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Block>
    </Part>
  );
}

function SourceLine({ source, report: { language } }: { source: Source; report: MonthlyReport }) {
  const words = evidenceWords[language];
  const { name, coverage, asOf, readAt, reached, cause } = source;
  const at = (moment: string | undefined) => (moment ? wordsIn(language).shortMoment(japanTime(moment)) : "—");
  return (
    <tr className={coverage === "none" ? "gone" : undefined}>
      <td>{partWords[language].sources[name]}</td>
      <td>{words.origins[name]}</td>
      <td className="num">{at(asOf)}</td>
      <td className="num">{at(readAt)}</td>
      <td className="num">{reached ? words.reached(reached.read, reached.all) : "—"}</td>
      <td>
        <Status kind={marks[coverage]}>{words.results[coverage]}</Status>
        {cause && <span className="sub">{words.causes[cause]}</span>}
      </td>
    </tr>
  );
}
