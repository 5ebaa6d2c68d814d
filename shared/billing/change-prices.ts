import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { fullDate, type Language } from "#shared/base/japanese-dates.ts";
import {
  changedSince,
  type FieldFault,
  invalidInput,
  nothingHere,
  refusal,
  type Said,
  wordsIn,
} from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { noticeDays } from "#shared/calendar/notices.ts";
import { Slug } from "#shared/content/model.ts";
import { priceNoticeOf } from "#shared/content/price-notice.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type PriceBook, Prices, versionOn } from "./price-book.ts";
import { PriceChange, priceChanges } from "./price-changes.ts";
import { postedOn, priceFaults } from "./price-rules.ts";
import { addPriceVersion, addWithdrawal, currentPriceBook } from "./price-store.ts";

type Needs = Pick<Platform, "clock" | "tables">;

const Reason = z
  .string()
  .trim()
  .min(1, says({ ja: "理由を入力してください。", en: "Say why." }))
  .max(1000);

/** New prices, the notice by which customers were told of them (BIL-12), and why they change. */
export const PriceForm = Prices.extend({ notice: Slug, reason: Reason });
export type PriceForm = z.infer<typeof PriceForm>;

/** Prices that are being thought about may still lack their notice. */
export const PriceTrial = Prices.extend({ notice: Slug.optional() });

/** What prices would change, by when customers have to be told, and what is still in the way. */
export const PricePreview = z.object({
  changes: PriceChange,
  notice: z.object({ latestOn: z.iso.date(), plannedOn: z.iso.date() }),
  faults: z.array(z.object({ pointer: z.string(), detail: z.string() })),
});

export type PricePreview = z.infer<typeof PricePreview>;

export async function previewPrices(
  needs: Needs,
  { notice: slug, ...prices }: z.infer<typeof PriceTrial>,
  language: Language,
): Promise<PricePreview> {
  const book = await currentPriceBook(needs);
  const { faults } = await judge(needs, book, prices, slug);
  const { latestOn, plannedOn } = noticeDays(japan, "price-change", Temporal.PlainDate.from(prices.effectiveFrom));
  return {
    changes: priceChanges(versionOn(book, prices.effectiveFrom) ?? { items: [], oneOff: [] }, prices),
    notice: { latestOn: latestOn.toString(), plannedOn: plannedOn.toString() },
    faults: faults.map(({ pointer, detail }) => ({ pointer, detail: wordsIn(detail, language) })),
  };
}

/** Puts new prices into the book; `expected` is how many changes of it had been seen. */
export async function postPrices(
  needs: Needs,
  person: Person,
  { form: { notice: slug, reason, ...prices }, expected }: { form: PriceForm; expected: number },
): Promise<PriceBook> {
  const book = await bookSeen(needs, expected);
  const { faults, notice } = await judge(needs, book, prices, slug);
  if (faults.length > 0 || !notice) throw invalidInput(faults);
  return addPriceVersion(needs, book, {
    ...prices,
    version: book.versions.length + 1,
    postedOn: postedOn(notice),
    notice: slug,
    reason,
    by: actorOf(person),
    at: needs.clock.now().toString(),
  });
}

async function judge(needs: Needs, book: PriceBook, prices: Prices, slug: string | undefined) {
  const notice = slug === undefined ? undefined : await priceNoticeOf(needs, slug);
  const faults: FieldFault[] = priceFaults(prices, { book, notice, today: today(needs) });
  return { faults, notice };
}

export const PriceWithdrawal = z.strictObject({ reason: Reason });

/** Takes prices back that have not begun; what has begun stays what it was. */
export async function withdrawPrices(
  needs: Needs,
  person: Person,
  { version, reason, expected }: { version: number; reason: string; expected: number },
): Promise<PriceBook> {
  const book = await bookSeen(needs, expected);
  const found = book.versions.find((one) => one.version === version);
  if (!found) throw nothingHere();
  if (found.withdrawn) throw refusal("wrong-state", withdrawnBefore(version));
  if (found.effectiveFrom <= today(needs)) throw refusal("wrong-state", inForce(version, found.effectiveFrom));
  const withdrawn = { by: actorOf(person), at: needs.clock.now().toString(), reason };
  return addWithdrawal(needs, book, { version, withdrawn });
}

async function bookSeen(needs: Needs, expected: number): Promise<PriceBook> {
  const book = await currentPriceBook(needs);
  if (book.changes !== expected) throw changedSince();
  return book;
}

const today = ({ clock }: Pick<Needs, "clock">): string => japanDate(clock.now()).toString();
const withdrawnBefore = (version: number): Said => ({
  ja: `第${version}版は取り下げ済みです。`,
  en: `Version ${version} has been withdrawn already.`,
});
const inForce = (version: number, since: string): Said => ({
  ja: `第${version}版は${fullDate(Temporal.PlainDate.from(since))}から適用されているため、取り下げられません。`,
  en: `Version ${version} has been in force since ${since}.`,
});
