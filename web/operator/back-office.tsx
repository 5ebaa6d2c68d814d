import type { RouteObject } from "react-router";
import { moneyRoutes } from "./money-routes.tsx";

/** What the desk does for all customers once a month or now and then. */
export const backOfficeRoutes: RouteObject[] = [
  { path: "reports", lazy: async () => ({ Component: (await import("./reports/reports.tsx")).Reports }) },
  {
    path: "tenants/:tenantId/reports/monthly/:month",
    lazy: async () => ({ Component: (await import("./reports/report.tsx")).Report }),
  },
  ...moneyRoutes,
  { path: "audit", lazy: async () => ({ Component: (await import("./audit/audit.tsx")).Audit }) },
  {
    path: "dead-letters",
    lazy: async () => ({ Component: (await import("./dead-letters/dead-letters.tsx")).DeadLetters }),
  },
  { path: "settings", lazy: async () => ({ Component: (await import("./settings/settings.tsx")).Settings }) },
  { path: "content", lazy: async () => ({ Component: (await import("./content/entries.tsx")).Entries }) },
  { path: "content/:kind/:slug", lazy: async () => ({ Component: (await import("./content/editor.tsx")).Editor }) },
];
