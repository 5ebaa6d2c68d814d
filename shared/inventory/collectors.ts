import * as z from "zod";
import { Licence } from "./model.ts";

/** https://learn.microsoft.com/graph/api/resources/subscribedsku */
const SubscribedSku = z.looseObject({
  skuId: z.guid(),
  skuPartNumber: z.string(),
  appliesTo: Licence.shape.appliesTo.catch("unknown"),
  capabilityStatus: Licence.shape.state.catch("unknown"),
  consumedUnits: z.int(),
  prepaidUnits: z.looseObject({ enabled: z.int(), warning: z.int().default(0) }),
});
type SubscribedSku = z.infer<typeof SubscribedSku>;

/** Seats in their grace period (`warning`) still work, so they count as owned. */
const toLicence = (sku: SubscribedSku): Licence => ({
  skuId: sku.skuId.toLowerCase(),
  skuPartNumber: sku.skuPartNumber,
  appliesTo: sku.appliesTo,
  state: sku.capabilityStatus,
  owned: sku.prepaidUnits.enabled + sku.prepaidUnits.warning,
  assigned: sku.consumedUnits,
});

/** What is collected, and from where. */
export const collectors = {
  licences: {
    path: "/subscribedSkus",
    query: { $select: "skuId,skuPartNumber,appliesTo,capabilityStatus,consumedUnits,prepaidUnits" },
    item: SubscribedSku.transform(toLicence),
  },
} as const;
