import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { asFound, type Collector, pageOf } from "../collector.ts";
import { productWords } from "../product-names.ts";

/** The seats that a tenant owns of one product (M365-07). */
export const Licence = z.object({
  skuId: z.string(),
  skuPartNumber: z.string(),
  appliesTo: z.enum(["User", "Company", "unknown"]),
  state: z.enum(["Enabled", "Warning", "Suspended", "Deleted", "LockedOut", "unknown"]),
  owned: z.int(),
  assigned: z.int(),
});
export type Licence = z.infer<typeof Licence>;

/** What is kept of a product also says what people call it. */
export const Product = Licence.extend({ name: z.object({ ja: z.string(), en: z.string() }) });
export type Product = z.infer<typeof Product>;

/** https://learn.microsoft.com/graph/api/resources/subscribedsku */
const SubscribedSku = z.looseObject({
  skuId: z.guid(),
  skuPartNumber: z.string(),
  appliesTo: Licence.shape.appliesTo.catch("unknown"),
  capabilityStatus: Licence.shape.state.catch("unknown"),
  consumedUnits: z.int(),
  prepaidUnits: z.looseObject({ enabled: z.int(), warning: z.int().default(0) }),
});

/** Seats in their grace period (`warning`) still work, so they count as owned. */
const toProduct = (sku: z.infer<typeof SubscribedSku>): Product => ({
  skuId: sku.skuId.toLowerCase(),
  skuPartNumber: sku.skuPartNumber,
  name: productWords(sku),
  appliesTo: sku.appliesTo,
  state: sku.capabilityStatus,
  owned: sku.prepaidUnits.enabled + sku.prepaidUnits.warning,
  assigned: sku.consumedUnits,
});

/** The figures are the licences themselves: a company has few, and their trend is asked for product by product. */
export const LicenceFigures = z.object({ licences: z.array(Licence) });
export type LicenceFigures = z.infer<typeof LicenceFigures>;

const query = { $select: "skuId,skuPartNumber,appliesTo,capabilityStatus,consumedUnits,prepaidUnits" };

const states: Record<Licence["state"], Words> = {
  Enabled: { ja: "有効", en: "Active" },
  Warning: { ja: "猶予期間", en: "In grace period" },
  Suspended: { ja: "停止中", en: "Suspended" },
  Deleted: { ja: "削除済み", en: "Deleted" },
  LockedOut: { ja: "利用停止", en: "Locked out" },
  unknown: { ja: "不明", en: "Unknown" },
};

export const licences: Collector<Product, LicenceFigures> = {
  title: { ja: "ライセンス", en: "Licences" },
  item: Product,
  read: pageOf("/subscribedSkus", query, SubscribedSku.transform(toProduct)),
  combine: asFound,
  figures: {
    schema: LicenceFigures,
    of: (items) => ({ licences: items.map(({ name: _name, ...licence }) => licence) }),
  },
  columns: [
    { title: { ja: "製品", en: "Product" }, kind: "text", of: ({ name }, language) => name[language] },
    { title: { ja: "SKU", en: "SKU" }, kind: "text", of: ({ skuPartNumber }) => skuPartNumber },
    { title: { ja: "保有", en: "Owned" }, kind: "integer", of: ({ owned }) => owned },
    { title: { ja: "割り当て", en: "Assigned" }, kind: "integer", of: ({ assigned }) => assigned },
    { title: { ja: "余り", en: "Surplus" }, kind: "integer", of: ({ owned, assigned }) => owned - assigned },
    { title: { ja: "状態", en: "State" }, kind: "text", of: ({ state }, language) => states[state][language] },
  ],
};
