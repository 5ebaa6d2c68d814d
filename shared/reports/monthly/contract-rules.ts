import { japanDate, Temporal } from "#shared/base/time.ts";
import { businessDaysAfter } from "#shared/calendar/business-days.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { unusedLicences } from "#shared/insights/unused-licences.ts";
import { productName } from "#shared/inventory/product-names.ts";
import type { Summary } from "#shared/inventory/read-snapshots.ts";
import { type LicenceReading, licenceReport } from "../licence-report.ts";
import { isFree } from "../licence-rules.ts";
import type { LicenceReport } from "../model.ts";
import type { ContractSection } from "./contract-section.ts";
import type { Facts } from "./facts.ts";

/** What a customer has agreed to, what it is charged for, and whether its licences are the right number (M365-07). */
export function contractSection(facts: Facts): ContractSection {
  const { contract, charged, chargedBefore, inventory, settings, previous } = facts;
  const devices = inventory.devices.now?.figures?.devices;
  return {
    contract: contract
      ? {
          customerNumber: contract.customerNumber,
          ...(contract.startedOn !== undefined && { startedOn: contract.startedOn }),
          basic: contract.counts.basic,
          option: contract.counts.option,
        }
      : null,
    accounts: charged.is === "counted" ? { count: charged.count, before: chargedBefore } : null,
    devices:
      devices === undefined
        ? null
        : {
            count: devices,
            before: inventory.devices.before?.figures?.devices ?? previous?.contract.devices?.count ?? null,
          },
    licences: licencesOf(facts),
    prices: settings.licenceYen,
    idle: idleOf(facts),
  };
}

/** Business days that a customer gets to decide about licences, the gravest matter first. */
export const licenceDays = { suspended: 3, short: 5, reduce: 15 } as const;
const matters = ["suspended", "short", "reduce"] as const;

function licencesOf({ tenant, providerName, month, today, inventory }: Facts): LicenceReport | null {
  const { now, attempt, history } = inventory.licences;
  const newest = now ?? attempt;
  if (!newest) return null;
  const report = licenceReport({
    language: tenant.language,
    tenantName: tenant.name,
    providerName,
    period: month,
    newest: reading(newest),
    history: history.filter(({ day }) => day !== newest.day).map(reading),
  });
  const { decision } = report;
  const gravest = decision && matters.find((matter) => decision[matter].length > 0);
  if (!gravest) return report;
  const answerBy = businessDaysAfter(japan, Temporal.PlainDate.from(today), licenceDays[gravest]);
  return { ...report, decision: { ...decision, answerBy: answerBy.toString() } };
}

const reading = ({ asOf, readAt, coverage, cause, figures }: Summary<"licences">): LicenceReading => ({
  asOf: asOf ?? readAt,
  readAt,
  coverage,
  ...(cause !== undefined && { cause }),
  skus: figures?.licences ?? [],
});

/** Paid licences of people who do not sign in; a product of which nothing is known counts as a paid one. */
function idleOf({ tenant, settings, inventory }: Facts): ContractSection["idle"] {
  const { activity, accounts, licences } = inventory;
  if (!activity.now || !activity.items || !accounts.items) return null;
  const asOf = Temporal.Instant.from(activity.now.asOf ?? activity.now.readAt);
  const skus = new Map(licences.now?.figures?.licences.map((sku) => [sku.skuId.toLowerCase(), sku]));
  const unused = unusedLicences(
    { accounts: accounts.items, activity: activity.items, prices: settings.licenceYen },
    asOf,
    settings.unusedDays,
  ).filter(({ skuId }) => {
    const sku = skus.get(skuId);
    return sku === undefined || !isFree(sku);
  });
  return {
    days: settings.unusedDays,
    licences: unused.length,
    people: new Set(unused.map(({ account }) => account)).size,
    monthlyYen: unused.reduce((sum, { monthlyYen }) => sum + (monthlyYen ?? 0), 0),
    withoutPrice: unused.filter(({ monthlyYen }) => monthlyYen === undefined).length,
    rows: unused.map(({ displayName, skuId, lastSignInAt }) => ({
      name: displayName,
      product: productName(skus.get(skuId) ?? { skuId, skuPartNumber: "" }, tenant.language),
      lastSignInOn: lastSignInAt === undefined ? null : japanDate(Temporal.Instant.from(lastSignInAt)).toString(),
    })),
  };
}
