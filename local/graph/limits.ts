import type { Asked } from "./throttling.ts";

export type Limit = {
  service: string;
  path: RegExp;
  method?: RegExp;
  /** How much a window holds; for some services more where more people are. */
  allowed: number | ((people: number) => number);
  seconds: number;
  /** What a request takes of it; one when left out. */
  cost?: (asked: Asked) => number;
  /** What is counted apart besides the tenant: what the path's first group holds. */
  apart?: boolean;
  /** One count for the tenants together. */
  isShared?: boolean;
  /** One count for the apps together. */
  isOfAllApps?: boolean;
  /** It never says how long to wait. */
  isSilent?: boolean;
  /** What this service calls its units, when it tells in its answers how many were taken. */
  unit?: string;
};

const writes = /^(?:POST|PUT|PATCH|DELETE)$/;
const devices = /^\/deviceManagement\/(?:managedDevices|detectedApps)/i;
const devicePolicies = /^\/deviceManagement\/(?!managedDevices|detectedApps)/i;
const identity =
  /^\/(?:applicationTemplates|applications|servicePrincipals|users|groups|organization|subscribedSkus|roleManagement|directory|directoryRoles|devices)(?:\/(?!.*messages|.*mailFolders|.*mailboxSettings|.*sendMail|.*\/drive)|$)/i;

/** The limits that Microsoft documents: https://learn.microsoft.com/graph/throttling-limits */
export const limits: readonly Limit[] = [
  { service: "usage-reports", path: /^\/reports\/(get\w+)/i, allowed: 14, seconds: 600, apart: true },
  { service: "sign-in-logs", path: /^\/(?:auditLogs|reports\/authenticationMethods)\//i, allowed: 5, seconds: 10 },
  { service: "conditional-access", path: /^\/identity\//i, allowed: 1, seconds: 1, isSilent: true, isOfAllApps: true },
  { service: "secure-scores", path: /^\/security\/secureScore/i, allowed: 10_000, seconds: 600 },
  { service: "security", path: /^\/security\//i, allowed: 150, seconds: 60 },
  { service: "service-announcements", path: /^\/admin\/serviceAnnouncement\//i, allowed: 240, seconds: 60 },
  { service: "service-announcements-hourly", path: /^\/admin\/serviceAnnouncement\//i, allowed: 800, seconds: 3600 },
  {
    service: "mailbox",
    path: /^\/users\/([^/]+)\/(?:messages|mailFolders|mailboxSettings|sendMail)/i,
    allowed: 10_000,
    seconds: 600,
    apart: true,
  },
  { service: "message-traces", path: /^\/admin\/exchange\//i, allowed: 100, seconds: 300 },
  { service: "devices", path: devices, allowed: 2000, seconds: 20 },
  { service: "device-writes", path: devices, method: writes, allowed: 200, seconds: 20 },
  { service: "device-policies", path: devicePolicies, allowed: 1000, seconds: 20 },
  { service: "device-policy-writes", path: devicePolicies, method: writes, allowed: 100, seconds: 20 },
  { service: "identity", path: identity, allowed: unitsFor, seconds: 10, cost: unitsOf, unit: "ResourceUnit" },
  { service: "identity-writes", path: identity, method: writes, allowed: 3000, seconds: 150 },
  { service: "subscription-list", path: /^\/subscriptions$/i, method: /^GET$/, allowed: 40, seconds: 20 },
  { service: "subscriptions", path: /^\/subscriptions/i, allowed: 1000, seconds: 20 },
  { service: "everything", path: /^/, allowed: 130_000, seconds: 10, isShared: true },
];

function unitsFor(people: number): number {
  if (people < 50) return 3500;
  return people <= 500 ? 5000 : 8000;
}

/** What a request costs before its options make it dearer or cheaper, the longest path first. */
const prices: readonly (readonly [RegExp, number])[] = [
  [/^\/groups\/[^/]+\/transitiveMembers/i, 5],
  [/^\/groups\/[^/]+\/members/i, 3],
  [/^\/subscribedSkus/i, 3],
  [/^\/users/i, 2],
];

function unitsOf({ path, query }: Asked): number {
  const price = prices.find(([pattern]) => pattern.test(path))?.[1] ?? 1;
  const top = query.get("$top");
  const isShort = top !== null && Number(top) < 20;
  return Math.max(1, price - Number(query.has("$select")) + Number(query.has("$expand")) - Number(isShort));
}
