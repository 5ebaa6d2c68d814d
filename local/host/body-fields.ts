import type { TypedData } from "./core-types.ts";

/** The top-level fields of a JSON object; Functions lays them over a trigger's own metadata, arrays left out. */
export function fieldsAsMetadata(body: unknown): Record<string, TypedData> {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return {};
  const fields = Object.entries(body).filter(([, value]) => value !== null && !Array.isArray(value));
  return Object.fromEntries(
    fields.map(([name, value]) => [
      name,
      typeof value === "string" ? { string: value } : { json: JSON.stringify(value) },
    ]),
  );
}

/** The value that a text stands for when it is JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
