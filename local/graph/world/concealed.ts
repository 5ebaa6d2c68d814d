import { createHash } from "node:crypto";
import type { UsageRow } from "./usage.ts";

/** Columns that tell who or what a row is about. */
const telling = new Set([
  "User Principal Name",
  "Display Name",
  "Owner Display Name",
  "Owner Principal Name",
  "Site URL",
]);

/** A row as a tenant shows it that conceals names: the same hash for the same name, and no site id at all. */
export const concealed = (row: UsageRow): UsageRow =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, concealedValue(name, value)]));

function concealedValue(name: string, value: UsageRow[string]): UsageRow[string] {
  if (name === "Site Id") return "00000000-0000-0000-0000-000000000000";
  return telling.has(name) ? createHash("md5").update(String(value)).digest("hex").toUpperCase() : value;
}
