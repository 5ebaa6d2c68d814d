import { isCorporateNumber } from "#shared/base/corporate-number.ts";
import { halfWidthKana } from "#shared/base/half-width-kana.ts";
import { changedNames, linesOf, pricesOf, type TermName, type TypedTerms, termNames } from "./typed-terms.ts";

export type WritingName = TermName | "effectiveOn" | "reason";
export type Writing = { effectiveOn: string; reason: string; terms: TypedTerms };

const isCount = (typed: string) => /^\d{1,9}$/.test(typed);

/** What is wrong with the text of each, so that it cannot be taken. */
const checks: Readonly<Partial<Record<TermName, (text: string, terms: TypedTerms) => boolean>>> = {
  basic: (text) => !isCount(text),
  option: (text, { basic }) => !isCount(text) || Number(text) > Number(basic),
  basicPrice: (text) => text !== "" && !isCount(text),
  optionPrice: (text) => text !== "" && !isCount(text),
  dueDay: (text, { dueKind }) => dueKind === "day-of-next-month" && !/^([1-9]|1\d|2[0-8])$/.test(text),
  customerNumber: (text) => !/^C-\d{4,6}$/.test(text),
  name: (text) => text === "",
  postalCode: (text) => !/^\d{3}-\d{4}$/.test(text),
  address: (text) => !isBetween(linesOf(text).length, 1, 3) || linesOf(text).some((line) => line.length > 80),
  corporateNumber: (text) => text !== "" && !isCorporateNumber(text),
  payerNames: (text) => linesOf(text).length > 5 || linesOf(text).some((line) => !isPayer(halfWidthKana(line))),
};

const isBetween = (value: number, least: number, most: number) => value >= least && value <= most;
const isPayer = (name: string | undefined) => name !== undefined && isBetween(name.length, 1, 48);

/** What cannot be taken of what is changed; what stands as it was agreed is not looked at. */
export function wrongIn(
  before: TypedTerms | undefined,
  { effectiveOn, reason, terms }: Writing,
  said: Readonly<Partial<Record<WritingName, string>>>,
): Map<WritingName, string> {
  const looked = before ? new Set([...changedNames(before, terms), ...dependents(before, terms)]) : new Set(termNames);
  const wrong: WritingName[] = [
    ...(effectiveOn === "" ? (["effectiveOn"] as const) : []),
    ...(reason.trim() === "" ? (["reason"] as const) : []),
    ...termNames.filter((name) => looked.has(name) && checks[name]?.(terms[name].trim(), terms)),
  ];
  return new Map(wrong.map((name) => [name, said[name] ?? ""]));
}

/** What may be wrong because of another that has changed. */
const dependents = (before: TypedTerms, terms: TypedTerms): TermName[] => [
  ...(before.basic === terms.basic ? [] : (["option"] as const)),
  ...(before.dueKind === terms.dueKind ? [] : (["dueDay"] as const)),
];

/** Which field a refusal of the API is about. */
export function nameAt(pointer: string, terms: TypedTerms): WritingName | undefined {
  const [, part = "", inner = "", last = ""] = pointer.split("/");
  if (part === "prices") return pricesOf(terms)[Number(inner)]?.service === "option" ? "optionPrice" : "basicPrice";
  if (part === "payment") return inner === "dayCount" ? "dayCount" : last === "day" ? "dueDay" : "dueKind";
  const name = part === "party" || part === "counts" ? inner : part;
  return [...termNames, "effectiveOn" as const, "reason" as const].find((one) => one === name);
}
