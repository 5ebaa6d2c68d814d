import * as z from "zod";

/** A count in a report; one beyond what a number holds exactly is refused rather than rounded. */
export const CsvCount = z
  .string()
  .trim()
  .transform((text) => (text === "" ? 0 : Number(text)))
  .pipe(z.int().nonnegative());

export const CsvDay = z
  .string()
  .trim()
  .transform((text) => text || undefined)
  .pipe(z.iso.date().optional());

export const CsvFlag = z
  .string()
  .trim()
  .transform((text) => text.toLowerCase() === "true");

export const CsvText = z
  .string()
  .optional()
  .transform((text) => text?.trim() || undefined);
