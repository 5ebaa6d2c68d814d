import { isUsable, sum } from "../licence-rules.ts";
import type { LicenceRow } from "../model.ts";
import type { ContractSection } from "./contract-section.ts";

/** What the surplus of a product costs a month; null where its price is not known. */
export function costOf(row: LicenceRow, { prices }: ContractSection): number | null {
  const price = prices?.[row.skuId.toLowerCase()];
  return price === undefined || !isUsable(row) ? null : price * Math.max(0, row.surplus);
}

/** What all surplus costs a month, as far as prices are known; null when none is. */
export function surplusYen(section: ContractSection): number | null {
  const costs = section.licences?.rows.map((row) => costOf(row, section)).filter((cost) => cost !== null) ?? [];
  return costs.length > 0 ? sum(costs) : null;
}
