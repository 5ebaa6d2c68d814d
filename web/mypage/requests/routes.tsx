import type { RouteObject } from "react-router";

/** What a company orders. */
export const requestRoutes: RouteObject[] = [
  { path: "requests", lazy: async () => ({ Component: (await import("./requests.tsx")).Requests }) },
  {
    path: "requests/new",
    lazy: async () => ({ Component: (await import("./new/new-request.tsx")).NewRequest }),
  },
  {
    path: "requests/new/:type",
    lazy: async () => ({ Component: (await import("./order/order.tsx")).Order }),
  },
  {
    path: "requests/new/:type/workbook",
    lazy: async () => ({ Component: (await import("./bulk/bulk.tsx")).Bulk }),
  },
  {
    path: "requests/:requestId",
    lazy: async () => ({ Component: (await import("./detail/request-detail.tsx")).RequestDetail }),
  },
];
