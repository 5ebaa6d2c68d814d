import { invalidInput, type Said } from "#shared/base/problems.ts";
import type { BillingDocument, Line, TaxPercent } from "./model.ts";
import { sumOf, totalsOf } from "./money.ts";

/** What is given back of one line of an invoice: so many yen without tax, or all of it. */
export type GivenBack = { line: number; amountYen?: number | undefined };

export type NoteWith = {
  number: string;
  revision: number;
  issuedOn: string;
  reason: string;
  /** What was given back of the same invoice before. */
  earlier: readonly Back[];
};
type Back = Pick<BillingDocument, "lines" | "taxes">;

/**
 * A credit note for lines of an invoice. All notes together never give back more than was billed at a rate; the last one
 * takes what is left of the tax, so that an invoice that is wholly given back leaves nothing (BIL-06).
 */
export function creditNote(invoice: BillingDocument, given: readonly GivenBack[], told: NoteWith): BillingDocument {
  const lines = given.map((one, index) => lineBack(invoice, one, index));
  if (isTooMuch(invoice, lines, told.earlier)) throw invalidInput([{ pointer: "#/lines", detail: tooMuchBack }]);
  return noteOf(invoice, lines, taxedAgainst(invoice, lines, told.earlier), told);
}

/** The note that gives back lines of an invoice, whatever they come to. */
export function noteOf(
  invoice: BillingDocument,
  lines: Line[],
  totals: ReturnType<typeof totalsOf>,
  { number, revision, issuedOn, reason }: Omit<NoteWith, "earlier">,
): BillingDocument {
  const { dueOn: _, previous: __, accounts: ___, ...rest } = invoice;
  return {
    ...rest,
    kind: "credit-note",
    revision,
    issuedOn,
    lines,
    ...totals,
    corrects: number,
    correctsIssuedOn: invoice.issuedOn,
    reason,
    accounts: [],
  };
}

/**
 * What is left of each line of an invoice after what was given back of it, so that all of it can be given back now. What
 * was given back beside its lines, as for a stopped service, is taken from the first ones of the same rate.
 */
export function leftOf({ lines }: Pick<BillingDocument, "lines">, earlier: readonly Pick<Back, "lines">[]): number[] {
  const left = lines.map(({ amountYen }) => amountYen);
  for (const back of earlier.flatMap((note) => note.lines)) {
    let restYen = 0 - back.amountYen;
    const own = lines.flatMap((line, at) => (isSame(line, back) ? [at] : []));
    const ofRate = lines.flatMap(({ taxPercent }, at) => (taxPercent === back.taxPercent ? [at] : []));
    for (const at of [...own, ...ofRate]) {
      const takenYen = within(restYen, left[at] ?? 0);
      left[at] = (left[at] ?? 0) - takenYen;
      restYen -= takenYen;
    }
  }
  return left;
}

const isSame = (line: Line, back: Line): boolean =>
  line.item === back.item && line.title === back.title && line.detail === back.detail;

/** As much of an amount as the other has of it; nothing when one of them is a discount. */
const within = (yen: number, most: number): number =>
  yen > 0 ? Math.max(0, Math.min(yen, most)) : Math.min(0, Math.max(yen, most));

function lineBack({ language, lines }: BillingDocument, { line, amountYen }: GivenBack, index: number): Line {
  const billed = lines[line];
  if (!billed) throw invalidInput([{ pointer: `#/lines/${index}/line`, detail: noSuchLine }]);
  if (amountYen === undefined || amountYen === billed.amountYen)
    return { ...billed, quantity: 0 - billed.quantity, amountYen: 0 - billed.amountYen };
  if (amountYen <= 0 || amountYen > billed.amountYen)
    throw invalidInput([{ pointer: `#/lines/${index}/amountYen`, detail: upTo(billed.amountYen) }]);
  return { ...billed, quantity: -1, unit: oneLot[language], unitYen: amountYen, amountYen: 0 - amountYen };
}

/** Whether lines, with what was given back before, are more than was billed at a rate. */
export const isTooMuch = (invoice: BillingDocument, lines: readonly Line[], earlier: readonly Back[]): boolean =>
  invoice.taxes.some(
    ({ taxPercent, netYen }) => netYen + netOf([...lines, ...earlier.flatMap((note) => note.lines)], taxPercent) < 0,
  );

const netOf = (lines: readonly Line[], taxPercent: TaxPercent) =>
  lines.filter((line) => line.taxPercent === taxPercent).reduce((sum, { amountYen }) => sum + amountYen, 0);

/** What is left of a rate's tax after a note is the tax on what is left of its lines, so that notes and rest add up. */
function taxedAgainst(invoice: BillingDocument, lines: readonly Line[], earlier: readonly Back[]) {
  const rest = totalsOf([...invoice.lines, ...earlier.flatMap((note) => note.lines), ...lines]);
  const taxes = totalsOf(lines).taxes.map(({ taxPercent, netYen }) => {
    const billed = [invoice, ...earlier].map((one) => taxAt(one.taxes, taxPercent));
    return { taxPercent, netYen, taxYen: taxAt(rest.taxes, taxPercent) - sumOf(billed) };
  });
  const netYen = sumOf(taxes.map((tax) => tax.netYen));
  const taxYen = sumOf(taxes.map((tax) => tax.taxYen));
  return { taxes, netYen, taxYen, totalYen: sumOf([netYen, taxYen]) };
}

const taxAt = (taxes: BillingDocument["taxes"], taxPercent: TaxPercent) =>
  taxes.find((tax) => tax.taxPercent === taxPercent)?.taxYen ?? 0;

const oneLot: Readonly<Record<BillingDocument["language"], string>> = { ja: "式", en: "lot" };

const tooMuchBack: Said = {
  ja: "これまでの返還と合わせて、請求した金額を超えています。残りの金額までにしてください。",
  en: "With what was given back before, this is more than was billed. Give back no more than is left.",
};
const noSuchLine: Said = { ja: "この行は請求書にありません。", en: "The invoice has no such line." };
const upTo = (amountYen: number): Said => ({
  ja: `1円以上、この行の金額（${amountYen}円）までで入力してください。`,
  en: `Give at least 1 yen and at most what the line comes to (${amountYen} yen).`,
});
