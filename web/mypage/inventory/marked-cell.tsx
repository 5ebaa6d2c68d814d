import type { TableRow } from "#shared/inventory/narrow-table.ts";
import { type MarkKind, Status } from "#web/parts/mark.tsx";

type Column = { title: { en: string } };

/** The states that stand in columns, with their marks; any other value is only text. */
const marks: Readonly<Record<string, Readonly<Record<string, MarkKind>>>> = {
  Compliance: { Compliant: "good", "Not compliant": "caution", "In grace period": "waiting" },
  Result: { Success: "good", Failure: "caution" },
};

/** Draws the states of a row as mark and word. */
export const markedCell = (columns: readonly Column[]) => (title: string, row: TableRow, text: string) => {
  const mark = marks[title]?.[String(row[columns.findIndex((one) => one.title.en === title)])];
  return mark && <Status kind={mark}>{text}</Status>;
};
