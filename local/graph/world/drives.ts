import type { Drive, Permission } from "@microsoft/microsoft-graph-types";
import type { Person } from "./people.ts";
import { randomFor } from "./random.ts";
import { hasDrive } from "./services.ts";
import type { World } from "./world.ts";

const tebibyte = 1_099_511_627_776;

export const driveIdOf = ({ id }: Person): string => `b!${Buffer.from(id).toString("base64url")}`;

/** Whose files a drive holds; those of somebody who was deleted are there as long as the person can come back. */
export const personWithDrive = ({ people, deletedPeople }: World, drive: string): Person | undefined =>
  [...people, ...deletedPeople].find((person) => driveIdOf(person) === drive && hasDrive(person));

/** The OneDrive of somebody. */
export function driveOf({ tenant }: World, person: Person): Drive & { id: string } {
  const used = Math.floor(randomFor(tenant.id, tenant.seed, "drive", person.id).next() * 0.04 * tebibyte);
  const host = `https://${tenant.domain.split(".")[0]}-my.sharepoint.com`;
  const site = person.userPrincipalName.toLowerCase().replace(/[@.]/g, "_");
  return {
    id: driveIdOf(person),
    driveType: "business",
    name: "OneDrive",
    description: "",
    createdDateTime: person.createdDateTime ?? "",
    lastModifiedDateTime: person.createdDateTime ?? "",
    webUrl: `${host}/personal/${site}/Documents`,
    owner: { user: identityOf(person) },
    quota: { total: tebibyte, used, remaining: tebibyte - used, deleted: 0, state: "normal" },
  };
}

const identityOf = ({ id, displayName }: Person) => ({ id, displayName });

export const userIdentity = (person: Person): Pick<Permission, "grantedTo" | "grantedToV2"> => ({
  grantedTo: { user: identityOf(person) },
  grantedToV2: { user: identityOf(person) },
});

/** SharePoint calls a permission after the account to which it is given. */
export const permissionId = (address: string): string =>
  Buffer.from(`i:0#.f|membership|${address.toLowerCase()}`).toString("base64url");
