import type { RouteObject } from "react-router";
import { environmentRoutes } from "#web/mypage/inventory/routes.tsx";

/** A customer's life as the desk leads it: application, onboarding, contract, what it was told, its end. */
const pagesOfOne: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import("./customer.tsx")).Customer }) },
  {
    path: "onboarding",
    lazy: async () => ({ Component: (await import("./onboarding/onboarding.tsx")).OnboardingPage }),
  },
  { path: "contract", lazy: async () => ({ Component: (await import("./contract/contract.tsx")).CustomerContract }) },
  {
    path: "contract/terms",
    lazy: async () => ({ Component: (await import("./contract/terms/terms.tsx")).ContractTerms }),
  },
  {
    path: "contract/apply",
    lazy: async () => ({ Component: (await import("#web/mypage/contract/apply/apply.tsx")).Apply }),
  },
  {
    path: "contract/apply/:kind",
    lazy: async () => ({
      Component: (await import("#web/mypage/contract/apply/application-form.tsx")).ApplicationForm,
    }),
  },
  {
    path: "contract/applications/:applicationId",
    lazy: async () => ({ Component: (await import("./applications/application.tsx")).ApplicationToDecide }),
  },
  { path: "deliveries", lazy: async () => ({ Component: (await import("./deliveries/deliveries.tsx")).Deliveries }) },
  { path: "ending", lazy: async () => ({ Component: (await import("./ending/ending.tsx")).EndingPage }) },
  ...environmentRoutes,
];

/** The customers, each with its pages, and what comes of all of them. */
export const customerRoutes: RouteObject[] = [
  { path: "tenants", lazy: async () => ({ Component: (await import("./customers.tsx")).Customers }) },
  { path: "tenants/new", lazy: async () => ({ Component: (await import("./register/register.tsx")).Register }) },
  {
    path: "tenants/:tenantId",
    lazy: async () => ({ Component: (await import("./customer-frame.tsx")).CustomerFrame }),
    children: pagesOfOne,
  },
  {
    path: "applications",
    lazy: async () => ({ Component: (await import("./applications/applications.tsx")).ApplicationsDue }),
  },
  { path: "drift", lazy: async () => ({ Component: (await import("../drift/drift.tsx")).Drift }) },
];
