import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { Cell } from "#shared/platform/workbook.ts";

/** A text of Graph; one that says nothing is left out. */
export const Text = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || undefined);

/** A number of bytes; Graph writes 0 where it does not know. */
export const Bytes = z
  .int()
  .nonnegative()
  .nullish()
  .transform((bytes) => bytes || undefined);

/** How nearly all instants come; one whose day needs a calendar to be judged is not among them. */
const plainUtc = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3])(?::[0-5]\d){2})(?:\.\d{1,9})?Z$/;

/** Microsoft writes instants with up to seven fraction digits, some with an offset; ours are in UTC and sort as text. */
export const Moment = z.string().transform((text, context) => {
  const [, toTheSecond] = plainUtc.exec(text) ?? [];
  if (toTheSecond !== undefined) return `${toTheSecond}Z`;
  try {
    return Temporal.Instant.from(text).toString({ smallestUnit: "second" });
  } catch {
    context.addIssue({ code: "custom", message: "This is not an ISO 8601 instant." });
    return z.NEVER;
  }
});

/** Where Graph writes the year 1 or 9999 it means "never". */
export const MomentOrNever = Moment.nullish().transform((at) =>
  at == null || at.startsWith("0001") || at.startsWith("9999") ? undefined : at,
);

const gigabyte = 1_073_741_824;

export const gigabytes = (bytes: number | undefined): Cell =>
  bytes === undefined ? undefined : Math.round((bytes / gigabyte) * 10) / 10;

export const instant = (at: string | undefined): Cell => (at === undefined ? undefined : Temporal.Instant.from(at));

export const plainDate = (on: string | undefined): Cell => (on === undefined ? undefined : Temporal.PlainDate.from(on));

/** A word of Microsoft's as its reader says it; one that is not on the list stays as it is. */
export const inWords = (
  word: string | undefined,
  words: Readonly<Record<string, Words>>,
  language: keyof Words,
): string | undefined => (word === undefined ? undefined : (words[word]?.[language] ?? word));

/** What is so or not, in words that say what it is about. */
export const either =
  (yes: Words, no: Words) =>
  (is: boolean | undefined, language: keyof Words): string | undefined =>
    is === undefined ? undefined : (is ? yes : no)[language];

export const yesNo = either({ ja: "はい", en: "Yes" }, { ja: "いいえ", en: "No" });
export const onOff = either({ ja: "オン", en: "On" }, { ja: "オフ", en: "Off" });
export const outcome = either({ ja: "成功", en: "Success" }, { ja: "失敗", en: "Failure" });
