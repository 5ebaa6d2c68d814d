import { type Fields, kindOf, type Schema } from "#web/parts/schema-form-model.ts";
import { count, dayAndTime, fullDay } from "#web/words/dates.ts";
import type { Language } from "#web/words/language.ts";

type Names = Readonly<Record<string, string>>;

/** What was answered to a field, as people say it. */
function answer(field: Schema, value: unknown, names: Names, language: Language): string {
  const kind = kindOf(field);
  const [comma, yes, no] = { ja: ["、", "はい", "いいえ"], en: [", ", "yes", "no"] }[language];
  if (Array.isArray(value)) return value.map((one: string) => names[one] ?? one).join(comma);
  if (kind === "yes") return (value === true ? yes : no) ?? "";
  if (typeof value === "number") return count(value);
  if (typeof value !== "string" || value === "") return "";
  if (kind === "one-of") return field["x-labels"]?.[value] ?? value;
  if (kind === "choice") return names[value] ?? value;
  if (kind === "day") return fullDay(value, language);
  return kind === "moment" ? dayAndTime(value, language) : value;
}

/** The answers to some fields one after the other; with their titles where `titled`. */
export function wordsOfFields(
  schema: Schema,
  order: Fields,
  fields: readonly string[],
  names: Names,
  language: Language,
  titled = false,
): string {
  const [comma, colon] = { ja: ["、", "："], en: [", ", ": "] }[language];
  return fields
    .flatMap((name) => {
      const field = schema.properties?.[name];
      const said = field ? answer(field, order[name], names, language) : "";
      if (said === "" || !field) return [];
      return titled ? `${field.title ?? name}${colon}${said}` : said;
    })
    .join(comma);
}
