import * as z from "zod";
import type { Changes } from "#shared/platform/platform.ts";

const Guid = z.guid().toLowerCase();

/** https://learn.microsoft.com/graph/api/resources/subscribedsku */
const Product = z.looseObject({
  skuId: Guid,
  consumedUnits: z.int(),
  prepaidUnits: z.looseObject({ enabled: z.int(), warning: z.int().default(0) }),
  servicePlans: z.array(z.looseObject({ servicePlanId: Guid, servicePlanName: z.string() })).default([]),
});
export type Product = z.infer<typeof Product>;

/** One product that the company owns. */
export async function readProduct(graph: Changes, sku: string): Promise<Product | undefined> {
  const query = { $select: "skuId,consumedUnits,prepaidUnits,servicePlans" };
  for await (const product of graph.list("/subscribedSkus", Product, { query }))
    if (product.skuId === sku.toLowerCase()) return product;
  return undefined;
}

/** Seats in their grace period still work. */
export const isFree = ({ prepaidUnits: { enabled, warning }, consumedUnits }: Product): boolean =>
  consumedUnits < enabled + warning;
