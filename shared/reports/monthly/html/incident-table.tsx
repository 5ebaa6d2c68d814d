import { Settled } from "#shared/look/settled.tsx";
import { japanTime } from "../../figures.ts";
import { Head, Status } from "../../html/parts.tsx";
import { wordsIn } from "../../wording.ts";
import type { MonthlyReport } from "../model.ts";
import type { ProtectionSection } from "../protection-section.ts";
import { partWords } from "../words/part-words.ts";
import { protectionWords } from "../words/protection-words.ts";
import { Block } from "./blocks.tsx";
import { Columns } from "./late-tables.tsx";

type Props = { report: MonthlyReport; incidents: NonNullable<ProtectionSection["incidents"]> };

const mostRows = 20;

/** When Microsoft 365 itself was disturbed, and how often we told of it. */
export function IncidentTable({ report: { language }, incidents }: Props) {
  const words = protectionWords[language].incidents;
  const shared = partWords[language];
  return (
    <Block title={words.title} small={shared.items(incidents.length)}>
      {incidents.length === 0 ? (
        <p className="none">{words.none}</p>
      ) : (
        <table className="tight">
          <Columns widths={[19, 20, 36, 10, 15]} />
          <thead>
            <tr>
              <Head>{words.period}</Head>
              <Head>{words.service}</Head>
              <Head>{words.what}</Head>
              <Head className="num">{words.notices}</Head>
              <Head>{words.state}</Head>
            </tr>
          </thead>
          <tbody>
            {incidents.slice(0, mostRows).map(({ startedAt, endedAt, service, title, notices }) => (
              <tr key={`${startedAt}${title}`}>
                <td className="name">
                  {wordsIn(language).shortMoment(japanTime(startedAt))}
                  {endedAt && <span className="sub">{`– ${wordsIn(language).shortMoment(japanTime(endedAt))}`}</span>}
                </td>
                <td>{service}</td>
                <td>
                  <Settled>{title}</Settled>
                </td>
                <td className="num">{words.times(notices)}</td>
                <td>
                  <Status kind={endedAt ? "good" : "running"}>{endedAt ? words.over : words.goesOn}</Status>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {incidents.length > mostRows && (
        <p className="note">{shared.othersInWorkbook(shared.items(incidents.length - mostRows))}</p>
      )}
    </Block>
  );
}
