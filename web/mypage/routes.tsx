import type { RouteObject } from "react-router";
import { NotFound } from "#web/app/not-found.tsx";
import { environmentRoutes } from "./inventory/routes.tsx";

export const myPageRoutes: RouteObject = {
  path: "mypage",
  lazy: async () => ({ Component: (await import("./frame.tsx")).MyPageFrame }),
  children: [
    { index: true, lazy: async () => ({ Component: (await import("./home/home.tsx")).Home }) },
    { path: "requests", lazy: async () => ({ Component: (await import("./requests/requests.tsx")).Requests }) },
    {
      path: "requests/new",
      lazy: async () => ({ Component: (await import("./requests/new/new-request.tsx")).NewRequest }),
    },
    {
      path: "requests/new/:type",
      lazy: async () => ({ Component: (await import("./requests/order/order.tsx")).Order }),
    },
    {
      path: "requests/new/:type/workbook",
      lazy: async () => ({ Component: (await import("./requests/bulk/bulk.tsx")).Bulk }),
    },
    {
      path: "requests/:requestId",
      lazy: async () => ({ Component: (await import("./requests/detail/request-detail.tsx")).RequestDetail }),
    },
    { path: "inquiries", lazy: async () => ({ Component: (await import("./inquiries/inquiries.tsx")).Inquiries }) },
    {
      path: "inquiries/:inquiryId",
      lazy: async () => ({ Component: (await import("./inquiries/inquiries.tsx")).InquiryInMyPage }),
    },
    { path: "reports", lazy: async () => ({ Component: (await import("./reports/reports.tsx")).Reports }) },
    { path: "invoices", lazy: async () => ({ Component: (await import("./invoices/invoices.tsx")).Invoices }) },
    ...environmentRoutes,
    { path: "*", element: <NotFound /> },
  ],
};
