import { Temporal } from "#shared/base/time.ts";
import { count } from "../../figures.ts";
import type { Ask } from "../model.ts";

export type Figures = Ask["figures"];

/** A figure of a sentence: numbers have their thousands parted. */
export const shown = (figure: Figures[string] | undefined): string =>
  typeof figure === "number" ? count(figure) : (figure ?? "—");

export const amount = (figure: Figures[string] | undefined): number => (typeof figure === "number" ? figure : 0);

/** A figure that is a day; undefined when it is missing. */
export const dayOf = (figure: Figures[string] | undefined) =>
  typeof figure === "string" ? Temporal.PlainDate.from(figure) : undefined;
