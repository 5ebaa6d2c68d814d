import type { ConditionalAccessGrantControl, ConditionalAccessPolicy } from "@microsoft/microsoft-graph-types";
import type { GraphTenant } from "../model.ts";
import type { MemberGroup } from "./groups.ts";
import { randomFor } from "./random.ts";
import { globalAdministrator } from "./roles.ts";
import { daysBefore } from "./times.ts";

export type AccessPolicy = ConditionalAccessPolicy & { id: string };

type PolicyFacts = Pick<AccessPolicy, "displayName" | "state"> & {
  displayName: string;
  control: ConditionalAccessGrantControl;
  roles?: string[];
  clientAppTypes?: NonNullable<AccessPolicy["conditions"]>["clientAppTypes"];
};

/** One policy is only tried out, and one was forgotten. */
const facts: readonly PolicyFacts[] = [
  { displayName: "管理者に多要素認証を要求", state: "enabled", control: "mfa", roles: [globalAdministrator] },
  { displayName: "全ユーザーに多要素認証を要求", state: "enabledForReportingButNotEnforced", control: "mfa" },
  {
    displayName: "レガシー認証をブロック",
    state: "enabled",
    control: "block",
    clientAppTypes: ["exchangeActiveSync", "other"],
  },
  { displayName: "準拠デバイスを要求（旧）", state: "disabled", control: "compliantDevice" },
];

export function accessPolicies(tenant: GraphTenant, groups: readonly MemberGroup[], since: number): AccessPolicy[] {
  const excluded = groups.filter(({ mailNickname }) => mailNickname === "ca-excluded").map(({ id }) => id);
  return facts.map((policy) => {
    const random = randomFor(tenant.id, tenant.seed, "conditional-access", policy.displayName);
    return {
      id: random.guid(),
      templateId: null,
      displayName: policy.displayName,
      createdDateTime: daysBefore(since, random.int(200, 600)),
      modifiedDateTime: daysBefore(since, random.int(20, 190)),
      state: policy.state ?? "disabled",
      sessionControls: null,
      conditions: {
        signInRiskLevels: [],
        userRiskLevels: [],
        servicePrincipalRiskLevels: [],
        clientAppTypes: policy.clientAppTypes ?? ["all"],
        platforms: null,
        locations: null,
        applications: { includeApplications: ["All"], excludeApplications: [], includeUserActions: [] },
        users: {
          includeUsers: policy.roles ? [] : ["All"],
          excludeUsers: [],
          includeGroups: [],
          excludeGroups: excluded,
          includeRoles: policy.roles ?? [],
          excludeRoles: [],
        },
      },
      grantControls: {
        operator: "OR",
        builtInControls: [policy.control],
        customAuthenticationFactors: [],
        termsOfUse: [],
      },
    };
  });
}
