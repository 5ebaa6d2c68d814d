import { Settled } from "#shared/look/settled.tsx";
import { count, japanTime } from "../../figures.ts";
import { Head, NumberCell } from "../../html/parts.tsx";
import { wordsIn } from "../../wording.ts";
import { decimal } from "../amounts.ts";
import type { MonthlyReport } from "../model.ts";
import { partWords } from "../words/part-words.ts";
import { supportWords } from "../words/support-words.ts";
import { Block } from "./blocks.tsx";
import { Columns } from "./late-tables.tsx";
import { Told } from "./told.tsx";

type Props = { report: MonthlyReport };

const mostRows = 20;

/** Each answer that came too late, with its days. */
export function LateAnswers({ report: { support, language } }: Props) {
  const words = supportWords[language];
  const shared = partWords[language];
  const { shortMoment } = wordsIn(language);
  const { lateOnes, answered } = support.inquiries;
  if (lateOnes.length === 0) return answered > 0 && <p className="none block">{words.noLate}</p>;
  return (
    <Block title={words.lateTitle(lateOnes.length)}>
      <table className="tight">
        <Columns widths={[44, 14, 14, 14, 14]} />
        <thead>
          <tr>
            <Head>{words.lateHeads.subject}</Head>
            <Head className="num">{words.lateHeads.received}</Head>
            <Head className="num">{words.lateHeads.promised}</Head>
            <Head className="num">{words.lateHeads.answered}</Head>
            <Head className="num">{words.lateHeads.late}</Head>
          </tr>
        </thead>
        <tbody>
          {lateOnes
            .slice(0, mostRows)
            .map(({ number, subject, receivedAt, promisedBy, answeredAt, businessMinutesLate, breach }) => (
              <tr key={number}>
                <td>
                  {subject ?? words.confidential}
                  <span className="sub">{number}</span>
                  <Told told={breach} language={language} />
                </td>
                <td className="num">{shortMoment(japanTime(receivedAt))}</td>
                <td className="num">{shortMoment(japanTime(promisedBy))}</td>
                <td className="num">{answeredAt ? shortMoment(japanTime(answeredAt)) : words.notAnswered}</td>
                <td className="num">{shared.minutes(businessMinutesLate)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {lateOnes.length > mostRows && (
        <p className="note">{shared.othersInWorkbook(shared.items(lateOnes.length - mostRows))}</p>
      )}
    </Block>
  );
}

/** The requests that were completed, type by type, against what was promised. */
export function RequestTable({ report: { support, language } }: Props) {
  const words = supportWords[language];
  const { rows, done, doneInTime, open } = support.requests;
  return (
    <Block title={words.requestsTitle} small={words.requestsSmall(open)}>
      {rows.length === 0 ? (
        <p className="none">{words.noRequests}</p>
      ) : (
        <table className="tight">
          <Columns widths={[44, 11, 11, 17, 17]} />
          <thead>
            <tr>
              <Head>{words.requestHeads.type}</Head>
              <Head className="num">{words.requestHeads.count}</Head>
              <Head className="num">{words.requestHeads.inTime}</Head>
              <Head className="num">{words.requestHeads.median}</Head>
              <Head className="num">{words.requestHeads.lead}</Head>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ type, title, count: number, inTime, medianBusinessDays, leadDays }) => (
              <tr key={type}>
                <td>{title[language]}</td>
                <NumberCell value={number}>{count(number)}</NumberCell>
                <NumberCell value={number}>{number === 0 ? "—" : count(inTime)}</NumberCell>
                <NumberCell value={medianBusinessDays ?? 0}>
                  {medianBusinessDays === null ? "—" : decimal(medianBusinessDays, 1)}
                </NumberCell>
                <td className="num">{partWords[language].businessDays(leadDays)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td>{words.total}</td>
              <td className="num">{count(done)}</td>
              <td className="num">{count(doneInTime)}</td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        </table>
      )}
    </Block>
  );
}

/** What was asked most, and how often the month before. */
export function TopicTable({ report: { support, language } }: Props) {
  const words = supportWords[language];
  const { topics } = support.inquiries;
  if (topics.length === 0) return null;
  return (
    <Block title={words.topicsTitle}>
      <table className="tight">
        <Columns widths={[70, 15, 15]} />
        <thead>
          <tr>
            <Head>{words.topicHeads.topic}</Head>
            <Head className="num">{words.topicHeads.count}</Head>
            <Head className="num">{words.topicHeads.before}</Head>
          </tr>
        </thead>
        <tbody>
          {topics.map(({ category, count: number, before }) => (
            <tr key={category.ja}>
              <td>
                <Settled>{category[language]}</Settled>
              </td>
              <NumberCell value={number}>{count(number)}</NumberCell>
              <NumberCell value={before}>{count(before)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </table>
    </Block>
  );
}
