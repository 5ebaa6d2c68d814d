import { GraphError } from "./errors.ts";
import { type Limit, limits } from "./limits.ts";
import type { App, GraphTenant, LimitChange, ThrottleCount } from "./model.ts";

export type Asked = { tenant: GraphTenant; app: App; method: string; path: string; query: URLSearchParams };

export type Throttle = {
  /** Counts a request, refuses it when it is over a limit, and gives the headers that tell how near one is. */
  admit(asked: Asked): Record<string, string>;
  counts(): ThrottleCount[];
  clear(): void;
};

export type ThrottleOptions = {
  scale: number;
  changed: Readonly<Record<string, LimitChange>>;
  clientIds: Record<App, string>;
};
type Window = { from: number; used: number };
type Hit = { limit: Limit; window: Window; count: ThrottleCount; cost: number };

/** Counts requests per app, tenant and service, and refuses those over a limit; the refused ones use it up too. */
export function openThrottle(now: () => number, { scale, changed, clientIds }: ThrottleOptions): Throttle {
  const windows = new Map<string, Window>();
  const counts = new Map<string, ThrottleCount>();

  function hitOf(limit: Limit, asked: Asked): Hit | undefined {
    const found = limit.path.exec(asked.path);
    if (!found || limit.method?.test(asked.method) === false) return undefined;
    const tenant = limit.isShared ? "" : asked.tenant.id;
    const app = limit.isOfAllApps ? "" : asked.app;
    const key = JSON.stringify([app, tenant, limit.service, limit.apart ? found[1]?.toLowerCase() : ""]);
    const { allowed, seconds } = { ...limit, ...changed[limit.service] };
    const most = typeof allowed === "number" ? allowed : allowed(asked.tenant.people);
    const facts = { service: limit.service, tenant, allowed: Math.max(1, Math.floor(most * scale)), seconds };
    const count = counts.get(key) ?? { ...facts, admitted: 0, refused: 0 };
    const window = windowAt(windows.get(key), now(), seconds);
    const cost = limit.cost?.(asked) ?? 1;
    window.used += cost;
    windows.set(key, window);
    counts.set(key, count);
    return { limit, window, count, cost };
  }

  const scopeOf = ({ unit = "Read" }: Limit, { app, tenant }: Asked) =>
    `Tenant_Application/${unit}/${clientIds[app]}/${tenant.id}`;

  return {
    admit(asked) {
      const hits = limits.flatMap((limit) => hitOf(limit, asked) ?? []);
      const over = hits.find(({ window, count }) => window.used > count.allowed);
      if (over) {
        over.count.refused += 1;
        throw tooMany(over, now(), scopeOf(over.limit, asked));
      }
      for (const { count } of hits) count.admitted += 1;
      return Object.assign({}, ...hits.filter(({ limit }) => limit.unit).map(told));
    },
    counts: () => [...counts.values()].map((count) => ({ ...count })),
    clear() {
      windows.clear();
      counts.clear();
    },
  };
}

const windowAt = (window: Window | undefined, now: number, seconds: number) =>
  window && now < window.from + seconds * 1000 ? window : { from: now, used: 0 };

function told({ window, count, cost }: Hit): Record<string, string> {
  const share = window.used / count.allowed;
  const near = share >= 0.8 ? { "x-ms-throttle-limit-percentage": share.toFixed(2) } : {};
  return { "x-ms-resource-unit": String(cost), ...near };
}

function tooMany({ limit, window, count }: Hit, now: number, scope: string): GraphError {
  const wait = ((window.from + count.seconds * 1000 - now) / 1000).toFixed(3);
  const headers = {
    ...(limit.isSilent ? {} : { "retry-after": wait }),
    ...(limit.unit ? { "x-ms-throttle-scope": scope, "x-ms-throttle-information": limit.unit } : {}),
  };
  return new GraphError("TooManyRequests", "Please retry again later.", { headers });
}
