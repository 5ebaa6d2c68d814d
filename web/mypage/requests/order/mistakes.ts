import type { Mistake } from "#web/parts/error-list.tsx";
import { asLabel, fieldId, type Schema } from "#web/parts/schema-form-model.ts";
import type { OrderStep, Parts } from "./order-steps.ts";

const fieldOf = (pointer: string) => /^#\/orders\/\d+\/([^/]+)/.exec(pointer)?.[1];

/** The step in which what is wrong is mended; what concerns a whole order is in the first. */
export function stepOf(pointer: string, parts: Parts): OrderStep {
  const field = fieldOf(pointer);
  if (pointer.startsWith("#/desiredOn") || pointer.startsWith("#/isUrgent")) return "when";
  if (pointer.startsWith("#/note")) return "when";
  if (field === undefined) return "target";
  if (parts.when.includes(field)) return "when";
  return parts.content.includes(field) ? "content" : "target";
}

type Words = { one: (number: number) => string; day: string; note: string };

/** What is wrong in one step, with where it is mended. */
export const mistakesAt = (
  step: OrderStep,
  errors: ReadonlyMap<string, string>,
  { schema, parts, words }: { schema: Schema; parts: Parts; words: Words },
): Mistake[] =>
  [...errors]
    .filter(([pointer]) => stepOf(pointer, parts) === step)
    .map(([pointer, error]) => ({ field: placeOf(pointer), label: asLabel(labelOf(pointer, schema, words)), error }));

/** The field itself, also for one of its items. */
const placeOf = (pointer: string) => fieldId(/^#\/orders\/\d+(?:\/[^/]+)?/.exec(pointer)?.[0] ?? pointer);

/** What the field at a pointer is called. */
export function labelOf(pointer: string, schema: Schema, words: Words): string {
  if (pointer.startsWith("#/desiredOn")) return words.day;
  if (pointer.startsWith("#/note")) return words.note;
  const place = Number(/^#\/orders\/(\d+)/.exec(pointer)?.[1] ?? 0);
  const title = schema.properties?.[fieldOf(pointer) ?? ""]?.title;
  return title ?? words.one(place + 1);
}

/** What stands at a pointer of an order, such as `#/orders/0/account`. */
export const typedAt = (draft: object, pointer: string): unknown =>
  pointer
    .slice(2)
    .split("/")
    .reduce<unknown>((of, part) => (of as Record<string, unknown> | undefined)?.[part], draft);
