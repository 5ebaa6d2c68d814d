import type { RouteObject } from "react-router";
import { Failed } from "#web/app/failed.tsx";
import { NotFound } from "#web/app/not-found.tsx";
import { contractRoutes } from "./contract/routes.tsx";
import { environmentRoutes } from "./inventory/routes.tsx";
import { requestRoutes } from "./requests/routes.tsx";

export const myPageRoutes: RouteObject = {
  path: "mypage",
  lazy: async () => ({ Component: (await import("./frame.tsx")).MyPageFrame }),
  children: [
    {
      errorElement: <Failed />,
      children: [
        { index: true, lazy: async () => ({ Component: (await import("./home/home.tsx")).Home }) },
        ...requestRoutes,
        { path: "inquiries", lazy: async () => ({ Component: (await import("./inquiries/inquiries.tsx")).Inquiries }) },
        {
          path: "inquiries/:inquiryId",
          lazy: async () => ({ Component: (await import("./inquiries/inquiries.tsx")).InquiryInMyPage }),
        },
        { path: "reports", lazy: async () => ({ Component: (await import("./reports/reports.tsx")).Reports }) },
        { path: "invoices", lazy: async () => ({ Component: (await import("./invoices/invoices.tsx")).Invoices }) },
        { path: "settings", lazy: async () => ({ Component: (await import("./settings/settings.tsx")).Settings }) },
        ...environmentRoutes,
        ...contractRoutes,
        { path: "*", element: <NotFound /> },
      ],
    },
  ],
};
