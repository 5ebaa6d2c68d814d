import { collection, type Route } from "../route.ts";

const pages = { page: 100, most: 999, paging: "skiptoken" } as const;

/** Who must prove what to get in, and who can. */
export const accessRoutes: readonly Route[] = [
  {
    on: "GET /identity/conditionalAccess/policies",
    app: "both",
    allow: ["Policy.Read.All"],
    denied: "AccessDenied",
    run: (call) => collection(call, "identity/conditionalAccess/policies", call.world.accessPolicies, pages),
  },
  {
    on: "GET /reports/authenticationMethods/userRegistrationDetails",
    allow: ["AuditLog.Read.All"],
    denied: "Authentication_MSGraphPermissionMissing",
    needs: "entraP1",
    run: (call) =>
      collection(call, "reports/authenticationMethods/userRegistrationDetails", call.world.registrations, pages),
  },
];
