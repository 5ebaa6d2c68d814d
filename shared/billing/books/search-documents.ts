import * as z from "zod";
import { says } from "#shared/base/says.ts";
import { japanDate } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findFiled } from "../documents-store.ts";
import { DocumentFile, IssuedDocument } from "../model.ts";
import { issuedInMonth } from "../numbering.ts";
import { nameOf } from "./counterparty-names.ts";
import { inTurns } from "./in-turns.ts";
import { firstMonth, monthsBetween } from "./months.ts";

/** Day of issue, amount and counterparty, each by itself or together: what the law on electronic books asks for. */
export type DocumentQuery = {
  from?: string | undefined;
  to?: string | undefined;
  minYen?: number | undefined;
  maxYen?: number | undefined;
  counterparty?: string | undefined;
  number?: string | undefined;
};

/** A document that was found; its files are opened by posting to `link`, and are missing while they are being made. */
const FoundDocument = IssuedDocument.omit({ content: true }).extend({
  files: z.array(DocumentFile.omit({ blob: true })),
  link: z.string(),
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
  const found: IssuedDocument[] = [];
  for (let read = 0; read < months.length && found.length <= take; read += atOnce) {
    const issued = await Promise.all(months.slice(read, read + atOnce).map((month) => issuedInMonth(needs, month)));
    found.push(...issued.flat().filter((one) => placeOf(one) > cursor && matches(query, one)));
  }
  const page = found.slice(0, take);
  const end = page.at(-1);
  const documents = await inTurns(page, (one) => shown(needs, one));
  return { documents, ...(found.length > take && end && { cursor: placeOf(end) }) };
}

async function shown(needs: Needs, issued: IssuedDocument): Promise<FoundDocument> {
  const { tenant, number } = issued;
  const files = (await findFiled(needs, issued))?.files ?? [];
  return FoundDocument.parse({ ...issued, files, link: `/api/tenants/${tenant}/invoices/${number}/link` });
}
