import type { RouteObject } from "react-router";

/** What the desk does all day: questions, what was held back, alerts, orders. */
export const deskRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import("./queue/queue.tsx")).Queue }) },
  { path: "search", lazy: async () => ({ Component: (await import("./search/search.tsx")).Search }) },
  {
    path: "inquiries/:inquiryId",
    lazy: async () => ({ Component: (await import("./inquiries/inquiry.tsx")).Inquiry }),
  },
  { path: "replies", lazy: async () => ({ Component: (await import("./replies/replies.tsx")).Replies }) },
  { path: "figures", lazy: async () => ({ Component: (await import("./figures/figures.tsx")).Figures }) },
  { path: "held", lazy: async () => ({ Component: (await import("./held/held.tsx")).Held }) },
  { path: "held/:heldId", lazy: async () => ({ Component: (await import("./held/held-mail.tsx")).HeldMail }) },
  { path: "bounced-addresses", lazy: async () => ({ Component: (await import("./bounces/bounces.tsx")).Bounces }) },
  { path: "alerts", lazy: async () => ({ Component: (await import("./alerts/alerts.tsx")).Alerts }) },
  {
    path: "alerts/:tenantId/:alertId",
    lazy: async () => ({ Component: (await import("./alerts/alert.tsx")).AlertCase }),
  },
  { path: "alert-rules", lazy: async () => ({ Component: (await import("./alerts/rules.tsx")).AlertRules }) },
  { path: "requests", lazy: async () => ({ Component: (await import("./requests/requests.tsx")).Requests }) },
  {
    path: "requests/:tenantId/:requestId",
    lazy: async () => ({ Component: (await import("./requests/request.tsx")).Request }),
  },
];
