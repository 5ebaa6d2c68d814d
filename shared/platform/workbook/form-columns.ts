import type { DataValidation } from "exceljs";
import { columnLetters } from "./cell-text.ts";

export type FormColumn = {
  /** What stands in the head, and so by what the column is known when the form comes back. */
  title: string;
  kind: "text" | "number" | "day" | "moment";
  isRequired: boolean;
  /** Shown beside a cell while it is filled in. */
  hint: string;
  /** Shown when a cell is filled in with what it does not take. */
  refusal: string;
  /** What a cell is chosen from, and whether Excel refuses, asks about or takes what is not in the list. */
  choices?: { names: readonly string[]; others: "refused" | "asked" | "taken" };
  /** The longest text, or the bounds of a number. */
  most?: number;
  least?: number;
};

/** A prompt holds 255 letters at most, and its title 32. */
const short = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** What Excel tells and refuses while a cell is filled in. */
export function validationOf(column: FormColumn, list: string): DataValidation {
  const { choices, kind, hint, refusal, title, least = 0, most = 32_767 } = column;
  const told = {
    allowBlank: true,
    showInputMessage: hint !== "",
    promptTitle: short(title, 32),
    prompt: short(hint, 255),
    showErrorMessage: choices?.others !== "taken",
    errorStyle: choices?.others === "asked" ? "warning" : "stop",
    errorTitle: short(title, 32),
    error: short(refusal, 225),
  };
  if (choices) return { ...told, type: "list", formulae: [list] };
  if (kind === "text") return { ...told, type: "textLength", operator: "lessThanOrEqual", formulae: [most] };
  if (kind === "number") return { ...told, type: "whole", operator: "between", formulae: [least, most] };
  return { ...told, type: "date", operator: "greaterThanOrEqual", formulae: [new Date("2000-01-01")] };
}

/** Every list has a column of its own on its sheet. */
export function listRange(columns: readonly FormColumn[], column: FormColumn): string {
  const letters = columnLetters(columns.filter(({ choices }) => choices).indexOf(column) + 1);
  return `$${letters}$2:$${letters}$${Math.max(2, (column.choices?.names.length ?? 0) + 1)}`;
}
