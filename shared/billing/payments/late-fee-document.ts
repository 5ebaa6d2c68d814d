import type { LatePart, lateFee } from "../late-fee.ts";
import type { BillingDocument, Line } from "../model.ts";
import { totalsOf } from "../money.ts";

type Fee = ReturnType<typeof lateFee>;

export type StatedWith = {
  /** The number of the invoice that was paid late, which the statement names as the one that it is about. */
  number: string;
  fee: Fee;
  revision: number;
  issuedOn: string;
  dueOn: string;
};

/** The statement of a late fee: a document of its own, outside the scope of consumption tax (BIL-11). */
export function lateFeeDocument(
  invoice: BillingDocument,
  { number, fee, revision, issuedOn, dueOn }: StatedWith,
): BillingDocument {
  const [first, last] = [fee.parts[0], fee.parts.at(-1)];
  if (!first || !last) throw new Error("What was paid in time has no late fee.");
  const { previous: _, accounts: __, priceVersion: ___, reason: ____, ...rest } = invoice;
  const line: Line = {
    item: "late-fee",
    ...words[invoice.language](number, fee.parts),
    quantity: 1,
    unitYen: fee.feeYen,
    taxPercent: null,
    amountYen: fee.feeYen,
  };
  return {
    ...rest,
    kind: "late-fee-statement",
    revision,
    period: { from: first.from, to: last.to },
    issuedOn,
    dueOn,
    lines: [line],
    ...totalsOf([line]),
    corrects: number,
    correctsIssuedOn: invoice.issuedOn,
    accounts: [],
  };
}

type Part = LatePart & { days: number };
const yen = (amount: number) => `¥${amount.toLocaleString("en-US")}`;

const words: Readonly<
  Record<
    BillingDocument["language"],
    (number: string, parts: readonly Part[]) => Pick<Line, "title" | "detail" | "unit">
  >
> = {
  ja: (number, parts) => ({
    title: `${number}のお支払い遅延による損害金`,
    detail: `年14.6% ${parts.map(({ openYen, days }) => `${yen(openYen)}×${days}日`).join("、")}`,
    unit: "式",
  }),
  en: (number, parts) => ({
    title: `Late fee for ${number}`,
    detail: `14.6 % a year: ${parts.map(({ openYen, days }) => `${yen(openYen)} × ${days} days`).join(", ")}`,
    unit: "set",
  }),
};
