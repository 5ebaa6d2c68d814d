import { day } from "./habits.ts";
import { randomFor } from "./random.ts";
import { dateBefore } from "./times.ts";
import { gibibyte, hostOf, type ReportScope, refreshDelay, refreshedOn, type UsageRow } from "./usage.ts";

const automaticQuota = 27_487_790_694_400;
const siteNames = ["営業", "総務", "経理", "人事", "製造", "品質保証", "企画", "情報システム", "全社共有", "役員会"];

export function sharePointSites({ world, now, days }: ReportScope): UsageRow[] {
  const { tenant, people } = world;
  const used = bytesOfSites(world, now - refreshDelay);
  return used.map((bytes, index) => {
    const random = randomFor(tenant.id, tenant.seed, "site", index);
    const files = random.int(200, 40_000);
    return {
      "Report Refresh Date": refreshedOn(now),
      "Site Id": random.guid(),
      "Site URL": `${hostOf(tenant)}/sites/team${index + 1}`,
      "Owner Display Name": `${siteNames[index] ?? ""} 所有者`,
      "Is Deleted": false,
      "Last Activity Date": dateBefore(now, 2 + random.int(0, 9)),
      "File Count": files,
      "Active File Count": Math.floor(files * random.next() * 0.1),
      "Page View Count": random.int(0, 900),
      "Visited Page Count": random.int(0, 120),
      "Storage Used (Byte)": bytes,
      "Storage Allocated (Byte)": automaticQuota,
      "Root Web Template": "Group",
      "Owner Principal Name": people[0]?.userPrincipalName ?? "",
      "Report Period": days,
    };
  });
}

/** The tenant's total for each day of the period, newest first. */
export function sharePointStorage({ world, now, days }: ReportScope): UsageRow[] {
  return Array.from({ length: days }, (_, daysAgo) => ({
    "Report Refresh Date": refreshedOn(now),
    "Site Type": "All",
    "Storage Used (Byte)": bytesOfSites(world, now - refreshDelay - daysAgo * day).reduce(
      (sum, bytes) => sum + bytes,
      0,
    ),
    "Report Date": dateBefore(now, 2 + daysAgo),
    "Report Period": days,
  }));
}

/** What is used of the pool when the simulator starts, and what is added each day: the one fills it within months. */
const fillings = { calm: { share: 0.35, daily: 0.0004 }, filling: { share: 0.84, daily: 0.0022 } } as const;

/** How much lies in each site on a day: a fixed share of a total that grows with the days, on workdays only. */
function bytesOfSites({ tenant, people, skus, since }: ReportScope["world"], at: number): number[] {
  const { share, daily } = fillings[tenant.sharePoint ?? "calm"];
  const total = poolOf(skus) * Math.max(0.01, share + daily * workdaysBetween(since, at));
  const count = Math.max(3, Math.min(siteNames.length, Math.ceil(people.length / 8)));
  const weights = Array.from({ length: count }, (_, index) => {
    return 0.2 + randomFor(tenant.id, tenant.seed, "site-share", index).next();
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((total * weight) / whole));
}

/** Working days from one instant to another, roughly; negative when the second is earlier. */
const workdaysBetween = (from: number, to: number) => Math.floor(((to - from) / day) * (5 / 7));

/** One terabyte for the company, ten gigabytes for each licence with SharePoint, and what was bought beside them. */
function poolOf(skus: ReportScope["world"]["skus"]): number {
  const gigabytes = skus.map(({ appliesTo, prepaidUnits, servicePlans }) => {
    const enabled = prepaidUnits?.enabled ?? 0;
    if (appliesTo === "Company") return enabled;
    const hasSharePoint = servicePlans?.some(({ servicePlanName }) => servicePlanName?.startsWith("SHAREPOINT"));
    return hasSharePoint ? enabled * 10 : 0;
  });
  return (1024 + gigabytes.reduce((sum, one) => sum + one, 0)) * gibibyte;
}
