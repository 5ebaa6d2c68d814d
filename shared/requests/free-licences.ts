import type { FieldError } from "#shared/base/problems.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { ItemOf } from "#shared/inventory/collectors.ts";
import type { Known, RequestType } from "./request-type.ts";

type Product = ItemOf<"licences">;

/**
 * A licence that an order needs is free, unless its account holds it already (ADM-05). Orders of one form share what is
 * free: named are those for which none is left.
 */
export async function beyondFreeLicences(
  { takes }: Pick<RequestType, "takes">,
  orders: readonly unknown[],
  known: Known,
  language: keyof Words,
): Promise<FieldError[]> {
  if (!takes) return [];
  const products = new Map((await known.items("licences")).map((product) => [product.skuId, product]));
  const holders = new Map((await known.items("accounts")).map(({ id, skuIds }) => [id.toLowerCase(), skuIds]));
  const taken = new Map<Product, { index: number; field: string }[]>();
  for (const [index, fields] of orders.entries()) {
    const wanted = fields === undefined ? undefined : takes(fields);
    const product = wanted && products.get(wanted.licence);
    if (!product || holders.get(wanted.account ?? "")?.includes(product.skuId)) continue;
    taken.set(product, [...(taken.get(product) ?? []), { index, field: wanted.field }]);
  }
  return [...taken].flatMap(([product, places]) =>
    places.slice(Math.max(0, product.owned - product.assigned)).map(({ index, field }) => ({
      pointer: `#/orders/${index}/${field}`,
      detail: noneLeft(product, places.length)[language],
    })),
  );
}

const noneLeft = ({ name, owned, assigned }: Product, wanted: number): Words =>
  assigned < owned
    ? {
        ja: `${name.ja}が${wanted}件必要ですが、空きは${owned - assigned}件です（保有${owned}、割り当て${assigned}）。購入のあとでお申し込みいただくか、件数を減らしてください。`,
        en: `${wanted} of ${name.en} are needed and ${owned - assigned} are free (${owned} owned, ${assigned} assigned). Order again once you have bought more, or order fewer.`,
      }
    : {
        ja: `${name.ja}の空きがありません（保有${owned}、割り当て${assigned}）。購入のあとでもう一度お申し込みください。`,
        en: `No ${name.en} is free (${owned} owned, ${assigned} assigned). Order again once you have bought more.`,
      };
