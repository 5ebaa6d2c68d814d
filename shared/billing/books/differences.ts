import * as z from "zod";
import { type BillingDocument, type IssuedDocument, Line, Yen } from "../model.ts";
import { amountOf, sumOf } from "../money.ts";
import { type Amounts, amountsOf } from "./amounts.ts";
import { journalEntries } from "./journal-entries.ts";
import { soldBy } from "./journal-entry.ts";

/** Yen that nobody has explained, and where they arise: above zero where the later of the two says more. */
export const Difference = z.object({
  between: z.enum(["contract and invoices", "invoices and journal"]),
  at: z.enum([
    "not computed",
    "not issued",
    "count",
    "price",
    "amount",
    "other lines",
    "tax",
    "sum",
    "earlier invoices",
    "content",
  ]),
  item: Line.shape.item.optional(),
  number: z.string().optional(),
  yen: Yen,
  words: z.string(),
});
export type Difference = z.infer<typeof Difference>;
type At = Difference["at"];

/** A document as it is listed in the books, and what it says; nothing when that is not what was frozen. */
export type Booked = { issued: IssuedDocument; document: BillingDocument | undefined };

const agreed = (at: At, yen: number, words: string, item?: Line["item"]): Difference[] =>
  yen === 0 ? [] : [{ between: "contract and invoices", at, ...(item && { item }), yen, words }];

/** Where what cannot be computed stays open, whatever was invoiced. */
export const notComputed = (expected: readonly Line[], stands: Booked | undefined, words: string): Difference => ({
  between: "contract and invoices",
  at: "not computed",
  yen: (stands?.issued.totalYen ?? 0) - amountsOf(expected).totalYen,
  words,
});

export const notIssued = (expected: readonly Line[], onHold: string | undefined): Difference[] =>
  agreed(
    "not issued",
    0 - amountsOf(expected).totalYen,
    onHold === undefined ? "請求書が発行されていません。" : `保留のため請求書が発行されていません（${onHold}）。`,
  );

/** Item by item, then what is left: together they are the whole difference. */
export function invoiceDifferences(expected: readonly Line[], { issued, document }: Booked): Difference[] {
  const due = amountsOf(expected);
  if (!document) return agreed("content", issued.totalYen - due.totalYen, "請求書の内容を確かめられません。");
  const { lines, taxYen, totalYen } = document;
  const others = netOf(lines.filter(isOther)) - netOf(expected.filter(isOther));
  return [
    ...services.flatMap((item) => serviceDifferences(item, expected.filter(is(item)), lines.filter(is(item)))),
    ...agreed("other lines", others, "追加した行が、理由を付けて追加した調整と一致しません。"),
    ...agreed("tax", taxYen - due.taxYen, `消費税 ${due.taxYen}円 → ${taxYen}円`),
    ...agreed("sum", totalYen - taxYen - netOf(lines), "合計が各行と消費税の合計ではありません。"),
  ];
}

const services = ["basic", "option"] as const satisfies Line["item"][];
const is = (item: Line["item"]) => (line: Line) => line.item === item;
const isOther = ({ item }: Line) => item !== "basic" && item !== "option";
const netOf = (lines: readonly Line[]) => sumOf(lines.map(({ amountYen }) => amountYen));

/** More or fewer accounts at the agreed price, another price for those there are, and an amount that is neither. */
function serviceDifferences(item: Line["item"], due: readonly Line[], billed: readonly Line[]): Difference[] {
  const [wanted, ...more] = due;
  const [charged, ...others] = billed;
  if (more.length + others.length > 0)
    return agreed("amount", netOf(billed) - netOf(due), "行の数が計算と異なります。", item);
  const [from, to] = [wanted?.quantity ?? 0, charged?.quantity ?? 0];
  const atYen = (wanted ?? charged)?.unitYen ?? 0;
  const byYen = (charged ?? wanted)?.unitYen ?? 0;
  const countYen = amountOf(to - from, atYen);
  const priceYen = amountOf(to, byYen - atYen);
  return [
    ...agreed("count", countYen, `アカウント数 ${from} → ${to}`, item),
    ...agreed("price", priceYen, `単価 ${atYen}円 → ${byYen}円`, item),
    ...agreed("amount", netOf(billed) - netOf(due) - countYen - priceYen, "金額が数量×単価ではありません。", item),
  ];
}

/** What was corrected was wholly given back before. */
export const earlierDifference = (earlier: readonly Booked[]): Difference[] =>
  agreed(
    "earlier invoices",
    sumOf(earlier.map(({ issued }) => issued.totalYen)),
    "訂正前の請求書が全額返還されていません。",
  );

/** What a document is in the journal. */
export function bookedAs({ issued, document }: Booked): Amounts {
  if (!document) return amountsOf([]);
  const sold = journalEntries({ ...issued, ...document, number: issued.number }).map(soldBy);
  const [netYen, taxYen] = [sumOf(sold.map((one) => one.netYen)), sumOf(sold.map((one) => one.taxYen))];
  return { netYen, taxYen, totalYen: netYen + taxYen };
}

/** A document that is listed with other amounts than it says, or says what was never frozen. */
export function journalDifferences(booked: Booked): Difference[] {
  const { issued, document } = booked;
  const { number } = issued;
  const between = "invoices and journal" as const;
  if (!document)
    return [{ between, at: "content", number, yen: 0 - issued.totalYen, words: "内容が発行時のものと異なります。" }];
  const { netYen, taxYen } = bookedAs(booked);
  const found: [At, number][] = [
    ["amount", netYen - issued.netYen],
    ["tax", taxYen - issued.taxYen],
    ["sum", issued.netYen + issued.taxYen - issued.totalYen],
  ];
  return found
    .filter(([, yen]) => yen !== 0)
    .map(([at, yen]) => ({ between, at, number, yen, words: "一覧の金額が書類の内容と異なります。" }));
}
