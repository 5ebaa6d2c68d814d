import { GraphError, type GraphErrorCode } from "./errors.ts";
import type { App, Feature, GraphTenant } from "./model.ts";

/** Who calls: which app, the tenant that the token is for, and what its admin has consented to. */
export type Bearer = { tenant: GraphTenant; app: App; permissions: readonly string[] };

const usual = "Insufficient privileges to complete the operation.";
const wordings: Partial<Record<GraphErrorCode, (permissions: readonly string[]) => string>> = {
  AccessDenied: () => "You cannot perform the requested operation, required scopes are missing in the token.",
  Authentication_MSGraphPermissionMissing: ([first]) =>
    `The principal does not have required Microsoft Graph permission(s): ${first} to call this API.`,
  accessDenied: () => "The caller does not have permission to perform the action.",
  ErrorAccessDenied: () => "Access is denied. Check credentials and try again.",
};

/** Refuses who has none of the permissions, in the words of the service that is asked. */
export function demandPermission(
  { permissions }: Bearer,
  allow: readonly string[],
  denied: GraphErrorCode = "Authorization_RequestDenied",
): void {
  if (allow.some((permission) => permissions.includes(permission))) return;
  throw new GraphError(denied, wordings[denied]?.(allow) ?? usual);
}

const unlicensed: Record<Feature, () => GraphError> = {
  entraP1: () =>
    new GraphError(
      "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
      "Neither tenant is B2C or tenant doesn't have premium license",
    ),
  intune: () => new GraphError("BadRequest", "Request not applicable to target tenant."),
};

/** Refuses a tenant that has not bought what the answer hangs on. */
export function demandFeature({ lacks = [] }: GraphTenant, feature: Feature): void {
  if (lacks.includes(feature)) throw unlicensed[feature]();
}
