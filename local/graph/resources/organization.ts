import { collection, type Route } from "../route.ts";

export const organizationRoutes: readonly Route[] = [
  {
    on: "GET /organization",
    app: "both",
    allow: ["Organization.Read.All", "User.Read.All", "Directory.Read.All"],
    run: (call) =>
      collection(call, "organization", [call.world.organization], { page: 100, most: 100, paging: "none" }),
  },
  {
    on: "GET /subscribedSkus",
    app: "both",
    allow: ["LicenseAssignment.Read.All", "Organization.Read.All", "Directory.Read.All"],
    run: (call) => collection(call, "subscribedSkus", call.world.skus, { page: 1000, most: 1000, paging: "none" }),
  },
];
