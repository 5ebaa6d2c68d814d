import type { ReactNode } from "react";
import { Settled } from "#shared/look/settled.tsx";
import { change, count } from "../figures.ts";
import { isUsable } from "../licence-rules.ts";
import type { LicenceReport, LicenceRow } from "../model.ts";
import type { Words } from "../words.ts";
import { Breakable, NumberCell, Status } from "./parts.tsx";
import { RowBar, Swatch } from "./row-bar.tsx";

/** What the colours of the bars mean. */
export const BarKey = ({ words: { table } }: { words: Words }) => (
  <small className="key">
    {(["assigned", "surplus", "short"] as const).map((kind) => (
      <span key={kind}>
        <Swatch kind={kind} />
        {table.keys[kind]}
      </span>
    ))}
  </small>
);

/** The length that the longest bar of a report stands for, in licences. */
const mostOf = ({ rows }: LicenceReport): number =>
  Math.max(1, ...rows.flatMap(({ owned, assigned }) => [owned, assigned]));

type OfRow = { row: LicenceRow; report: LicenceReport; words: Words; children?: ReactNode };

/** What every table of products says of one; `children` are the cells that a table has beyond these. */
export function ProductRow({ row, report, words, children }: OfRow) {
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
        <RowBar owned={row.owned} assigned={row.assigned} most={mostOf(report)} isStopped={!isUsable(row)} />
      </td>
      <NumberCell value={row.owned}>{count(row.owned)}</NumberCell>
      <NumberCell value={row.assigned}>{count(row.assigned)}</NumberCell>
      <td className="num">
        <Surplus row={row} words={words} />
      </td>
      <NumberCell value={difference ?? 0}>{difference === undefined ? "—" : change(difference)}</NumberCell>
      {children}
    </tr>
  );
}

/** What is left over or short of a product; a suspended one has neither. */
function Surplus({ row, words: { table } }: { row: LicenceRow; words: Words }) {
  if (!isUsable(row)) return <Status kind={needsSomeone(row) ? "decision" : "unknown"}>{table.stopped}</Status>;
  if (row.surplus < 0) return <Status kind="decision">{table.short(-row.surplus)}</Status>;
  return row.surplus === 0 ? <span className="zero">0</span> : <b>{count(row.surplus)}</b>;
}

const needsSomeone = (row: LicenceRow): boolean => (isUsable(row) ? row.surplus < 0 : row.assigned > 0);

function noteOn({ state, assignedBefore }: LicenceRow, { previous }: LicenceReport, { table }: Words) {
  if (state !== "active") return table.states[state];
  return previous && assignedBefore === null ? table.isNew : undefined;
}

type OfTotals = { report: LicenceReport; words: Words; besideSurplus?: ReactNode; besideShortage?: ReactNode };

/** What is left over and short of all products together, with the cells of a table that has more columns. */
export function Totals({ report: { totals }, words: { table }, besideSurplus, besideShortage }: OfTotals) {
  if (!totals) return null;
  return (
    <tfoot>
      <tr>
        <td colSpan={4} className="num">
          {table.surplusTotal}
        </td>
        <td className="num">{count(totals.surplus)}</td>
        <td />
        {besideSurplus}
      </tr>
      {totals.shortage > 0 && (
        <tr>
          <td colSpan={4} className="num">
            {table.shortageTotal}
          </td>
          <td className="num">{count(totals.shortage)}</td>
          <td />
          {besideShortage}
        </tr>
      )}
    </tfoot>
  );
}
