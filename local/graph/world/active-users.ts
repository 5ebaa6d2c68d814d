import { lastSignInAt } from "./habits.ts";
import type { Person } from "./people.ts";
import { plans } from "./plans.ts";
import { dateBefore } from "./times.ts";
import { hasLicence, type ReportScope, type UsageRow } from "./usage.ts";

/** What the report calls each service, and how the service plans begin that give it. */
const services = [
  ["Exchange", "EXCHANGE"],
  ["OneDrive", "SHAREPOINT"],
  ["SharePoint", "SHAREPOINT"],
  ["Skype For Business", "MCO"],
  ["Yammer", "YAMMER"],
  ["Teams", "TEAMS"],
] as const;

/** Who used what, by the day on which they last did; the report leaves empty what somebody never used. */
export function activeUsers({ world, now }: ReportScope): UsageRow[] {
  const habits = new Map(world.habits.map((habit) => [habit.person.id, habit]));
  return world.people.filter(hasLicence).map((person) => {
    const habit = habits.get(person.id);
    const last = habit && lastSignInAt(world.tenant, habit, now - 2 * 86_400_000);
    const usedOn = last === undefined ? "" : dateBefore(last, 0);
    const held = services.map(([name, prefix]) => ({
      name,
      has: plansOf(person).some((plan) => plan.startsWith(prefix)),
    }));
    const column = (suffix: string, value: (has: boolean) => string | boolean) =>
      Object.fromEntries(held.map(({ name, has }) => [suffix.replace("*", name), value(has)]));
    return {
      "Report Refresh Date": dateBefore(now, 2),
      "User Principal Name": person.userPrincipalName,
      "Display Name": person.displayName,
      "Is Deleted": false,
      "Deleted Date": "",
      ...column("Has * License", (has) => has),
      ...column("* Last Activity Date", (has) => (has ? usedOn : "")),
      ...column("* License Assign Date", (has) => (has ? (person.createdDateTime ?? "").slice(0, 10) : "")),
      "Assigned Products": productsOf(person).join("+"),
    };
  });
}

const heldBy = ({ assignedLicenses = [] }: Person) =>
  Object.values(plans).filter(({ skuId }) => assignedLicenses.some((licence) => licence.skuId === skuId));
const plansOf = (person: Person) =>
  heldBy(person).flatMap(({ servicePlans }) => servicePlans.map(({ servicePlanName }) => servicePlanName ?? ""));
const productsOf = (person: Person) => heldBy(person).map(({ skuPartNumber }) => skuPartNumber);
