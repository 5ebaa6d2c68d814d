import { fault } from "#shared/base/problems.ts";

export type Columns = Record<string, string | number | boolean | bigint>;

const jsonSuffix = "_json";
const maxCharacters = 32_768;
const columnName = /^[a-z][A-Za-z0-9]*$/;
const taken = new Set(["partitionKey", "rowKey", "timestamp", "etag"]);

/** A row as columns: what the service can hold as it is, and all else as JSON in a column of its own. */
export function toColumns(row: unknown): Columns {
  if (typeof row !== "object" || row === null) throw new Error("A row is an object.");
  const properties: Record<string, unknown> = { ...row };
  const columns: Columns = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) continue;
    if (!columnName.test(name) || taken.has(name)) throw new Error(`A row cannot have a property "${name}".`);
    if (isPlain(value)) columns[name] = fitting(name, value);
    else columns[name + jsonSuffix] = fitting(name, JSON.stringify(value));
  }
  return columns;
}

/** The row that `toColumns` took apart; what the service adds is left out. */
export function fromColumns(columns: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(columns))
    if (name.endsWith(jsonSuffix)) row[name.slice(0, -jsonSuffix.length)] = JSON.parse(String(value));
    else if (!taken.has(name) && columnName.test(name)) row[name] = value;
  return row;
}

/** Numbers other than 32-bit integers would come back as text or not at all. */
const isPlain = (value: unknown): value is string | number | boolean | bigint =>
  typeof value === "string" ||
  typeof value === "boolean" ||
  (typeof value === "number" && value === (value | 0) && !Object.is(value, -0)) ||
  (typeof value === "bigint" && value === BigInt.asIntN(64, value));

function fitting<T>(name: string, value: T): T {
  if (typeof value === "string" && value.length > maxCharacters)
    throw fault("too-large", `"${name}" has ${value.length} characters; a row holds ${maxCharacters} of it.`);
  return value;
}
