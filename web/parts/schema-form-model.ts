/** As much of JSON Schema as forms are made of: what stands in `GET /request-types` and what zod writes of a form. */
export type Schema = {
  type?: string;
  title?: string;
  description?: string;
  format?: string;
  default?: unknown;
  const?: unknown;
  enum?: readonly string[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  "x-choices"?: string;
  "x-labels"?: Readonly<Record<string, string>>;
  "x-input"?: "multiline" | "password";
};

export type Fields = Readonly<Record<string, unknown>>;

/** How a field is filled in. */
export type FieldKind =
  | "text"
  | "lines"
  | "password"
  | "mail"
  | "day"
  | "moment"
  | "number"
  | "yes"
  | "one-of"
  | "choice"
  | "choices"
  | "texts"
  | "group"
  | "list"
  | "fixed";

/** The first row that fits says how a field is filled in; what fits none is left out loudly. */
const kinds: readonly (readonly [FieldKind, (schema: Schema) => boolean])[] = [
  ["fixed", (schema) => schema.const !== undefined],
  ["one-of", (schema) => schema.enum !== undefined],
  ["choice", (schema) => schema["x-choices"] !== undefined],
  ["choices", ({ type, items }) => type === "array" && items?.["x-choices"] !== undefined],
  ["list", ({ type, items }) => type === "array" && items?.properties !== undefined],
  ["texts", ({ type, items }) => type === "array" && items?.type === "string"],
  ["group", ({ properties }) => properties !== undefined],
  ["yes", ({ type }) => type === "boolean"],
  ["number", ({ type }) => type === "integer" || type === "number"],
  ["lines", (schema) => schema["x-input"] === "multiline"],
  ["password", (schema) => schema["x-input"] === "password"],
  ["day", ({ format }) => format === "date"],
  ["moment", ({ format }) => format === "date-time"],
  ["mail", ({ format }) => format === "email"],
  ["text", ({ type }) => type === "string"],
];

export function kindOf(schema: Schema): FieldKind {
  const found = kinds.find(([, fits]) => fits(schema));
  if (!found) throw new Error(`No field is made for ${JSON.stringify(schema)}.`);
  return found[0];
}

/** Under which id the field at a pointer stands in the page. */
export const fieldId = (pointer: string): string => `field${pointer.replace(/^#/, "").replaceAll("/", "-")}`;

/** What stands above a field: titles are written as they stand in a sentence, in English with an article. */
export const asLabel = (title: string): string => {
  const bare = title.replace(/^the /, "");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
};

const isEmpty = (value: unknown) => value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** A field that has to be answered before the form can be sent; a switch that starts as no is answered. */
export const isRequired = ({ required = [] }: Schema, name: string): boolean => required.includes(name);

/** The required fields that are still empty, by their pointers. */
export function missingIn(schema: Schema, value: Fields, at: string, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const field = schema.properties?.[name];
    if (!field || !isRequired(schema, name) || kindOf(field) === "yes" || kindOf(field) === "fixed") return [];
    return isEmpty(value[name]) ? [`${at}/${name}`] : [];
  });
}

/** What is sent of what was typed: nothing that was left empty. */
export function typed(value: unknown): unknown {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.map(typed).filter((one) => !isEmpty(one));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]): [string, unknown] => [name, typed(one)])
      .filter(([, one]) => one !== "" && one !== undefined),
  );
}

/** What a form begins with: its defaults, and no for each switch. */
export const startOf = ({ properties = {} }: Schema): Fields =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, field]): [string, unknown][] => {
      if (field.const !== undefined) return [[name, field.const]];
      if (field.default !== undefined) return [[name, field.default]];
      return kindOf(field) === "yes" ? [[name, false]] : [];
    }),
  );
