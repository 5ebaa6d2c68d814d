import type { UnifiedRoleAssignment, UnifiedRoleDefinition } from "@microsoft/microsoft-graph-types";
import type { GraphTenant } from "../model.ts";
import type { Person } from "./people.ts";
import { randomFor } from "./random.ts";

export type Role = UnifiedRoleDefinition & { id: string };
export type RoleAssignment = UnifiedRoleAssignment & { id: string; principalId: string; roleDefinitionId: string };

export const globalAdministrator = "62e90394-69f5-4237-9190-012177145e10";

/** Roles that Entra ID has in every tenant, with the same ids everywhere. */
export const roles: readonly Role[] = [
  role(globalAdministrator, "Global Administrator", "Can manage all aspects of Microsoft Entra ID."),
  role("f2ef992c-3afb-46b9-b7cf-a126ee74c451", "Global Reader", "Can read everything that a Global Administrator can."),
  role("e8611ab8-c189-46e8-94e1-60213ab1f814", "Privileged Role Administrator", "Can manage role assignments."),
  role("194ae4cb-b126-40b2-bd5b-6091b380977d", "Security Administrator", "Can read security reports and manage them."),
  role("b1be1c3e-b65d-4f19-8427-f6fa0d97feb9", "Conditional Access Administrator", "Can manage Conditional Access."),
  role("fe930be7-5e62-47db-91af-98c3a49a38b1", "User Administrator", "Can manage all aspects of users and groups."),
  role("729827e3-9c14-49f7-bb1b-9608f156bbb8", "Helpdesk Administrator", "Can reset passwords for non-administrators."),
  role("29232cdf-9323-42fd-ade2-1d097af3e4de", "Exchange Administrator", "Can manage all aspects of Exchange."),
  role("f28a1f50-f6e7-4571-818b-6a12f2af6b6c", "SharePoint Administrator", "Can manage all aspects of SharePoint."),
  role("3a2c62db-5318-420d-8d74-23affee5d9d5", "Intune Administrator", "Can manage all aspects of Intune."),
];

function role(id: string, displayName: string, description: string): Role {
  return {
    id,
    description,
    displayName,
    isBuiltIn: true,
    isEnabled: true,
    resourceScopes: ["/"],
    templateId: id,
    version: "1",
    rolePermissions: [{ allowedResourceActions: ["microsoft.directory/allEntities/allTasks"], condition: null }],
  };
}

/** Who holds which role, by place among the users: the first is the admin, the third a second one. */
const holders = [
  [0, "Global Administrator"],
  [2, "Global Administrator"],
  [3, "User Administrator"],
  [3, "Helpdesk Administrator"],
  [5, "Intune Administrator"],
  [7, "Exchange Administrator"],
] as const;

export function roleAssignments(tenant: GraphTenant, people: readonly Person[]): RoleAssignment[] {
  return holders.flatMap(([place, name]) => {
    const person = people[place];
    const held = roles.find(({ displayName }) => displayName === name);
    if (!person || !held) return [];
    return [
      {
        id: `${randomFor(tenant.id, tenant.seed, "role", place, name).hex(40)}-1`,
        principalId: person.id,
        directoryScopeId: "/",
        roleDefinitionId: held.id,
      },
    ];
  });
}
