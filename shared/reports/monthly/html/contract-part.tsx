import { Temporal } from "#shared/base/time.ts";
import { Settled } from "#shared/look/settled.tsx";
import { count } from "../../figures.ts";
import { Head } from "../../html/parts.tsx";
import { TrendBlock } from "../../html/trend-block.tsx";
import { wordsIn } from "../../wording.ts";
import type { Rich } from "../../words.ts";
import type { MonthlyReport } from "../model.ts";
import { surplusYen } from "../surplus-cost.ts";
import { contractWords } from "../words/contract-words.ts";
import { partWords } from "../words/part-words.ts";
import { Asks, Block, Comments, type Figure, Strip, since } from "./blocks.tsx";
import { MissingPart, PartlyRead } from "./missing-part.tsx";
import { Part } from "./part.tsx";
import { ProductTable } from "./product-table.tsx";

type Props = { report: MonthlyReport };

/** Do we pay for the right number? */
export function ContractPart({ report }: Props) {
  const { contract, accounts, licences } = report.contract;
  const words = wordsIn(report.language);
  return (
    <Part report={report} name="contract" lead={leadOf(report)}>
      <Strip figures={figuresOf(report)} language={report.language} />
      {!contract && <MissingPart report={report} source="contract" />}
      {!accounts && <MissingPart report={report} source="accounts" />}
      <Asks report={report} section="contract" />
      <Comments report={report} section="contract" />
      {licences ? (
        <>
          <PartlyRead report={report} source="licences" />
          <ProductTable report={report} licences={licences} />
          <TrendBlock report={licences} words={words} />
        </>
      ) : (
        <MissingPart report={report} source="licences" />
      )}
      <Idle report={report} />
    </Part>
  );
}

function leadOf(report: MonthlyReport): Rich {
  const { licences, idle } = report.contract;
  const words = contractWords[report.language];
  if (!licences) return [{ strong: words.unread }];
  const cost = surplusYen(report.contract);
  return [
    ...wordsIn(report.language).lead(licences),
    ...(cost ? [{ strong: words.surplusLead(count(cost)) }] : []),
    ...(idle && idle.licences > 0 ? [words.idleLead(idle.licences, idle.people)] : []),
  ];
}

function figuresOf(report: MonthlyReport): Figure[] {
  const { contract, accounts, devices } = report.contract;
  const { figures, services, units, startedOn, contracted } = contractWords[report.language];
  const { language } = report;
  const service =
    contract && (contract.option > 0 ? services.both : contract.basic > 0 ? services.basic : services.none);
  const day = contract?.startedOn && wordsIn(language).day(Temporal.PlainDate.from(contract.startedOn));
  return [
    { label: figures.service, value: service, isText: true, ...(day && { below: startedOn(day) }) },
    {
      label: figures.accounts,
      value: accounts && count(accounts.count),
      unit: units.accounts,
      below: accounts ? since(accounts.count, accounts.before, language) : "",
    },
    {
      label: figures.option,
      value: contract && count(contract.option),
      unit: units.accounts,
      below: contract ? contracted(contract.option) : "",
    },
    {
      label: figures.devices,
      value: devices && count(devices.count),
      unit: units.devices,
      below: devices ? since(devices.count, devices.before, language) : "",
    },
  ];
}

const mostRows = 20;

/** Who holds a licence and has not signed in, as far as a page has room for it. */
function Idle({ report }: Props) {
  const { language } = report;
  const { idle } = report.contract;
  const words = contractWords[language].idle;
  const shared = partWords[language];
  if (!idle) return <MissingPart report={report} source="activity" />;
  if (idle.licences === 0)
    return (
      <p className="note block">
        <Settled>{words.none(idle.days)}</Settled>
      </p>
    );
  return (
    <Block title={words.title(idle.days)} small={words.small(idle.licences, idle.people)}>
      <table className="tight">
        <colgroup>
          <col style={{ width: "38%" }} />
          <col style={{ width: "44%" }} />
          <col style={{ width: "18%" }} />
        </colgroup>
        <thead>
          <tr>
            <Head>{words.name}</Head>
            <Head>{words.product}</Head>
            <Head className="num">{words.last}</Head>
          </tr>
        </thead>
        <tbody>
          {idle.rows.slice(0, mostRows).map(({ name, product, lastSignInOn }) => (
            <tr key={`${name}${product}`}>
              <td>{name}</td>
              <td>{product}</td>
              <td className="num">
                {lastSignInOn
                  ? shared.shortDay(Temporal.PlainDate.from(lastSignInOn), Number(report.month.slice(0, 4)))
                  : words.neverSignedIn}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        <Settled>
          {[
            idle.monthlyYen > 0 && words.cost(count(idle.monthlyYen), idle.withoutPrice),
            idle.rows.length > mostRows && shared.othersInWorkbook(count(idle.rows.length - mostRows)),
          ]
            .filter((sentence) => sentence !== false)
            .join(wordsIn(language).space)}
        </Settled>
      </p>
    </Block>
  );
}
