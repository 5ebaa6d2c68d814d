import { type Fields, kindOf, type Schema } from "#web/parts/schema-form-model.ts";
import { dayAndTime, fullDay } from "#web/words/dates.ts";
import type { Language } from "#web/words/language.ts";

type Names = Readonly<Record<string, string>>;

/** What was answered to a field, as people say it. */
function answer(field: Schema, value: unknown, names: Names, language: Language): string {
  const kind = kindOf(field);
  const [comma, yes, no] = { ja: ["、", "はい", "いいえ"], en: [", ", "yes", "no"] }[language];
  if (value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.map((one) => names[String(one)] ?? String(one)).join(comma);
  if (kind === "yes") return (value === true ? yes : no) ?? "";
  const said = typeof value === "string" ? value : JSON.stringify(value);
  if (kind === "one-of") return field["x-labels"]?.[said] ?? said;
  if (kind === "choice") return names[said] ?? said;
  if (kind === "day") return fullDay(said, language);
  if (kind === "moment") return dayAndTime(said, language);
  return said;
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
