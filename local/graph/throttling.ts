import { GraphError } from "./errors.ts";

type Limit = {
  service: string;
  path: RegExp;
  method?: RegExp;
  allowed: number;
  seconds: number;
  /** What is counted apart besides the tenant: what the path's first group holds. */
  apart?: boolean;
};

/** The limits that Microsoft documents per app and tenant. */
const limits: readonly Limit[] = [
  { service: "usage reports", path: /^\/reports\/(\w+)/i, allowed: 14, seconds: 600, apart: true },
  { service: "security", path: /^\/security\//i, allowed: 150, seconds: 60 },
  { service: "service announcements", path: /^\/admin\/serviceAnnouncement\//i, allowed: 240, seconds: 60 },
  { service: "service announcements, hourly", path: /^\/admin\/serviceAnnouncement\//i, allowed: 800, seconds: 3600 },
  {
    service: "mailbox",
    path: /^\/users\/([^/]+)\/(?:messages|mailFolders|sendMail)/i,
    allowed: 10_000,
    seconds: 600,
    apart: true,
  },
  { service: "devices", path: /^\/deviceManagement\//i, allowed: 2000, seconds: 20 },
  { service: "identity", path: /^\/(?:users(?:\/[^/]+)?|organization|subscribedSkus)$/i, allowed: 1750, seconds: 10 },
  { service: "subscription list", path: /^\/subscriptions$/i, method: /^GET$/, allowed: 40, seconds: 20 },
  { service: "subscriptions", path: /^\/subscriptions/i, allowed: 1000, seconds: 20 },
];

export type Throttle = (tenant: string, method: string, path: string) => void;

/** Counts requests per tenant and service, and refuses those over a limit; the refused ones count too. */
export function openThrottle(now: () => number, scale: number): Throttle {
  const windows = new Map<string, { from: number; count: number }>();
  return (tenant, method, path) => {
    for (const limit of limits) {
      const found = limit.path.exec(path);
      if (!found || limit.method?.test(method) === false) continue;
      const key = JSON.stringify([tenant, limit.service, limit.apart ? found[1]?.toLowerCase() : ""]);
      const window = windowAt(windows.get(key), now(), limit.seconds);
      window.count += 1;
      windows.set(key, window);
      if (window.count > limit.allowed * scale) throw tooMany(window.from + limit.seconds * 1000 - now());
    }
  };
}

const windowAt = (window: { from: number; count: number } | undefined, now: number, seconds: number) =>
  window && now < window.from + seconds * 1000 ? window : { from: now, count: 0 };

const tooMany = (milliseconds: number) =>
  new GraphError("TooManyRequests", "Please retry again later.", (milliseconds / 1000).toFixed(3));
