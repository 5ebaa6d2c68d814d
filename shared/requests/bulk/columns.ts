import { createHash } from "node:crypto";
import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { choiceSources } from "../ask.ts";
import { schemaOf } from "../check-order.ts";
import { choicesFrom } from "../known.ts";
import type { Known, RequestType } from "../request-type.ts";
import { type Meant, meaningIn, type Option, optionsOf } from "./options.ts";

type Language = keyof Words;

/** What the cells of a column hold. */
export type Holds =
  | { as: "text"; most: number; isMultiline: boolean }
  | { as: "number"; least: number; most: number }
  | { as: "day" | "moment" }
  | {
      as: "choice";
      options: readonly Option[];
      meaning: (words: string) => Meant;
      several: boolean;
      /** Whether a mail address will do as well. */
      byMail: boolean;
    };

/** A column of a form: one field of an order. */
export type Column = {
  field: string;
  title: string;
  isRequired: boolean;
  hint: string | undefined;
  /** What is taken when the cell is left empty. */
  otherwise: string | undefined;
  holds: Holds;
};

const Choosable = z.looseObject({ "x-choices": z.enum(choiceSources).optional() });
const Property = Choosable.extend({
  type: z.string().optional(),
  title: z.string(),
  description: z.string().optional(),
  format: z.string().optional(),
  default: z.unknown().optional(),
  maxLength: z.int().default(2000),
  minimum: z.number().default(0),
  maximum: z.number().default(0),
  "x-labels": z.record(z.string(), z.string()).optional(),
  "x-input": z.string().optional(),
  items: Choosable.optional(),
});
type Property = z.infer<typeof Property>;
const Form = z.looseObject({ properties: z.record(z.string(), Property), required: z.array(z.string()).default([]) });

const yesNo: Record<Language, Record<string, string>> = {
  ja: { true: "はい", false: "いいえ" },
  en: { true: "Yes", false: "No" },
};

/** The columns of a type's form, from the same fields that check an order. */
export async function columnsOf(type: RequestType, known: Known, language: Language): Promise<Column[]> {
  const { properties, required } = Form.parse(schemaOf(type, language));
  return Promise.all(
    Object.entries(properties).map(async ([field, property]) => {
      const isRequired = required.includes(field);
      const labels = property.type === "boolean" ? yesNo[language] : property["x-labels"];
      return {
        field,
        title: titled(property.title, isRequired, language),
        isRequired,
        hint: property.description,
        otherwise: labels?.[String(property.default)],
        holds: await holdsOf(property, labels, known),
      };
    }),
  );
}

const titled = (title: string, isRequired: boolean, language: Language) =>
  language === "ja"
    ? `${title}${isRequired ? "（必須）" : ""}`
    : `${title.charAt(0).toUpperCase()}${title.slice(1)}${isRequired ? " (required)" : ""}`;

async function holdsOf(property: Property, labels: Record<string, string> | undefined, known: Known): Promise<Holds> {
  const source = property["x-choices"] ?? property.items?.["x-choices"];
  if (source) {
    const byMail = source === "accounts" || source === "groups";
    return choiceOf(optionsOf(await choicesFrom(known, source), { byMail }), {
      several: property.items !== undefined,
      byMail,
    });
  }
  if (labels) {
    const isTruth = property.type === "boolean";
    const options = Object.entries(labels).map(([value, label]) => ({
      value: isTruth ? value === "true" : value,
      label,
      also: isTruth ? [value] : [],
    }));
    return choiceOf(options);
  }
  const { type, format, minimum: least, maximum: most, maxLength } = property;
  if (format === "date") return { as: "day" };
  if (format === "date-time") return { as: "moment" };
  if (type === "integer") return { as: "number", least, most };
  return { as: "text", most: maxLength, isMultiline: property["x-input"] === "multiline" };
}

const choiceOf = (options: readonly Option[], { several = false, byMail = false } = {}): Holds => ({
  as: "choice",
  options,
  meaning: meaningIn(options),
  several,
  byMail,
});

/** Which form it is: a type's, in a language, with certain columns. What can be chosen is no part of it. */
export const markOf = (type: string, language: Language, columns: readonly Column[]): string =>
  `order-form/1 ${type} ${language} ${fingerprint(columns)}`;

const fingerprint = (columns: readonly Column[]) =>
  createHash("sha256")
    .update(JSON.stringify(columns.map(({ field, title, holds }) => [field, title, holds.as])))
    .digest("base64url")
    .slice(0, 16);

/** The type and the language that a mark names. */
export function formOf(mark: string): { type: string; language: Language } | undefined {
  const { type, language } = /^order-form\/\d+ (?<type>[a-z-]{1,60}) (?<language>ja|en) /.exec(mark)?.groups ?? {};
  return type && (language === "ja" || language === "en") ? { type, language } : undefined;
}
