import * as z from "zod";
import { says } from "#shared/base/says.ts";
import { japanDate } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findFiled } from "../documents-store.ts";
import { DocumentFile, IssuedDocument } from "../model.ts";
import { issuedInMonth } from "../numbering.ts";
import { Payment, paymentReader } from "../payments/payment-state.ts";
import { nameOf } from "./counterparty-names.ts";
import { inTurns } from "./in-turns.ts";
import { firstMonth, monthsBetween } from "./months.ts";

/** How it stands with its payment: not paid whole at all, or one way of that. */
export const PaymentWanted = z.enum(["unpaid", "partly", "late", "paid"]);
type PaymentWanted = z.infer<typeof PaymentWanted>;

/**
 * Day of issue, amount and counterparty, each by itself or together: what the law on electronic books asks for; and how it
 * stands with its payment today.
 */
export type DocumentQuery = {
  from?: string | undefined;
  to?: string | undefined;
  minYen?: number | undefined;
  maxYen?: number | undefined;
  counterparty?: string | undefined;
  number?: string | undefined;
  payment?: PaymentWanted | undefined;
};

/**
 * A document that was found; its files are opened by posting to `link`, and are missing while they are being made. What
 * claims nothing has no payment.
 */
const FoundDocument = IssuedDocument.omit({ content: true }).extend({
  files: z.array(DocumentFile.omit({ blob: true })),
  link: z.string(),
  payment: Payment.optional(),
});
export type FoundDocument = z.infer<typeof FoundDocument>;

export const FoundPage = z.object({ documents: z.array(FoundDocument), cursor: z.string().optional() });

/** Amounts are with tax, and those of credit notes without their sign; a counterparty is part of a name or a customer number. */
export function matches(query: DocumentQuery, one: IssuedDocument): boolean {
  const { from = "", to = "9999", minYen = 0, maxYen = Number.POSITIVE_INFINITY, counterparty, number = "" } = query;
  const yen = Math.abs(one.totalYen);
  return (
    one.issuedOn >= from &&
    one.issuedOn <= to &&
    yen >= minYen &&
    yen <= maxYen &&
    one.number.includes(number.toUpperCase()) &&
    (counterparty === undefined || isOf(one, counterparty))
  );
}

const isOf = ({ counterparty, customerNumber }: IssuedDocument, wanted: string): boolean =>
  customerNumber === wanted.trim().toUpperCase() || nameOf(counterparty).includes(nameOf(wanted));

type Needs = Pick<Platform, "clock" | "tables">;

/** The document after which the next page begins. */
export const Place = z.string().regex(
  /^\d{4}-\d{2}-\d{2} [A-Z]{3}-\d{6}-\d{4,9}$/,
  says({
    ja: "一覧の続きを読む値ではありません。はじめから読み直してください。",
    en: "The cursor is not one that was given out. Begin again without it.",
  }),
);
const placeOf = ({ issuedOn, number }: IssuedDocument) => `${issuedOn} ${number}`;

/** So many months are read at the same time. */
const atOnce = 12;

/** One page of the documents that match, by day of issue and number; no month before or behind the page is read. */
export async function searchDocuments(
  needs: Needs,
  query: DocumentQuery,
  { take, cursor = "" }: { take: number; cursor?: string | undefined },
): Promise<z.infer<typeof FoundPage>> {
  const today = japanDate(needs.clock.now()).toString();
  const first = [cursor, query.from ?? "", firstMonth].toSorted().at(-1) ?? firstMonth;
  const last = [query.to ?? today, today].toSorted()[0] ?? today;
  const months = monthsBetween(first.slice(0, 7), last.slice(0, 7));
  const pay = paymentReader(needs);
  const found: IssuedDocument[] = [];
  for (let read = 0; read < months.length && found.length <= take; read += atOnce) {
    const issued = await Promise.all(months.slice(read, read + atOnce).map((month) => issuedInMonth(needs, month)));
    const matching = issued.flat().filter((one) => placeOf(one) > cursor && matches(query, one));
    found.push(...(query.payment ? await standingSo(matching, query.payment, pay) : matching));
  }
  const page = found.slice(0, take);
  const end = page.at(-1);
  const documents = await inTurns(page, (one) => shown(needs, one, pay));
  return { documents, ...(found.length > take && end && { cursor: placeOf(end) }) };
}

type Pay = ReturnType<typeof paymentReader>;

async function standingSo(documents: readonly IssuedDocument[], wanted: PaymentWanted, pay: Pay) {
  const payments = await inTurns(documents, pay);
  return documents.filter((_, at) => isSo(payments[at], wanted));
}

const isSo = (payment: Payment | undefined, wanted: PaymentWanted): boolean =>
  payment !== undefined && (wanted === "unpaid" ? payment.openYen > 0 : payment.state === wanted);

async function shown(needs: Needs, issued: IssuedDocument, pay: Pay): Promise<FoundDocument> {
  const { tenant, number } = issued;
  const [filed, payment] = await Promise.all([findFiled(needs, issued), pay(issued)]);
  const link = `/api/tenants/${tenant}/invoices/${number}/link`;
  return FoundDocument.parse({ ...issued, files: filed?.files ?? [], link, payment });
}
