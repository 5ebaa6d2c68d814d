import type { GraphTenant } from "../model.ts";
import { day } from "./habits.ts";
import type { Person } from "./people.ts";
import { randomFor } from "./random.ts";
import { hasMailbox } from "./services.ts";
import { dateBefore } from "./times.ts";
import type { World } from "./world.ts";

/** One row of a usage report; what is written into the CSV follows from the value's type. */
export type UsageRow = Record<string, string | number | boolean>;
export type ReportScope = {
  world: Pick<World, "tenant" | "since" | "people" | "skus" | "habits">;
  now: number;
  days: number;
};

export const gibibyte = 1_073_741_824;

/** The reports are two days behind, as Microsoft's usually are. */
export const refreshDelay = 2 * day;
export const refreshedOn = (now: number) => dateBefore(now, 2);
export const hostOf = (tenant: GraphTenant, kind = "") =>
  `https://${tenant.domain.split(".")[0]}${kind}.sharepoint.com`;

export function oneDrives({ world, now, days }: ReportScope): UsageRow[] {
  const { tenant, people } = world;
  return people.filter(hasLicence).map((person) => {
    const random = randomFor(tenant.id, tenant.seed, "onedrive", person.id);
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
export function mailboxes({ world, now, days }: ReportScope): UsageRow[] {
  const { tenant, people } = world;
  const quota = 50 * gibibyte;
  return people.filter(hasMailbox).map((person) => {
    const random = randomFor(tenant.id, tenant.seed, "mailbox", person.id);
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

export const hasLicence = (person: Person) => (person.assignedLicenses ?? []).length > 0;
