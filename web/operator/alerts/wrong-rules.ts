import type { FieldError } from "#shared/base/problems.ts";
import type { Mistake } from "#web/parts/error-list.tsx";
import type { ruleWords } from "./rule-words.ts";

type Words = (typeof ruleWords)["ja"];
type Kind = "alerts" | "serviceHealth";
export type RuleField = keyof Words["fields"];

/** What is wrong with one field of a rule; of several in its list the first. */
export type WrongRule = { kind: Kind; place: number; field: RuleField; error: string };

const isKind = (text: string | undefined): text is Kind => text === "alerts" || text === "serviceHealth";

/** What a refusal says of single fields; nothing when it says anything of something else. */
export function wrongRules(errors: readonly FieldError[], { fields }: Words): readonly WrongRule[] {
  const isField = (text: string): text is RuleField => text in fields;
  const found = errors.flatMap(({ pointer, detail }): WrongRule[] => {
    const [, kind, place, ...path] = pointer.split("/");
    const field = path.findLast(isField);
    return isKind(kind) && field ? [{ kind, place: Number(place), field, error: detail }] : [];
  });
  if (found.length < errors.length) return [];
  return found.filter(
    ({ kind, place, field }, at) =>
      found.findIndex((one) => one.kind === kind && one.place === place && one.field === field) === at,
  );
}

/** Under which the list of mistakes finds a field. */
const fieldId = (kind: Kind, place: number, field: RuleField): string => `${kind}-${place}-${field}`;

/** What a field of the rule at a place needs to be found, and to say what is wrong with it. */
export const fieldsOf = (wrong: readonly WrongRule[], kind: Kind, place: number) => (field: RuleField) => ({
  id: fieldId(kind, place, field),
  error: wrong.find((one) => one.kind === kind && one.place === place && one.field === field)?.error,
});
export type FieldAt = ReturnType<typeof fieldsOf>;

/** What is wrong, by its rule and field. */
export const mistakesOf = (wrong: readonly WrongRule[], words: Words): Mistake[] =>
  wrong.map(({ kind, place, field, error }) => ({
    field: fieldId(kind, place, field),
    label: words.fieldOf((kind === "alerts" ? words.place : words.healthPlace)(place + 1), words.fields[field]),
    error,
  }));
