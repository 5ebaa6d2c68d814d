import type { GraphTenant } from "../model.ts";
import type { Person } from "./people.ts";
import { type Random, randomFor } from "./random.ts";
import { dateBefore } from "./times.ts";

/** One row of a usage report; what is written into the CSV follows from the value's type. */
export type UsageRow = Record<string, string | number | boolean>;
export type ReportScope = { tenant: GraphTenant; people: readonly Person[]; now: number; days: number };

const gibibyte = 1_073_741_824;
const automaticQuota = 27_487_790_694_400;
const siteNames = ["営業", "総務", "経理", "人事", "製造", "品質保証", "企画", "情報システム", "全社共有", "役員会"];

/** The reports are two days behind, as Microsoft's usually are. */
const refreshedOn = (now: number) => dateBefore(now, 2);
const hostOf = (tenant: GraphTenant, kind = "") => `https://${tenant.domain.split(".")[0]}${kind}.sharepoint.com`;

export function sharePointSites({ tenant, people, now, days }: ReportScope): UsageRow[] {
  const owner = people[0];
  return siteNames
    .slice(0, Math.max(3, Math.min(siteNames.length, Math.ceil(people.length / 8))))
    .map((name, index) => {
      const random = randomFor(tenant.id, tenant.seed, "site", index);
      const files = random.int(200, 40_000);
      return {
        "Report Refresh Date": refreshedOn(now),
        "Site Id": random.guid(),
        "Site URL": `${hostOf(tenant)}/sites/team${index + 1}`,
        "Owner Display Name": `${name} 所有者`,
        "Is Deleted": false,
        "Last Activity Date": dateBefore(now, 2 + random.int(0, 9)),
        "File Count": files,
        "Active File Count": Math.floor(files * random.next() * 0.1),
        "Page View Count": random.int(0, 900),
        "Visited Page Count": random.int(0, 120),
        "Storage Used (Byte)": siteBytes(random, people.length),
        "Storage Allocated (Byte)": automaticQuota,
        "Root Web Template": "Group",
        "Owner Principal Name": owner?.userPrincipalName ?? "",
        "Report Period": days,
      };
    });
}

const siteBytes = (random: Random, people: number) => Math.floor((0.5 + random.next() * people) * gibibyte);

/** The tenant's total for each day of the period, newest first, growing a little each day. */
export function sharePointStorage(scope: ReportScope): UsageRow[] {
  const used = sharePointSites(scope).reduce((sum, site) => sum + Number(site["Storage Used (Byte)"]), 0);
  return Array.from({ length: scope.days }, (_, daysAgo) => ({
    "Report Refresh Date": refreshedOn(scope.now),
    "Site Type": "All",
    "Storage Used (Byte)": Math.floor(used * (1 - daysAgo * 0.0015)),
    "Report Date": dateBefore(scope.now, 2 + daysAgo),
    "Report Period": scope.days,
  }));
}

export function oneDrives({ tenant, people, now, days }: ReportScope): UsageRow[] {
  return people.filter(hasLicence).map((person, index) => {
    const random = randomFor(tenant.id, tenant.seed, "onedrive", index);
    const files = random.int(10, 9000);
    return {
      "Report Refresh Date": refreshedOn(now),
      "Site URL": `${hostOf(tenant, "-my")}/personal/${person.userPrincipalName.replace(/[@.]/g, "_")}`,
      "Owner Display Name": person.displayName,
      "Is Deleted": false,
      "Last Activity Date": random.chance(0.08) ? "" : dateBefore(now, 2 + random.int(0, 20)),
      "File Count": files,
      "Active File Count": Math.floor(files * random.next() * 0.2),
      "Storage Used (Byte)": Math.floor(random.next() ** 3 * 900 * gibibyte),
      "Storage Allocated (Byte)": 1024 * gibibyte,
      "Owner Principal Name": person.userPrincipalName,
      "Report Period": days,
    };
  });
}

/** A few mailboxes are close to their quota or to that of their recoverable items. */
export function mailboxes({ tenant, people, now, days }: ReportScope): UsageRow[] {
  const quota = 50 * gibibyte;
  return people
    .filter((person) => hasLicence(person) || !person.accountEnabled)
    .map((person, index) => {
      const random = randomFor(tenant.id, tenant.seed, "mailbox", index);
      const fill = random.chance(0.05) ? 0.93 + random.next() * 0.06 : random.next() * 0.6;
      return {
        "Report Refresh Date": refreshedOn(now),
        "User Principal Name": person.userPrincipalName,
        "Display Name": person.displayName,
        "Is Deleted": false,
        "Deleted Date": "",
        "Created Date": (person.createdDateTime ?? "").slice(0, 10),
        "Last Activity Date": dateBefore(now, 2 + random.int(0, 6)),
        "Item Count": random.int(300, 90_000),
        "Storage Used (Byte)": Math.floor(fill * quota),
        "Issue Warning Quota (Byte)": 49 * gibibyte,
        "Prohibit Send Quota (Byte)": Math.floor(49.5 * gibibyte),
        "Prohibit Send/Receive Quota (Byte)": quota,
        "Deleted Item Count": random.int(0, 4000),
        "Deleted Item Size (Byte)": Math.floor((random.chance(0.03) ? 0.96 : random.next() * 0.3) * 30 * gibibyte),
        "Deleted Item Quota (Byte)": 30 * gibibyte,
        "Has Archive": random.chance(0.1),
        "Report Period": days,
      };
    });
}

const hasLicence = (person: Person) => (person.assignedLicenses ?? []).length > 0;
