import type { RouteObject } from "react-router";

/** A customer's life as the desk leads it: application, onboarding, contract, what it was told, its end. */
export const customerRoutes: RouteObject[] = [
  { path: "tenants/new", lazy: async () => ({ Component: (await import("./register/register.tsx")).Register }) },
  {
    path: "applications",
    lazy: async () => ({ Component: (await import("./applications/applications.tsx")).ApplicationsDue }),
  },
  {
    path: "tenants/:tenantId/onboarding",
    lazy: async () => ({ Component: (await import("./onboarding/onboarding.tsx")).OnboardingPage }),
  },
  {
    path: "tenants/:tenantId/contract",
    lazy: async () => ({ Component: (await import("./contract/contract.tsx")).CustomerContract }),
  },
  {
    path: "tenants/:tenantId/contract/apply",
    lazy: async () => ({ Component: (await import("#web/mypage/contract/apply/apply.tsx")).Apply }),
  },
  {
    path: "tenants/:tenantId/contract/apply/:kind",
    lazy: async () => ({
      Component: (await import("#web/mypage/contract/apply/application-form.tsx")).ApplicationForm,
    }),
  },
  {
    path: "tenants/:tenantId/contract/applications/:applicationId",
    lazy: async () => ({ Component: (await import("./applications/application.tsx")).ApplicationToDecide }),
  },
  {
    path: "tenants/:tenantId/deliveries",
    lazy: async () => ({ Component: (await import("./deliveries/deliveries.tsx")).Deliveries }),
  },
  {
    path: "tenants/:tenantId/ending",
    lazy: async () => ({ Component: (await import("./ending/ending.tsx")).EndingPage }),
  },
  { path: "drift", lazy: async () => ({ Component: (await import("../drift/drift.tsx")).Drift }) },
];
