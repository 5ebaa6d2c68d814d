import type { RouteObject } from "react-router";
import { NotFound } from "#web/app/not-found.tsx";
import { environmentRoutes } from "#web/mypage/inventory/routes.tsx";
import { backOfficeRoutes } from "./back-office.tsx";

export const operatorRoutes: RouteObject = {
  path: "operator",
  lazy: async () => ({ Component: (await import("./frame.tsx")).OperatorFrame }),
  children: [
    { index: true, lazy: async () => ({ Component: (await import("./queue/queue.tsx")).Queue }) },
    {
      path: "inquiries/:inquiryId",
      lazy: async () => ({ Component: (await import("./inquiries/inquiry.tsx")).Inquiry }),
    },
    { path: "held", lazy: async () => ({ Component: (await import("./held/held.tsx")).Held }) },
    { path: "alerts", lazy: async () => ({ Component: (await import("./alerts/alerts.tsx")).Alerts }) },
    {
      path: "alerts/:tenantId/:alertId",
      lazy: async () => ({ Component: (await import("./alerts/alert.tsx")).AlertCase }),
    },
    { path: "requests", lazy: async () => ({ Component: (await import("./requests/requests.tsx")).Requests }) },
    {
      path: "requests/:tenantId/:requestId",
      lazy: async () => ({ Component: (await import("./requests/request.tsx")).Request }),
    },
    ...backOfficeRoutes,
    { path: "tenants/:tenantId", children: environmentRoutes },
    { path: "*", element: <NotFound /> },
  ],
};
