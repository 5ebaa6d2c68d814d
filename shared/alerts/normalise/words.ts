import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";

/** One of the words of a list, whatever its letters' case; what is not on the list is told apart from what is. */
export const known = <T extends string>(words: readonly T[], otherwise: T) =>
  z
    .string()
    .nullish()
    .transform((word) => words.find((candidate) => candidate.toLowerCase() === word?.toLowerCase()) ?? otherwise);

/** Microsoft writes instants with up to seven fraction digits, some with an offset; ours sort as text. */
export const Moment = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text).toString({ smallestUnit: "millisecond" });
  } catch {
    context.addIssue({ code: "custom", message: "This is not an ISO 8601 instant." });
    return z.NEVER;
  }
});

/** What tells an alert from all others of its tenant. */
export const ForeignId = z.string().min(1).max(200);

/** A link that is none is left out. */
export const Link = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .nullish()
  .catch(undefined);

/** Rows hold some thousands of characters of a text and some dozens of names. */
const mostText = 4000;
const mostNames = 100;

export const cut = (text: string): string => text.slice(0, mostText).toWellFormed();

export const distinct = (names: readonly (string | null | undefined)[]): string[] =>
  [...new Set(names.filter((name) => name != null && name !== ""))]
    .slice(0, mostNames)
    .map((name) => String(name).slice(0, 200));
