import type { Account } from "#shared/inventory/kinds/accounts.ts";
import type { Product } from "#shared/inventory/kinds/licences.ts";

/** A licence that somebody is to get: an account by its id, or by its user name where it is still to be made. */
export type Need = { licence: string; holder: string };

type Shelf = Pick<Product, "skuId" | "owned" | "assigned">;
type Holder = Pick<Account, "id" | "userPrincipalName" | "skuIds">;

type Licences<Owned> = {
  /** What the newest snapshot says: what is owned, and who holds what. */
  shelf: readonly Owned[];
  holders: readonly Holder[];
  wanted: readonly Need[];
  /** What open orders want and have not got yet. */
  promised: readonly Need[];
};

/** Whether a product has enough left; `first` is the first one wanted for which there is none. */
export type Judged<Owned> =
  | { is: "enough" | "not-judged"; licence: string }
  | { is: "short"; licence: string; product: Owned; first: number; left: number; promised: number; wanted: number };

/** Compares what is wanted of each product with what is free and promised to nobody (ADM-05). */
export function judgeLicences<Owned extends Shelf>({
  shelf,
  holders,
  wanted,
  promised,
}: Licences<Owned>): Judged<Owned>[] {
  const held = new Set(
    holders.flatMap(({ id, userPrincipalName, skuIds }) =>
      skuIds.flatMap((sku) => [
        keyOf({ licence: sku, holder: id }),
        keyOf({ licence: sku, holder: userPrincipalName }),
      ]),
    ),
  );
  const isMissing = (need: Need) => !held.has(keyOf(need));
  return [...new Set(wanted.map(({ licence }) => licence))].map((licence) => {
    const product = shelf.find(({ skuId }) => skuId.toLowerCase() === licence.toLowerCase());
    if (!product) return { is: "not-judged", licence };
    const ofThis = (need: Need) => need.licence === licence && isMissing(need);
    const places = wanted.flatMap((need, place) => (ofThis(need) ? [place] : []));
    const others = promised.filter(ofThis).length;
    const left = Math.max(0, product.owned - product.assigned - others);
    const first = places[left];
    if (first === undefined) return { is: "enough", licence };
    return { is: "short", licence, product, first, left, promised: others, wanted: places.length };
  });
}

const keyOf = ({ licence, holder }: Need) => `${licence}|${holder}`.toLowerCase();
