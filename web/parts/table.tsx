import type { ReactNode } from "react";
import style from "./table.module.css";

export type Column<Row> = {
  title: string;
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
  /** Names the row to who cannot see it. */
  isHead?: boolean;
  /** Below the rows: what they come to. */
  foot?: ReactNode;
};

type TableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The edge of a row that needs a person, or of one that could not be read. */
  edgeOf?: (row: Row) => "critical" | "decision" | "unknown" | undefined;
  /** On a phone the cells of a row stand below each other: `titled` where they are not understood without their heads. */
  isStacked?: boolean | "titled";
};

/** A table of a page's length, which scrolls within itself where it is too wide. */
export const Table = <Row,>({ caption, columns, rows, keyOf, edgeOf, isStacked = false }: TableProps<Row>) => (
  <div className={style["scroll"]} tabIndex={0} role="region" aria-label={caption}>
    <table className={style["table"]} data-stacked={isStacked !== false} data-titled={isStacked === "titled"}>
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, isNumber, isHead }) => (
            <th key={title} scope="col" data-number={isNumber} data-head={isHead}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} data-edge={edgeOf?.(row)}>
            {columns.map(({ title, cell, isNumber, isHead }) =>
              isHead ? (
                <th key={title} scope="row" data-head>
                  {cell(row)}
                </th>
              ) : (
                <td key={title} data-title={title} data-number={isNumber}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {columns.some(({ foot }) => foot !== undefined) && (
        <tfoot>
          <tr>
            {columns.map(({ title, isNumber, isHead, foot }) => (
              <td key={title} data-title={isHead ? undefined : title} data-number={isNumber} data-head={isHead}>
                {foot}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  </div>
);
