import type { ServicePlanInfo, SubscribedSku } from "@microsoft/microsoft-graph-types";
import type { GraphTenant, LicenceState } from "../model.ts";
import type { Person } from "./people.ts";
import { type PlanName, plans } from "./plans.ts";
import { randomFor } from "./random.ts";

export type Sku = SubscribedSku & { id: string };

/** Which licences a company holds: the main one covers everybody whom no other main licence covers. */
type Holding = { plan: PlanName; share: number; main?: boolean; free?: number };

const small: readonly Holding[] = [
  { plan: "businessPremium", share: 0.75, main: true },
  { plan: "businessBasic", share: 1, main: true },
  { plan: "fabricFree", share: 0.2, free: 1_000_000 },
];
const medium: readonly Holding[] = [
  { plan: "businessPremium", share: 0.8, main: true },
  { plan: "businessStandard", share: 0.6, main: true },
  { plan: "exchangePlan1", share: 1, main: true },
  { plan: "powerBiPro", share: 0.15 },
  { plan: "powerAutomateFree", share: 0.3, free: 10_000 },
  { plan: "extraFileStorage", share: 0, free: 100 },
];
const large: readonly Holding[] = [
  { plan: "enterpriseE3", share: 0.7, main: true },
  { plan: "frontlineF3", share: 1, main: true },
  { plan: "powerBiPro", share: 0.08 },
  { plan: "visioPlan2", share: 0.03 },
  { plan: "fabricFree", share: 0.25, free: 1_000_000 },
  { plan: "powerAutomateFree", share: 0.3, free: 10_000 },
  { plan: "extraFileStorage", share: 0, free: 500 },
];

const holdingsOf = (tenant: GraphTenant) => (tenant.people <= 20 ? small : tenant.people <= 150 ? medium : large);

/** The licences of each person, by the person's place among the users. */
export function assignLicences(tenant: GraphTenant): readonly (readonly PlanName[])[] {
  return Array.from({ length: tenant.people }, (_, index) => {
    const random = randomFor(tenant.id, tenant.seed, "licences", index);
    const main = holdingsOf(tenant).find((holding) => holding.main && random.chance(holding.share));
    const extras = holdingsOf(tenant).filter((holding) => !holding.main && random.chance(holding.share));
    return [...(main ? [main] : []), ...extras].map((holding) => holding.plan);
  });
}

const states: readonly LicenceState[] = ["balanced", "short", "spare"];

/** What the tenant has bought: short of the main plan, with seats to spare, or close to what is in use. */
export function subscribedSkus(tenant: GraphTenant, assigned: readonly (readonly PlanName[])[]): Sku[] {
  const state = tenant.licences ?? states[tenant.seed % states.length] ?? "balanced";
  return holdingsOf(tenant).map((holding, index) => {
    const { skuId, skuPartNumber, appliesTo, servicePlans } = plans[holding.plan];
    const consumed = assigned.filter((names) => names.includes(holding.plan)).length;
    const isShort = state === "short" && index === 0;
    const enabled = holding.free ?? seatsBought(state, consumed, index);
    return {
      accountName: tenant.domain,
      accountId: tenant.id,
      id: `${tenant.id}_${skuId}`,
      skuId,
      skuPartNumber,
      appliesTo,
      capabilityStatus: "Enabled",
      consumedUnits: consumed,
      prepaidUnits: { enabled, suspended: isShort ? consumed - enabled : 0, warning: 0, lockedOut: 0 },
      servicePlans: [...servicePlans],
      subscriptionIds: [randomFor(tenant.id, tenant.seed, "subscription", skuId).guid()],
    };
  });
}

/** What is bought, with how many hold it now. */
export const inUse = (skus: readonly Sku[], people: readonly Person[]): Sku[] =>
  skus.map((sku) => ({ ...sku, consumedUnits: people.filter((person) => holds(person, sku.skuId)).length }));

/** Whether somebody holds a licence; the ids of licences are written in either case. */
export const holds = ({ assignedLicenses }: Person, skuId: string | null | undefined): boolean =>
  (assignedLicenses ?? []).some((licence) => licence.skuId?.toLowerCase() === skuId?.toLowerCase());

/** The licences of one person, with what each of them brings. */
export const licenceDetails = (skus: readonly Sku[], { assignedLicenses }: Person) =>
  skus.flatMap(({ id, skuId, skuPartNumber, servicePlans }) => {
    const held = assignedLicenses?.find((licence) => licence.skuId?.toLowerCase() === skuId);
    if (!held) return [];
    const isOff = (plan: ServicePlanInfo) => held.disabledPlans?.includes(plan.servicePlanId ?? "");
    const services = servicePlans?.map((plan) => (isOff(plan) ? { ...plan, provisioningStatus: "Disabled" } : plan));
    return [{ id, skuId, skuPartNumber, servicePlans: services }];
  });

/** Expired seats leave people with a licence that is no longer paid for: then more is consumed than enabled. */
function seatsBought(state: LicenceState, consumed: number, index: number): number {
  if (state === "short" && index === 0) return Math.max(0, consumed - Math.max(1, Math.round(consumed * 0.05)));
  if (state === "spare") return consumed + Math.max(3, Math.round(consumed * 0.25));
  return consumed + (index % 2);
}
