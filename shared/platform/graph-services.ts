/**
 * A part of Microsoft Graph with a budget of its own; `perSeconds` is what it admits for one app in one tenant:
 * https://learn.microsoft.com/graph/throttling-limits
 */
export const graphServices = {
  identity: { perSeconds: [3500, 10] },
  "directory-logs": { perSeconds: [5, 10] },
  "conditional-access": { perSeconds: [1, 1] },
  reports: { perSeconds: [14, 600] },
  security: { perSeconds: [150, 60] },
  "service-health": { perSeconds: [800, 3600] },
  "intune-devices": { perSeconds: [2000, 20] },
  "intune-configuration": { perSeconds: [1000, 20] },
  "windows-updates": { perSeconds: [1000, 20] },
  "message-traces": { perSeconds: [100, 300] },
  files: { perSeconds: [250, 60] },
  outlook: { perSeconds: [10_000, 600] },
  subscriptions: { perSeconds: [1000, 20] },
} as const satisfies Record<string, { perSeconds: readonly [number, number] }>;

export type GraphService = keyof typeof graphServices;

/** One thing that the product asks of Graph: the least application permissions for it, and what it is for. */
export type Declared = { service: GraphService; permissions: readonly string[]; purpose: string };
export type Methods = Partial<Record<"GET" | "POST" | "PATCH" | "PUT" | "DELETE", Declared>>;

export const asks = (service: GraphService, permission: string | readonly string[], purpose: string): Declared => ({
  service,
  permissions: [permission].flat(),
  purpose,
});
