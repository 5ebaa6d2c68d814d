import type { Schema } from "#web/parts/schema-form-model.ts";

/** What the field at a pointer is called. */
export function labelOf(schema: Schema, at: string): string {
  let field: Schema | undefined = schema;
  let label = "";
  for (const part of at.slice(2).split("/")) {
    field = /^\d+$/.test(part) ? field?.items : field?.properties?.[part];
    label = field?.title ?? label;
  }
  return label;
}
