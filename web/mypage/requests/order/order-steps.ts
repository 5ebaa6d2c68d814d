import type { ShownType } from "#shared/requests/read-catalogue.ts";
import { isRequired, kindOf, type Schema } from "#web/parts/schema-form-model.ts";

/** What an order is asked for, one thing after the other. */
export const orderSteps = ["type", "target", "content", "when", "confirm"] as const;
/** Those in which something is asked or read back. */
export const askedSteps = ["target", "content", "when", "confirm"] as const;
export type OrderStep = (typeof orderSteps)[number];

export type Parts = Readonly<Record<"target" | "content" | "when", readonly string[]>>;

/**
 * Which fields of a type are asked in which step: whom or what it is about, what is to be so, and when. It is about what is
 * chosen from the company's own things; where nothing is, about what is named in words.
 */
export function partsOf(schema: Schema, { dayField }: Pick<ShownType, "dayField">): Parts {
  const names = Object.keys(schema.properties ?? {}).filter((name) => name !== dayField);
  const needed = names.filter((name) => isRequired(schema, name));
  const isOf = (name: string, ...kinds: string[]) => kinds.includes(kindOf(schema.properties?.[name] ?? {}));
  const chosen = needed.filter(
    (name) => isOf(name, "choice") && schema.properties?.[name]?.["x-choices"] !== "licences",
  );
  const target = chosen.length > 0 ? chosen : needed.filter((name) => isOf(name, "text", "mail"));
  return {
    target,
    content: names.filter((name) => !target.includes(name)),
    when: dayField === undefined ? [] : [dayField],
  };
}
