import type { RouteObject } from "react-router";

/** What is agreed with a company, and who acts for it. */
export const contractRoutes: RouteObject[] = [
  { path: "contract", lazy: async () => ({ Component: (await import("./contract.tsx")).Contract }) },
  {
    path: "contract/login-ids",
    lazy: async () => ({ Component: (await import("./login-ids.tsx")).LoginIds }),
  },
  { path: "contract/letters", lazy: async () => ({ Component: (await import("./letters.tsx")).Letters }) },
  { path: "contract/apply", lazy: async () => ({ Component: (await import("./apply/apply.tsx")).Apply }) },
  {
    path: "contract/apply/:kind",
    lazy: async () => ({ Component: (await import("./apply/application-form.tsx")).ApplicationForm }),
  },
  {
    path: "contract/applications/:applicationId",
    lazy: async () => ({ Component: (await import("./application.tsx")).Application }),
  },
  { path: "admins", lazy: async () => ({ Component: (await import("../admins/admins.tsx")).Admins }) },
];
