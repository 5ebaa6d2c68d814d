import * as z from "zod";
import { fullDate, fullDateAndTime } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { schemaOf } from "./check-order.ts";
import type { Names } from "./order-documents.ts";
import type { RequestType } from "./request-type.ts";

const Property = z.looseObject({
  title: z.string().optional(),
  format: z.string().optional(),
  "x-labels": z.record(z.string(), z.string()).optional(),
});
const Shape = z.looseObject({ properties: z.record(z.string(), Property).default({}) });
const Fields = z.record(z.string(), z.unknown());

/** Puts orders of a type in words: each field with its title, and what was chosen by its name. */
export function describing(
  type: RequestType,
  nameOf: (id: string) => string,
  language: keyof Words,
): (order: unknown) => string[] {
  const { properties } = Shape.parse(schemaOf(type, language));
  const colon = { ja: "：", en: ": " }[language];
  return (order) =>
    Object.entries(Fields.parse(order)).flatMap(([name, value]) => {
      const { title = name, format, "x-labels": labels = {} } = properties[name] ?? {};
      const timed = format === undefined ? undefined : times[format];
      const shown = wordsOf(value, language, (text) => timed?.(text, language) ?? labels[text] ?? nameOf(text));
      return shown === "" ? [] : [`${headOf(title, language)}${colon}${shown}`];
    });
}

/** English titles are made to stand in a sentence, as in “Choose the account”. */
function headOf(title: string, language: keyof Words): string {
  if (language === "ja") return title;
  const bare = title.replace(/^(the|a|an) /, "");
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}`;
}

const times: Readonly<Record<string, (text: string, language: keyof Words) => string>> = {
  date: (text, language) => fullDate(Temporal.PlainDate.from(text), language),
  "date-time": (text, language) => fullDateAndTime(Temporal.Instant.from(text), language),
};

function wordsOf(value: unknown, language: keyof Words, nameOf: (text: string) => string): string {
  if (Array.isArray(value))
    return value.map((one) => wordsOf(one, language, nameOf)).join({ ja: "、", en: ", " }[language]);
  if (typeof value === "boolean")
    return value ? { ja: "はい", en: "Yes" }[language] : { ja: "いいえ", en: "No" }[language];
  if (typeof value === "string") return nameOf(value);
  return typeof value === "number" ? String(value) : "";
}

/** The names of everything that orders speak of by its id. */
export const namesUsed = (orders: readonly unknown[], nameOf: (id: string) => string): Names =>
  Object.fromEntries(
    orders
      .flatMap(textsIn)
      .map((text) => [text.toLowerCase(), nameOf(text)] as const)
      .filter(([id, name]) => name.toLowerCase() !== id),
  );

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
