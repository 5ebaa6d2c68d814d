import { halfWidthKana } from "#shared/base/half-width-kana.ts";
import type { AgreedPrice, ContractVersion, PaymentTerms, Terms } from "#shared/contracts/model.ts";

/** The terms of a contract as they are typed; lists have one entry a line, and what is not agreed is empty. */
export const termNames = [
  "basic",
  "option",
  "basicPrice",
  "optionPrice",
  "dueKind",
  "dueDay",
  "dayCount",
  "customerNumber",
  "name",
  "department",
  "postalCode",
  "address",
  "phone",
  "corporateNumber",
  "payerNames",
] as const;
export type TermName = (typeof termNames)[number];
export type TypedTerms = Record<TermName, string>;

type Group = Exclude<keyof Terms, "startedOn" | "ending">;

/** To which part of the terms each belongs: a part is written as a whole. */
const groupOf: Readonly<Record<TermName, Group>> = {
  basic: "counts",
  option: "counts",
  basicPrice: "prices",
  optionPrice: "prices",
  dueKind: "payment",
  dueDay: "payment",
  dayCount: "payment",
  customerNumber: "customerNumber",
  name: "party",
  department: "party",
  postalCode: "party",
  address: "party",
  phone: "party",
  corporateNumber: "party",
  payerNames: "party",
};

const nothing = Object.fromEntries(termNames.map((name) => [name, ""])) as TypedTerms;

/** A contract as it would be typed; without one, what is usual. */
export function typedOf(contract: ContractVersion | undefined): TypedTerms {
  if (!contract) return { ...nothing, option: "0", dueKind: "end-of-next-month", dayCount: "ACT/365F" };
  const { customerNumber, party, counts, prices, payment } = contract;
  const priceOf = (service: AgreedPrice["service"]) =>
    prices.find((price) => price.service === service)?.unitYen.toString() ?? "";
  return {
    basic: String(counts.basic),
    option: String(counts.option),
    basicPrice: priceOf("basic"),
    optionPrice: priceOf("option"),
    dueKind: payment.due.kind,
    dueDay: "day" in payment.due ? String(payment.due.day) : "",
    dayCount: payment.dayCount,
    customerNumber,
    name: party.name,
    department: party.department ?? "",
    postalCode: party.postalCode,
    address: party.address.join("\n"),
    phone: party.phone ?? "",
    corporateNumber: party.corporateNumber ?? "",
    payerNames: party.payerNames.map((name) => name.normalize("NFKC")).join("\n"),
  };
}

export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What is otherwise in one than in the other. A day of payment counts only where a day is agreed. */
export const changedNames = (before: TypedTerms, after: TypedTerms): TermName[] =>
  termNames.filter(
    (name) =>
      before[name].trim() !== after[name].trim() && !(name === "dueDay" && after.dueKind === "end-of-next-month"),
  );

/** What is sent: each part of the terms in which something has changed; all of them where nothing was agreed. */
export function changeOf(before: TypedTerms | undefined, after: TypedTerms): Partial<Pick<Terms, Group>> {
  const changed = before ? changedNames(before, after) : termNames;
  const groups = new Set(changed.map((name) => groupOf[name]));
  const terms: Pick<Terms, Group> = {
    customerNumber: after.customerNumber.trim(),
    party: partyOf(after),
    counts: { basic: Number(after.basic), option: Number(after.option) },
    prices: pricesOf(after),
    payment: paymentOf(after),
  };
  return Object.fromEntries(Object.entries(terms).filter(([group]) => groups.has(group as Group)));
}

function partyOf({ department, phone, corporateNumber, ...typed }: TypedTerms): Terms["party"] {
  const given = Object.entries({ department, phone, corporateNumber }).map(([name, text]) => [name, text.trim()]);
  return {
    name: typed.name.trim(),
    postalCode: typed.postalCode.trim(),
    address: linesOf(typed.address),
    payerNames: linesOf(typed.payerNames).map((line) => halfWidthKana(line) ?? line),
    ...Object.fromEntries(given.filter(([, text]) => text !== "")),
  };
}

export const pricesOf = ({ basicPrice, optionPrice }: TypedTerms): AgreedPrice[] =>
  (
    [
      ["basic", basicPrice],
      ["option", optionPrice],
    ] as const
  ).flatMap(([service, typed]) => (typed.trim() === "" ? [] : [{ service, unitYen: Number(typed) }]));

const paymentOf = ({ dueKind, dueDay, dayCount }: TypedTerms): PaymentTerms => ({
  due:
    dueKind === "day-of-next-month"
      ? { kind: "day-of-next-month", day: Number(dueDay) }
      : { kind: "end-of-next-month" },
  dayCount: dayCount === "ACT/ACT" ? "ACT/ACT" : "ACT/365F",
});
