import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useRef } from "react";
import type { TableColumn, TableRow } from "#shared/inventory/narrow-table.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { Status } from "../mark.tsx";
import style from "./data-table.module.css";
import { Head } from "./head.tsx";
import { isNumeric, shownCell } from "./rows.ts";
import type { Narrowed } from "./use-narrowing.ts";
import { tableWords } from "./words.ts";

type GridProps = {
  name: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  visible: readonly number[];
  narrowing: Narrowed;
  lacks?: ((row: TableRow) => string | undefined) | undefined;
  cell?: ((title: string, row: TableRow, text: string) => ReactNode) | undefined;
};

const rowHeight = 44;

/** A name of a PC or a state stays in one line, and a sentence gets room. */
const lengthOf = (text: string) => (text.length <= 15 ? "short" : text.length > 40 ? "long" : undefined);

/** Only the rows that are in sight are in the page; the table says how many there are. */
export function Grid({ name, columns, rows, visible, narrowing, lacks, cell }: GridProps) {
  const words = useWords(tableWords);
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 1000, height: 640 },
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const shown = visible.flatMap((at) => columns[at] ?? []);
  return (
    <section ref={box} className={style["scroll"]} tabIndex={0} aria-label={`${name}（${words.scroll}）`}>
      <table className={style["table"]} aria-rowcount={rows.length + 1} aria-colcount={visible.length}>
        <caption className="hidden">{name}</caption>
        <Head columns={shown} narrowing={narrowing} />
        <tbody>
          <Gap height={above} span={visible.length} />
          {items.map(({ index }) => {
            const row = rows[index] ?? [];
            const lack = lacks?.(row);
            const cells = visible.flatMap((at) => {
              const column = columns[at];
              if (!column) return [];
              const text = shownCell(row[at] ?? null, column, language);
              return [{ at, column, text, drawn: cell?.(column.title.en, row, text) ?? text }];
            });
            return (
              <tr
                key={index}
                ref={virtual.measureElement}
                data-index={index}
                data-lacks={lack !== undefined}
                aria-rowindex={index + 2}
              >
                {cells.map(({ at, column, text, drawn }, nth) =>
                  nth === 0 ? (
                    <th key={at} scope="row" title={text}>
                      {drawn}
                      {lack !== undefined && (
                        <span className={style["lack"]}>
                          <Status kind="unknown">{lack}</Status>
                        </span>
                      )}
                    </th>
                  ) : (
                    <td
                      key={at}
                      className={isNumeric(column) ? style["number"] : undefined}
                      data-kind={column.kind}
                      data-length={lengthOf(text)}
                      data-empty={text === "—"}
                    >
                      {drawn}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
          <Gap height={below} span={visible.length} />
        </tbody>
      </table>
    </section>
  );
}

/** The room of rows that are not in the page. */
const Gap = ({ height, span }: { height: number; span: number }) =>
  height > 0 && (
    <tr aria-hidden="true" className={style["gap"]}>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
