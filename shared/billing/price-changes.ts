import * as z from "zod";
import { Service } from "#shared/contracts/model.ts";
import { covers, type Prices, Tier } from "./price-book.ts";

const Price = z.int().nullable();

/** Where prices differ: for quantities of a service or for a work; `null` is where none is published. */
export const PriceChange = z.object({
  tiers: z.array(Tier.omit({ unitYen: true }).extend({ service: Service, beforeYen: Price, afterYen: Price })),
  oneOff: z.array(z.object({ code: z.string(), beforeYen: Price, afterYen: Price })),
});
export type PriceChange = z.infer<typeof PriceChange>;

type Compared = Pick<Prices, "items" | "oneOff">;

/** What changes from one list of prices to another. */
export const priceChanges = (before: Compared, after: Compared): PriceChange => ({
  tiers: Service.options.flatMap((service) =>
    tierChanges(tiersOf(before, service), tiersOf(after, service)).map((change) => ({ service, ...change })),
  ),
  oneOff: oneOffChanges(before, after),
});

const tiersOf = ({ items }: Compared, service: Service) => items.find((item) => item.service === service)?.tiers ?? [];

/** Between two neighbouring bounds of either list nothing changes, so that one quantity speaks for all. */
function tierChanges(before: readonly Tier[], after: readonly Tier[]) {
  const bounds = [...before, ...after].flatMap(({ minQuantity, maxQuantity }) =>
    maxQuantity === null ? [minQuantity] : [minQuantity, maxQuantity + 1],
  );
  const starts = [...new Set(bounds)].toSorted((a, b) => a - b);
  return starts
    .map((minQuantity, index) => ({
      minQuantity,
      maxQuantity: lastBefore(starts[index + 1]),
      beforeYen: priceAt(before, minQuantity),
      afterYen: priceAt(after, minQuantity),
    }))
    .filter(({ beforeYen, afterYen }) => beforeYen !== afterYen);
}

const lastBefore = (start: number | undefined): number | null => (start === undefined ? null : start - 1);

const priceAt = (tiers: readonly Tier[], quantity: number): number | null =>
  tiers.find((tier) => covers(tier, quantity))?.unitYen ?? null;

function oneOffChanges(before: Compared, after: Compared): PriceChange["oneOff"] {
  const priceIn = ({ oneOff }: Compared, code: string) => oneOff.find((work) => work.code === code)?.unitYen ?? null;
  const codes = [...new Set([...before.oneOff, ...after.oneOff].map(({ code }) => code))];
  return codes
    .map((code) => ({ code, beforeYen: priceIn(before, code), afterYen: priceIn(after, code) }))
    .filter(({ beforeYen, afterYen }) => beforeYen !== afterYen);
}
