import { Settled } from "#shared/look/settled.tsx";
import { change, count } from "../figures.ts";
import { isUsable } from "../licence-rules.ts";
import type { LicenceReport, LicenceRow } from "../model.ts";
import type { Words } from "../words.ts";
import { Breakable, Head, NumberCell, Status } from "./parts.tsx";
import { RowBar, Swatch } from "./row-bar.tsx";

type Props = { report: LicenceReport; words: Words };

/** Every product with its bar; the head is repeated where the table goes on to another page. */
export function LicenceTable({ report, words }: Props) {
  const { table } = words;
  if (report.rows.length === 0) return <p className="note block">{table.notes(report)}</p>;
  const most = Math.max(1, ...report.rows.flatMap((row) => [row.owned, row.assigned]));
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
            <ProductRow row={row} most={most} report={report} words={words} key={row.skuId} />
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

function ProductRow({ row, most, report, words }: Props & { row: LicenceRow; most: number }) {
  const note = noteOn(row, report, words);
  const difference = row.assignedBefore === null ? undefined : row.assigned - row.assignedBefore;
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
        <Surplus row={row} words={words} />
      </td>
      <NumberCell value={difference ?? 0}>{difference === undefined ? "—" : change(difference)}</NumberCell>
    </tr>
  );
}

/** What is left over or short of a product; a suspended one has neither. */
export function Surplus({ row, words }: { row: LicenceRow; words: Words }) {
  if (!isUsable(row)) return <Status kind={needsSomeone(row) ? "decision" : "unknown"}>{words.table.stopped}</Status>;
  if (row.surplus < 0) return <Status kind="decision">{words.table.short(-row.surplus)}</Status>;
  return row.surplus === 0 ? <span className="zero">0</span> : <b>{count(row.surplus)}</b>;
}

function Totals({ report: { totals }, words: { table } }: Props) {
  if (!totals) return null;
  return (
    <tfoot>
      <tr>
        <td colSpan={4} className="num">
          {table.surplusTotal}
        </td>
        <td className="num">{count(totals.surplus)}</td>
        <td />
      </tr>
      {totals.shortage > 0 && (
        <tr>
          <td colSpan={4} className="num">
            {table.shortageTotal}
          </td>
          <td className="num">{count(totals.shortage)}</td>
          <td />
        </tr>
      )}
    </tfoot>
  );
}

export const needsSomeone = (row: LicenceRow): boolean => (isUsable(row) ? row.surplus < 0 : row.assigned > 0);

export function noteOn(row: LicenceRow, report: LicenceReport, words: Words): string | undefined {
  if (row.state !== "active") return words.table.states[row.state];
  return report.previous && row.assignedBefore === null ? words.table.isNew : undefined;
}
