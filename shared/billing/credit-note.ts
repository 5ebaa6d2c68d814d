import type { FieldError } from "#shared/base/problems.ts";
import { Problem } from "#shared/base/problems.ts";
import type { BillingDocument, Line, TaxPercent } from "./model.ts";
import { totalsOf } from "./money.ts";

/** What is given back of one line of an invoice: so many yen without tax, or all of it. */
export type GivenBack = { line: number; amountYen?: number | undefined };

export type NoteWith = {
  number: string;
  revision: number;
  issuedOn: string;
  reason: string;
  /** What was given back of the same invoice before. */
  earlier: readonly Pick<BillingDocument, "lines">[];
};

/**
 * A credit note for lines of an invoice. All notes together never give back more than was billed at a rate; the last one
 * takes what is left of the tax, so that an invoice that is wholly given back leaves nothing (BIL-06).
 */
export function creditNote(
  invoice: BillingDocument,
  given: readonly GivenBack[],
  { number, revision, issuedOn, reason, earlier }: NoteWith,
): BillingDocument {
  const lines = given.map((one, index) => lineBack(invoice, one, index));
  const before = earlier.flatMap((note) => note.lines);
  refuseTooMuch(invoice, [...before, ...lines]);
  const { dueOn: _, previous: __, accounts: ___, ...rest } = invoice;
  return {
    ...rest,
    kind: "credit-note",
    revision,
    issuedOn,
    lines,
    ...taxedAgainst(invoice, before, lines),
    corrects: number,
    correctsIssuedOn: invoice.issuedOn,
    reason,
    accounts: [],
  };
}

function lineBack({ lines }: BillingDocument, { line, amountYen }: GivenBack, index: number): Line {
  const billed = lines[line];
  if (!billed) throw refused([{ pointer: `#/lines/${index}/line`, detail: "この行は請求書にありません。" }]);
  if (amountYen === undefined || amountYen === billed.amountYen)
    return { ...billed, quantity: 0 - billed.quantity, amountYen: 0 - billed.amountYen };
  if (amountYen <= 0 || amountYen > billed.amountYen)
    throw refused([
      {
        pointer: `#/lines/${index}/amountYen`,
        detail: `1円以上、この行の金額（${billed.amountYen}円）までで入力してください。`,
      },
    ]);
  return { ...billed, quantity: -1, unit: "式", unitYen: amountYen, amountYen: 0 - amountYen };
}

function refuseTooMuch(invoice: BillingDocument, back: readonly Line[]): void {
  for (const { taxPercent, netYen } of invoice.taxes)
    if (netYen + netOf(back, taxPercent) < 0)
      throw refused([
        {
          pointer: "#/lines",
          detail: "これまでの返還と合わせて、請求した金額を超えています。残りの金額までにしてください。",
        },
      ]);
}

const netOf = (lines: readonly Line[], taxPercent: TaxPercent) =>
  lines.filter((line) => line.taxPercent === taxPercent).reduce((sum, { amountYen }) => sum + amountYen, 0);

/** The tax that is left of a rate after a note is the tax on what is left, so that notes and rest add up. */
function taxedAgainst(invoice: BillingDocument, before: readonly Line[], lines: readonly Line[]) {
  const left = (notes: readonly Line[]) => totalsOf([...invoice.lines, ...notes]);
  const [had, has] = [left(before), left([...before, ...lines])];
  const taxes = totalsOf(lines).taxes.map((tax) => ({
    ...tax,
    taxYen: taxAt(has.taxes, tax.taxPercent) - taxAt(had.taxes, tax.taxPercent),
  }));
  const netYen = taxes.reduce((sum, tax) => sum + tax.netYen, 0);
  const taxYen = taxes.reduce((sum, tax) => sum + tax.taxYen, 0);
  return { taxes, netYen, taxYen, totalYen: netYen + taxYen };
}

const taxAt = (taxes: BillingDocument["taxes"], taxPercent: TaxPercent) =>
  taxes.find((tax) => tax.taxPercent === taxPercent)?.taxYen ?? 0;

const refused = (errors: readonly FieldError[]) =>
  new Problem("invalid-input", "入力内容をご確認ください。", { errors });
