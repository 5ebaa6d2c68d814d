import type { TaxTotal } from "#shared/billing/model.ts";
import { yen } from "#web/words/dates.ts";
import { both, useWords } from "#web/words/language.ts";
import style from "./money.module.css";

const totalWords = both(
  {
    rate: (percent: number | null) => (percent === null ? "対象外" : `${percent}%対象`),
    net: "税抜",
    tax: "消費税",
    total: "合計（税込）",
  },
  {
    rate: (percent: number | null) => (percent === null ? "Outside the tax" : `At ${percent}%`),
    net: "Excl. tax",
    tax: "Tax",
    total: "Total incl. tax",
  },
);

type TaxTotalsProps = { taxes: readonly TaxTotal[]; netYen: number; taxYen: number; totalYen: number };

/** What lines come to: net and tax of each rate, and both together. */
export function TaxTotals({ taxes, netYen, taxYen, totalYen }: TaxTotalsProps) {
  const words = useWords(totalWords);
  return (
    <table className={style["totals"]}>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.net}</th>
          <th scope="col">{words.tax}</th>
        </tr>
      </thead>
      <tbody>
        {taxes.map(({ taxPercent, netYen: net, taxYen: tax }) => (
          <tr key={String(taxPercent)}>
            <th scope="row">{words.rate(taxPercent)}</th>
            <td>{yen(net)}</td>
            <td>{yen(tax)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{words.total}</th>
          <td>{taxes.length > 1 && `${yen(netYen)} + ${yen(taxYen)}`}</td>
          <td>
            <b>{yen(totalYen)}</b>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
