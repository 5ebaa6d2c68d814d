import type { Group } from "@microsoft/microsoft-graph-types";
import type { GraphTenant } from "../model.ts";
import { departments } from "./names.ts";
import type { Person } from "./people.ts";
import { randomFor } from "./random.ts";
import { daysBefore } from "./times.ts";

/** A group with the ids of its members, which Graph shows apart. */
export type MemberGroup = Group & { id: string; displayName: string; memberIds: readonly string[] };

type GroupFacts = { name: string; nickname: string; isTeam: boolean; members: readonly Person[] };

/** A team for everybody, a security group for each department, and one that policies leave alone. */
export function groups(tenant: GraphTenant, people: readonly Person[], since: number): MemberGroup[] {
  const staff = people.filter(({ userType, department }) => userType === "Member" && department);
  const ofDepartments = departments
    .map((name, index) => ({
      name,
      nickname: `dept${index + 1}`,
      isTeam: false,
      members: staff.filter(({ department }) => department === name),
    }))
    .filter(({ members }) => members.length > 0);
  const all: GroupFacts[] = [
    { name: "全社", nickname: "all", isTeam: true, members: staff },
    ...ofDepartments,
    { name: "条件付きアクセス除外", nickname: "ca-excluded", isTeam: false, members: people.slice(0, 1) },
  ];
  return all.map((facts) => group(tenant, facts, since));
}

function group(tenant: GraphTenant, { name, nickname, isTeam, members }: GroupFacts, since: number): MemberGroup {
  const random = randomFor(tenant.id, tenant.seed, "group", nickname);
  const createdDateTime = daysBefore(since, random.int(100, 1500));
  const mail = isTeam ? `${nickname}@${tenant.domain}` : null;
  return {
    id: random.guid(),
    deletedDateTime: null,
    classification: null,
    createdDateTime,
    description: isTeam ? `${tenant.name}の全員` : null,
    displayName: name,
    expirationDateTime: null,
    groupTypes: isTeam ? ["Unified"] : [],
    isAssignableToRole: null,
    mail,
    mailEnabled: isTeam,
    mailNickname: nickname,
    membershipRule: null,
    membershipRuleProcessingState: null,
    onPremisesLastSyncDateTime: null,
    onPremisesSyncEnabled: null,
    preferredLanguage: null,
    proxyAddresses: mail ? [`SMTP:${mail}`] : [],
    renewedDateTime: createdDateTime,
    securityEnabled: !isTeam,
    theme: null,
    visibility: isTeam ? "Private" : null,
    memberIds: members.map(({ id }) => id),
  };
}
