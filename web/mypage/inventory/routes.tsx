import type { RouteObject } from "react-router";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import { kinds } from "./kinds.ts";

const snapshotRoutes = (Object.keys(kinds) as SnapshotKind[]).map((kind) => ({
  path: kinds[kind].path,
  lazy: async () => {
    const { InventoryPage } = await import("./inventory-page.tsx");
    return { Component: () => <InventoryPage key={kind} kind={kind} /> };
  },
}));

/** What is known of a company's environment: in My Page, and of any customer in the console. */
export const environmentRoutes: RouteObject[] = [
  ...snapshotRoutes,
  { path: "updates", lazy: async () => ({ Component: (await import("../updates/updates.tsx")).Updates }) },
  { path: "storage", lazy: async () => ({ Component: (await import("../storage/storage.tsx")).Storage }) },
  { path: "savings", lazy: async () => ({ Component: (await import("../savings/savings.tsx")).Savings }) },
  { path: "alerts", lazy: async () => ({ Component: (await import("../alerts/alerts.tsx")).Alerts }) },
  { path: "alerts/:alertId", lazy: async () => ({ Component: (await import("../alerts/alert.tsx")).AlertPage }) },
  {
    path: "service-incidents",
    lazy: async () => ({ Component: (await import("../service-incidents/service-incidents.tsx")).ServiceIncidents }),
  },
];
