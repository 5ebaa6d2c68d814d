import type { Application, AppRoleAssignment, ServicePrincipal } from "@microsoft/microsoft-graph-types";

export type OwnApplication = Application & {
  id: string;
  appId: string;
  createdByAppId: string | null;
  createdDateTime: string;
};
export type OwnServicePrincipal = ServicePrincipal & { id: string; appId: string };
/** Who may sign in to what; the resource is a service principal. */
export type GivenAppRole = AppRoleAssignment & { id: string; principalId: string; resourceId: string };

/** The template of what is not in the gallery, the same in every tenant. */
export const anyApplication = "8adf8e6e-67b2-4cf2-a259-e3dc5476c621";

const role = (id: string, displayName: string) => ({
  allowedMemberTypes: ["User"],
  description: displayName,
  displayName,
  id,
  isEnabled: true,
  origin: "Application",
  value: null,
});

/** What an application of that template lets people be. */
export const rolesOfAnyApplication = [
  role("18d14569-c3bd-439b-9a66-3a2aee01d14f", "User"),
  role("b9632174-c057-4f7e-951b-be3adc52bfe6", "msiam_access"),
];
