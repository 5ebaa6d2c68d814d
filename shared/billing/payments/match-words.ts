import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import type { Fit } from "./match-amount.ts";

/** By what a payer is known. */
export const Sign = z.enum(["document-number", "customer-number", "name", "beginning-of-name"]);
export type Sign = z.infer<typeof Sign>;

export const signWords: Readonly<Record<Sign, Words>> = {
  "document-number": { ja: "振込に書類の番号がある", en: "The transfer names the document." },
  "customer-number": {
    ja: "振込人名の前にお客様番号がある",
    en: "The customer number stands before the payer's name.",
  },
  name: { ja: "振込人名がお客様の名義と一致", en: "The payer's name is the customer's." },
  "beginning-of-name": {
    ja: "振込人名とお客様の名義のはじめが一致",
    en: "The payer's name and the customer's begin alike.",
  },
};

export const fitWords: Readonly<Record<Fit, Words>> = {
  exact: { ja: "金額が書類の残高と一致", en: "The amount is exactly what is open of a document." },
  sum: { ja: "金額が複数の書類の残高の合計と一致", en: "The amount is what is open of several documents together." },
  "less-fee": {
    ja: "金額が残高から振込手数料を引いた額と一致",
    en: "The amount is what is open less a usual transfer fee.",
  },
  partial: {
    ja: "金額が残高に足りない。古い書類から充てる",
    en: "The amount is less than what is open; the oldest document gets it first.",
  },
  "too-much": {
    ja: "金額が残高の合計より多い。残りは前受金にする",
    en: "The amount is more than all that is open; the rest is kept for the customer.",
  },
  "nothing-open": {
    ja: "残高のある書類がない。全額を前受金にする",
    en: "Nothing is open; all of it is kept for the customer.",
  },
};

export const manyWays: Words = { ja: "ほかの充て方もある", en: "It fits in more than one way." };
export const manyCustomers: Words = {
  ja: "同じ名義のお客様がほかにもいる",
  en: "More than one customer is known by it.",
};
