import { type Person, sharedMailboxName } from "./people.ts";
import { type Plan, plans } from "./plans.ts";

const bought: readonly Plan[] = Object.values(plans);

/** What somebody may use: the services of every licence, without those that were switched off. */
const servicesOf = ({ assignedLicenses }: Person): string[] =>
  (assignedLicenses ?? []).flatMap(({ skuId, disabledPlans }) => {
    const plan = bought.find((one) => one.skuId === skuId?.toLowerCase());
    const services = plan?.servicePlans.filter(
      ({ servicePlanId = "" }) => !disabledPlans?.includes(servicePlanId ?? ""),
    );
    return (services ?? []).flatMap(({ servicePlanName }) => servicePlanName ?? []);
  });

/** The shared mailbox is there without a licence. */
export const isShared = ({ mailNickname, accountEnabled }: Person): boolean =>
  mailNickname === sharedMailboxName && !accountEnabled;

export const hasMailbox = (person: Person): boolean =>
  isShared(person) || servicesOf(person).some((name) => name.startsWith("EXCHANGE_S_"));

const sharePoint = new Set(["SHAREPOINTSTANDARD", "SHAREPOINTENTERPRISE"]);

export const hasDrive = (person: Person): boolean => servicesOf(person).some((name) => sharePoint.has(name));
