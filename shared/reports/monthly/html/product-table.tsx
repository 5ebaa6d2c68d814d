import { Settled } from "#shared/look/settled.tsx";
import { change, count } from "../../figures.ts";
import { needsSomeone, noteOn, Surplus } from "../../html/licence-table.tsx";
import { Breakable, Head, NumberCell } from "../../html/parts.tsx";
import { RowBar, Swatch } from "../../html/row-bar.tsx";
import { isUsable } from "../../licence-rules.ts";
import type { LicenceReport, LicenceRow } from "../../model.ts";
import { wordsIn } from "../../wording.ts";
import { yen } from "../amounts.ts";
import type { MonthlyReport } from "../model.ts";
import { costOf, surplusYen } from "../surplus-cost.ts";
import { contractWords } from "../words/contract-words.ts";

type Props = { report: MonthlyReport; licences: LicenceReport };

/** Every product with its bar, who does not use it, and what is left over with its cost where prices are known. */
export function ProductTable({ report, licences }: Props) {
  const { table } = wordsIn(report.language);
  const words = contractWords[report.language];
  const { idle } = report.contract;
  const hasPrices = surplusYen(report.contract) !== null;
  const most = Math.max(1, ...licences.rows.flatMap((row) => [row.owned, row.assigned]));
  const notes = hasPrices ? words.costNote : table.notes(licences);
  if (licences.rows.length === 0) return null;
  return (
    <div className="block">
      <h2>
        {table.title}
        <small className="key">
          {(["assigned", "surplus", "short"] as const).map((kind) => (
            <span key={kind}>
              <Swatch kind={kind} />
              {table.keys[kind]}
            </span>
          ))}
        </small>
      </h2>
      <table className={hasPrices ? "products priced" : "products"}>
        <thead>
          <tr>
            <Head className="sku">{table.heads.product}</Head>
            <th className="bar" aria-hidden="true" />
            <Head className="num">{table.heads.owned}</Head>
            <Head className="num">{table.heads.assigned}</Head>
            <Head className="num">{table.heads.surplus}</Head>
            <Head className="num">{table.heads.change}</Head>
            {idle && <Head className="num">{words.heads.idle(idle.days)}</Head>}
            {hasPrices && <Head className="num">{words.heads.price}</Head>}
            {hasPrices && <Head className="num">{words.heads.cost}</Head>}
          </tr>
        </thead>
        <tbody>
          {licences.rows.map((row) => (
            <ProductRow
              report={report}
              licences={licences}
              row={row}
              most={most}
              hasPrices={hasPrices}
              key={row.skuId}
            />
          ))}
        </tbody>
        <Totals report={report} licences={licences} />
      </table>
      <p className="note">
        <Settled>{notes}</Settled>
      </p>
    </div>
  );
}

function ProductRow({
  report,
  licences,
  row,
  most,
  hasPrices,
}: Props & { row: LicenceRow; most: number; hasPrices: boolean }) {
  const base = wordsIn(report.language);
  const note = noteOn(row, licences, base);
  const { idle, prices } = report.contract;
  const difference = row.assignedBefore === null ? undefined : row.assigned - row.assignedBefore;
  const idleHere = idle?.rows.filter((one) => one.product === row.name).length ?? 0;
  const price = prices?.[row.skuId.toLowerCase()];
  const cost = costOf(row, report.contract);
  return (
    <tr className={needsSomeone(row) ? "act" : undefined}>
      <td className="sku">
        <Breakable>{row.name}</Breakable>
        {note && (
          <span className="sub">
            <Settled>{note}</Settled>
          </span>
        )}
      </td>
      <td className="bar">
        <RowBar owned={row.owned} assigned={row.assigned} most={most} isStopped={!isUsable(row)} />
      </td>
      <NumberCell value={row.owned}>{count(row.owned)}</NumberCell>
      <NumberCell value={row.assigned}>{count(row.assigned)}</NumberCell>
      <td className="num">
        <Surplus row={row} words={base} />
      </td>
      <NumberCell value={difference ?? 0}>{difference === undefined ? "—" : change(difference)}</NumberCell>
      {idle && <NumberCell value={idleHere}>{count(idleHere)}</NumberCell>}
      {hasPrices && <NumberCell value={price ?? 0}>{price === undefined ? "—" : yen(price)}</NumberCell>}
      {hasPrices && (
        <NumberCell value={cost ?? 0}>
          {cost === null ? contractWords[report.language].noPrice : cost === 0 ? "0" : yen(cost)}
        </NumberCell>
      )}
    </tr>
  );
}

function Totals({ report, licences: { totals } }: Props) {
  const { table } = wordsIn(report.language);
  const { idle } = report.contract;
  const cost = surplusYen(report.contract);
  if (!totals) return null;
  return (
    <tfoot>
      <tr>
        <td colSpan={4} className="num">
          {table.surplusTotal}
        </td>
        <td className="num">{count(totals.surplus)}</td>
        <td />
        {idle && <td className="num">{count(idle.licences)}</td>}
        {cost !== null && <td />}
        {cost !== null && <td className="num">{yen(cost)}</td>}
      </tr>
      {totals.shortage > 0 && (
        <tr>
          <td colSpan={4} className="num">
            {table.shortageTotal}
          </td>
          <td className="num">{count(totals.shortage)}</td>
          <td />
          {idle && <td />}
          {cost !== null && <td colSpan={2} />}
        </tr>
      )}
    </tfoot>
  );
}
