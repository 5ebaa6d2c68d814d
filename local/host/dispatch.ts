import type { IncomingMessage, ServerResponse } from "node:http";
import { type AdminNeeds, serveAdmin } from "./admin.ts";
import { type EventGridFunction, serveEventGrid } from "./event-grid-trigger.ts";
import { urlOf } from "./http-request.ts";
import { answer } from "./http-response.ts";
import { findRoute, type HttpNeeds, type Route, serveHttp } from "./http-trigger.ts";
import type { Serve } from "./server.ts";

type Needs = {
  admin: AdminNeeds;
  http: HttpNeeds;
  routes: readonly Route[];
  eventGrid: readonly EventGridFunction[];
  /** Gets what is meant for nobody else. */
  site: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
};

/** Hands each request to the part of the host that its path belongs to. */
export function dispatcher({ admin, http, routes, eventGrid, site }: Needs): Serve {
  return (request, response) => {
    const path = urlOf(request)?.pathname;
    if (path === undefined) return answer(response, 400);
    if (isUnder("admin", path)) return serveAdmin(admin, request, response, path);
    if (isUnder("runtime/webhooks/eventgrid", path) && request.method === "POST")
      return serveEventGrid({ functions: eventGrid, invoker: http.invoker }, request, response);
    if (isUnder("runtime", path)) return answer(response, 404);

    const route = findRoute(routes, request.method ?? "GET", path);
    if (route) return serveHttp(http, request, response, route);
    const isOurs = admin.routePrefix !== "" && isUnder(admin.routePrefix, path);
    if (isOurs || !site) return answer(response, 404);
    site(request, response);
  };
}

function isUnder(prefix: string, path: string): boolean {
  const lower = path.toLowerCase();
  const start = `/${prefix.toLowerCase()}`;
  return lower === start || lower.startsWith(`${start}/`);
}
