import * as z from "zod";
import { says } from "#shared/base/says.ts";
import type { Words } from "#shared/calendar/model.ts";
import { type AgreedPrice, Service } from "#shared/contracts/model.ts";
import { Actor } from "#shared/inquiries/history.ts";
import { firstPrices } from "./first-prices.ts";

const UnitYen = z
  .int(says({ ja: "円単位の整数で入力してください。", en: "Write whole yen." }))
  .min(0, says({ ja: "0円以上で入力してください。", en: "A price is not below zero." }))
  .max(1_000_000, says({ ja: "1,000,000円までで入力してください。", en: "A price is at most 1,000,000 yen." }));
const Quantity = z
  .int(says({ ja: "整数で入力してください。", en: "Write a whole number of accounts." }))
  .min(1, says({ ja: "1以上で入力してください。", en: "Write at least 1." }))
  .max(100_000, says({ ja: "100,000までで入力してください。", en: "Write at most 100,000." }));
const Text = z.string().trim().min(1).max(80);

/** From and up to how many accounts a price is published; `null` is without an end. */
export const Tier = z.strictObject({ minQuantity: Quantity, maxQuantity: Quantity.nullable(), unitYen: UnitYen });
export type Tier = z.infer<typeof Tier>;

/** Work that is charged once, by its code. */
const OneOff = z.strictObject({
  code: z.string().regex(
    /^[a-z0-9-]{1,40}$/,
    says({
      ja: "半角の英小文字・数字・ハイフンで、40文字以内で入力してください。",
      en: "Write small letters, digits and hyphens, 40 at most.",
    }),
  ),
  title: z.strictObject({ ja: Text, en: Text }),
  unit: Text,
  unitYen: UnitYen,
});

/** Prices without tax, from the first of a month on. */
export const Prices = z.strictObject({
  effectiveFrom: z.iso.date(
    says({ ja: "日付を入力してください（例：2027-04-01）。", en: "Write the day as 2027-04-01." }),
  ),
  items: z.array(
    z.strictObject({
      service: Service,
      tiers: z
        .array(Tier)
        .min(1, says({ ja: "数量の区分を1つ以上入力してください。", en: "Write at least one tier." }))
        .max(20),
    }),
  ),
  oneOff: z.array(OneOff).max(100).default([]),
});
export type Prices = z.infer<typeof Prices>;

/** Prices as they were put into the book, never changed after that; `postedOn` is when customers were told (BIL-12). */
export const PriceVersion = z.object({
  ...Prices.shape,
  version: z.int().positive(),
  postedOn: z.iso.date(),
  /** The notice by which they were told; the first prices needed none. */
  notice: z.string().optional(),
  reason: z.string(),
  by: Actor,
  at: z.iso.datetime(),
  /** Taken back before it began. */
  withdrawn: z.object({ by: Actor, at: z.iso.datetime(), reason: z.string() }).optional(),
});
export type PriceVersion = z.infer<typeof PriceVersion>;

/** Every version in its order; `changes` counts what was ever posted and withdrawn. */
export const PriceBook = z.object({ changes: z.int().nonnegative(), versions: z.array(PriceVersion) });
export type PriceBook = z.infer<typeof PriceBook>;

/** The book before anything was posted. */
export const firstPriceBook: PriceBook = { changes: 0, versions: [firstPrices] };

/** The version that holds on a day, as the book now stands. */
export const versionOn = ({ versions }: PriceBook, day: string): PriceVersion | undefined =>
  versions
    .filter(({ effectiveFrom, withdrawn }) => effectiveFrom <= day && !withdrawn)
    .toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))[0];

type Asked = { service: Service; quantity: number; day: string; agreed: readonly AgreedPrice[] };
type Price = { unitYen: number; priceVersion: string; source: "agreed" | "book" };

/**
 * What one account of a service costs in a month: as agreed with the customer, else as published for just this quantity.
 * Between and beyond what is published nothing is guessed (BIL-01).
 */
export function priceOf(book: PriceBook, { service, quantity, day, agreed }: Asked): Price | { missing: Words } {
  const version = versionOn(book, day);
  if (!version) return { missing: noPrices(day) };
  const priceVersion = String(version.version);
  const own = agreed.find((price) => price.service === service);
  if (own) return { unitYen: own.unitYen, priceVersion, source: "agreed" };
  const tiers = version.items.find((item) => item.service === service)?.tiers ?? [];
  const tier = tiers.find((one) => covers(one, quantity));
  return tier ? { unitYen: tier.unitYen, priceVersion, source: "book" } : { missing: notPublished(service, quantity) };
}

export const covers = ({ minQuantity, maxQuantity }: Tier, quantity: number): boolean =>
  minQuantity <= quantity && (maxQuantity === null || quantity <= maxQuantity);

/** What each service is called where people read of it. */
export const serviceNames: Record<Service, Words> = {
  basic: { ja: "基本サービス", en: "Basic service" },
  option: { ja: "オプション", en: "Option" },
};

const notPublished = (service: Service, quantity: number): Words => ({
  ja: `${serviceNames[service].ja} ${quantity}アカウントの単価は料金表にありません。契約で単価を取り決めてください。`,
  en: `No price is published for ${quantity} accounts of “${serviceNames[service].en}”. Agree on one in the contract.`,
});

const noPrices = (day: string): Words => ({
  ja: `${day}に適用する料金表がありません。`,
  en: `No version of the price book holds on ${day}.`,
});
