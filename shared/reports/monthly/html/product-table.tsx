import { Settled } from "#shared/look/settled.tsx";
import { count } from "../../figures.ts";
import { Head, NumberCell } from "../../html/parts.tsx";
import { BarKey, ProductRow, Totals } from "../../html/product-parts.tsx";
import type { LicenceReport, LicenceRow } from "../../model.ts";
import { wordsIn } from "../../wording.ts";
import { yen } from "../amounts.ts";
import type { MonthlyReport } from "../model.ts";
import { costOf, surplusYen } from "../surplus-cost.ts";
import { contractWords } from "../words/contract-words.ts";

type Props = { report: MonthlyReport; licences: LicenceReport };

/** Every product with its bar, who does not use it, and what is left over with its cost where prices are known. */
export function ProductTable({ report, licences }: Props) {
  const base = wordsIn(report.language);
  const { table } = base;
  const words = contractWords[report.language];
  const { idle } = report.contract;
  const hasPrices = surplusYen(report.contract) !== null;
  const notes = hasPrices ? words.costNote : table.notes(licences);
  if (licences.rows.length === 0) return null;
  return (
    <div className="block">
      <h2>
        {table.title}
        <BarKey words={base} />
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
            <ProductRow row={row} report={licences} words={base} key={row.skuId}>
              <Costs row={row} report={report} />
            </ProductRow>
          ))}
        </tbody>
        <Totals
          report={licences}
          words={base}
          besideSurplus={<CostTotals report={report} />}
          besideShortage={
            <>
              {idle && <td />}
              {hasPrices && <td colSpan={2} />}
            </>
          }
        />
      </table>
      <p className="note">
        <Settled>{notes}</Settled>
      </p>
    </div>
  );
}

/** Who does not use a product, and what is left over of it costs. */
function Costs({ row, report: { contract, language } }: { row: LicenceRow; report: MonthlyReport }) {
  const { idle, prices } = contract;
  const idleHere = idle?.rows.filter(({ product }) => product === row.name).length ?? 0;
  const price = prices?.[row.skuId.toLowerCase()];
  const cost = costOf(row, contract);
  return (
    <>
      {idle && <NumberCell value={idleHere}>{count(idleHere)}</NumberCell>}
      {surplusYen(contract) !== null && (
        <>
          <NumberCell value={price ?? 0}>{price === undefined ? "—" : yen(price)}</NumberCell>
          <NumberCell value={cost ?? 0}>
            {cost === null ? contractWords[language].noPrice : cost === 0 ? "0" : yen(cost)}
          </NumberCell>
        </>
      )}
    </>
  );
}

function CostTotals({ report: { contract } }: { report: MonthlyReport }) {
  const cost = surplusYen(contract);
  return (
    <>
      {contract.idle && <td className="num">{count(contract.idle.licences)}</td>}
      {cost !== null && <td />}
      {cost !== null && <td className="num">{yen(cost)}</td>}
    </>
  );
}
