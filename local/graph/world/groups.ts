import type { Group } from "@microsoft/microsoft-graph-types";
import type { GraphTenant } from "../model.ts";
import { departments } from "./names.ts";
import type { Person } from "./people.ts";
import { randomFor } from "./random.ts";
import { daysBefore } from "./times.ts";

/** A group with the ids of its members and owners, which Graph shows apart. */
export type MemberGroup = Group & {
  id: string;
  displayName: string;
  memberIds: readonly string[];
  ownerIds: readonly string[];
};

type GroupFacts = { name: string; nickname: string; isTeam: boolean; members: readonly Person[]; rule?: string };

/** A team for everybody, a security group for each department, one that policies leave alone, one that fills itself. */
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
    ...(tenant.people > 20 ? [selfFilling(staff)] : []),
  ];
  return all.map((facts) => group(tenant, facts, people.slice(0, 1), since));
}

const selfFilling = (staff: readonly Person[]): GroupFacts => ({
  name: "有効なメンバー（動的）",
  nickname: "active-members",
  isTeam: false,
  members: staff.filter(({ accountEnabled }) => accountEnabled),
  rule: '(user.userType -eq "Member") and (user.accountEnabled -eq true)',
});

function group(tenant: GraphTenant, facts: GroupFacts, owners: readonly Person[], since: number): MemberGroup {
  const { name, nickname, isTeam, members, rule } = facts;
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
    groupTypes: [...(isTeam ? ["Unified"] : []), ...(rule ? ["DynamicMembership"] : [])],
    isAssignableToRole: null,
    mail,
    mailEnabled: isTeam,
    mailNickname: nickname,
    membershipRule: rule ?? null,
    membershipRuleProcessingState: rule ? "On" : null,
    onPremisesLastSyncDateTime: null,
    onPremisesSyncEnabled: null,
    preferredLanguage: null,
    proxyAddresses: mail ? [`SMTP:${mail}`] : [],
    renewedDateTime: createdDateTime,
    securityEnabled: !isTeam,
    theme: null,
    visibility: isTeam ? "Private" : null,
    memberIds: members.map(({ id }) => id),
    ownerIds: isTeam ? owners.map(({ id }) => id) : [],
  };
}
