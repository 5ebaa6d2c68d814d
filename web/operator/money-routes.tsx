import { Navigate, type RouteObject } from "react-router";

/** What our accountant does each month, from the drafts to the books. */
export const moneyRoutes: RouteObject[] = [
  {
    path: "billing",
    children: [
      { index: true, lazy: async () => ({ Component: (await import("./billing/month.tsx")).BillingMonth }) },
      { path: ":month", lazy: async () => ({ Component: (await import("./billing/month.tsx")).BillingMonth }) },
      {
        path: ":month/:tenantId",
        lazy: async () => ({ Component: (await import("./billing/draft.tsx")).InvoiceDraft }),
      },
      { path: "payments", lazy: async () => ({ Component: (await import("./payments/payments.tsx")).Payments }) },
      {
        path: "payments/:depositId",
        lazy: async () => ({ Component: (await import("./payments/deposit.tsx")).DepositAlone }),
      },
      {
        path: "receivables",
        lazy: async () => ({ Component: (await import("./receivables/aged.tsx")).Receivables }),
      },
      { path: "stops", lazy: async () => ({ Component: (await import("./stops/stops.tsx")).Stops }) },
      { path: "documents", lazy: async () => ({ Component: (await import("./documents/search.tsx")).Documents }) },
      {
        path: "documents/:number",
        lazy: async () => ({ Component: (await import("./documents/document.tsx")).IssuedDocumentPage }),
      },
      { path: "books", lazy: async () => ({ Component: (await import("./books/books.tsx")).Books }) },
      { path: "prices", lazy: async () => ({ Component: (await import("./prices/prices.tsx")).PriceBookPage }) },
    ],
  },
  { path: "payments", element: <Navigate to="/operator/billing/payments" replace /> },
  {
    path: "tenants/:tenantId/receivables",
    lazy: async () => ({ Component: (await import("./receivables/account.tsx")).CustomerAccount }),
  },
];
