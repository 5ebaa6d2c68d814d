import * as z from "zod";

/** A phone number as it is kept, `+81312345678`: https://www.itu.int/rec/T-REC-E.164 */
export const PhoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/);

/** What people put between the digits of a number, in either width. */
const marks = /[\s()./‐-―−ー-]/g;

/** How a number may be written in Japan, and what stands before its digits in E.164. No area has a code that begins with 010. */
const writings: readonly { form: RegExp; prefix: string }[] = [
  /** The trunk zero is sometimes left in place: +81(0)3. */
  { form: /^\+810?([1-9]\d{8,9})$/, prefix: "+81" },
  { form: /^\+(?!81)([1-9]\d{6,14})$/, prefix: "+" },
  { form: /^010(?!81)([1-9]\d{6,14})$/, prefix: "+" },
  { form: /^010810?([1-9]\d{8,9})$/, prefix: "+81" },
  { form: /^0([1-9]\d{8,9})$/, prefix: "+81" },
];

/** A number written in the international or the Japanese way in E.164; nothing when it is neither. */
export function toE164(written: string): string | undefined {
  const digits = written.normalize("NFKC").replace(marks, "");
  for (const { form, prefix } of writings) {
    const rest = form.exec(digits)?.[1];
    if (rest !== undefined) return prefix + rest;
  }
  return undefined;
}
