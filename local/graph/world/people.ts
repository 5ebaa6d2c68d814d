import type { User } from "@microsoft/microsoft-graph-types";
import type { GraphTenant } from "../model.ts";
import { departments, givenNames, jobTitles, offices, surnames } from "./names.ts";
import { type PlanName, plans } from "./plans.ts";
import { type Random, randomFor } from "./random.ts";
import { daysBefore } from "./times.ts";

/** What the shared mailbox is called before the tenant's domain. */
export const sharedMailboxName = "support";

export type Person = User & { id: string; displayName: string; userPrincipalName: string };

/** The users of a tenant: the named admins first, then everybody else, then guests and the shared mailbox. */
export function people(tenant: GraphTenant, assigned: readonly (readonly PlanName[])[], since: number): Person[] {
  const taken = new Set<string>();
  const persons = assigned.map((licences, index) => person(tenant, index, licences, since, taken));
  const guests = tenant.people > 20 ? [guest(tenant, 0, since), guest(tenant, 1, since)] : [];
  return [...persons, ...guests, ...(tenant.provider ? [supportMailbox(tenant, since)] : [])];
}

function person(
  tenant: GraphTenant,
  index: number,
  licences: readonly PlanName[],
  since: number,
  taken: Set<string>,
): Person {
  const random = randomFor(tenant.id, tenant.seed, "person", index);
  const [surname, surnameLatin] = random.pick(surnames);
  const [givenName, givenNameLatin] = random.pick(givenNames);
  const admin = tenant.admins?.[index];
  const [adminSurname, adminGivenName] = admin?.name.split(/[\s\u3000]+/) ?? [];
  const nickname = admin?.userName.split("@")[0] ?? free(`${givenNameLatin}.${surnameLatin}`.toLowerCase(), taken);
  taken.add(nickname);
  return {
    ...account(tenant, random, nickname, since),
    ...(admin ? { id: admin.objectId, userPrincipalName: admin.userName, mail: admin.userName } : {}),
    displayName: admin?.name ?? `${surname} ${givenName}`,
    surname: admin ? (adminSurname ?? null) : surname,
    givenName: admin ? (adminGivenName ?? null) : givenName,
    department: random.pick(departments),
    jobTitle: random.pick(jobTitles),
    officeLocation: random.pick(offices),
    mobilePhone: random.chance(0.4) ? `+81 90-0000-${random.int(1000, 9999)}` : null,
    accountEnabled: admin !== undefined || !random.chance(0.04),
    assignedLicenses: licences.map((name) => ({ disabledPlans: [], skuId: plans[name].skuId })),
  };
}

function account(tenant: GraphTenant, random: Random, nickname: string, since: number) {
  const address = `${nickname}@${tenant.domain}`;
  const id = random.guid();
  const createdDateTime = daysBefore(since, random.int(60, 1800));
  return {
    id,
    businessPhones: ["+81 3-0000-0000"],
    companyName: tenant.name,
    createdDateTime,
    deletedDateTime: null,
    employeeId: null,
    lastPasswordChangeDateTime: createdDateTime,
    mail: address,
    mailNickname: nickname,
    onPremisesSyncEnabled: null,
    otherMails: [],
    passwordProfile: null,
    preferredLanguage: "ja-JP",
    proxyAddresses: [`SMTP:${address}`],
    signInSessionsValidFromDateTime: createdDateTime,
    usageLocation: "JP",
    userPrincipalName: address,
    userType: "Member",
  };
}

/** Somebody of another company who was invited, and needs no licence. */
function guest(tenant: GraphTenant, index: number, since: number): Person {
  const random = randomFor(tenant.id, tenant.seed, "guest", index);
  const [surname, surnameLatin] = random.pick(surnames);
  const mail = `${surnameLatin.toLowerCase()}@partner.example`;
  const nickname = `${mail.replace("@", "_")}#EXT#`;
  return {
    ...account(tenant, random, nickname, since),
    ...nobody,
    displayName: `${surname}（協力会社）`,
    mail,
    mailNickname: nickname,
    userPrincipalName: `${nickname}@${tenant.domain.split(".")[0]}.onmicrosoft.com`,
    proxyAddresses: [],
    otherMails: [mail],
    userType: "Guest",
    accountEnabled: true,
  };
}

const nobody = {
  surname: null,
  givenName: null,
  department: null,
  jobTitle: null,
  officeLocation: null,
  mobilePhone: null,
  assignedLicenses: [],
} satisfies Partial<Person>;

/** A shared mailbox is a user who cannot sign in and needs no licence. */
function supportMailbox(tenant: GraphTenant, since: number): Person {
  return {
    ...account(tenant, randomFor(tenant.id, tenant.seed, "support"), sharedMailboxName, since),
    ...nobody,
    displayName: "サポート窓口",
    accountEnabled: false,
  };
}

function free(nickname: string, taken: ReadonlySet<string>): string {
  let candidate = nickname;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${nickname}${number}`;
  return candidate;
}
