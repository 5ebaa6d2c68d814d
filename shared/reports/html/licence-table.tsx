import { Settled } from "#shared/look/settled.tsx";
import type { LicenceReport } from "../model.ts";
import type { Words } from "../words.ts";
import { Head } from "./parts.tsx";
import { BarKey, ProductRow, Totals } from "./product-parts.tsx";

type Props = { report: LicenceReport; words: Words };

/** Every product with its bar; the head is repeated where the table goes on to another page. */
export function LicenceTable({ report, words }: Props) {
  const { table } = words;
  if (report.rows.length === 0) return <p className="note block">{table.notes(report)}</p>;
  return (
    <div className="block">
      <h2>
        {table.title}
        <BarKey words={words} />
        <small className="order">{table.order}</small>
      </h2>
      <table className="lic">
        <colgroup>
          {["product", "bar", "owned", "assigned", "surplus", "change"].map((column) => (
            <col className={column} key={column} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <Head>{table.heads.product}</Head>
            <th aria-hidden="true" />
            <Head className="num">{table.heads.owned}</Head>
            <Head className="num">{table.heads.assigned}</Head>
            <Head className="num">{table.heads.surplus}</Head>
            <Head className="num">{table.heads.change}</Head>
          </tr>
        </thead>
        <tbody>
          {report.rows.map((row) => (
            <ProductRow row={row} report={report} words={words} key={row.skuId} />
          ))}
        </tbody>
        <Totals report={report} words={words} />
      </table>
      <p className="note">
        <Settled>{table.notes(report)}</Settled>
      </p>
    </div>
  );
}
