import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { systemClock } from "./clock.ts";
import type { Settings } from "./config.ts";
import { graphGrants } from "./credentials.ts";
import { causeOf, isGraphError } from "./graph-error.ts";
import { type Fetch, realWait, type Wait } from "./patience.ts";
import type { Clock, Consents, GraphApp } from "./platform.ts";

type From = { fetch?: Fetch; wait?: Wait; clock?: Clock };

/** The two app registrations, and where a customer's admin consents to each. */
export function createConsents(settings: Pick<Settings, "graph" | "changes">, from: From = {}): Consents {
  const { graph, changes } = settings;
  const clientIds: Record<GraphApp, string> = { watching: graph.clientId, changing: changes.clientId };
  const surroundings = { fetch: realFetch, wait: realWait, clock: systemClock, ...from };

  return {
    page(tenant, app, { state, redirectTo }) {
      const page = new URL(`${graph.loginEndpoint}/${tenant}/v2.0/adminconsent`);
      const scope = "https://graph.microsoft.com/.default";
      const query = { client_id: clientIds[app], redirect_uri: redirectTo, state, scope };
      for (const [name, value] of Object.entries(query)) page.searchParams.set(name, value);
      return page;
    },
    async granted(tenant, app) {
      const ask = graphGrants({ graph: { ...graph, clientId: clientIds[app] } }, surroundings);
      try {
        return claimsOf((await ask(tenant)).token, tenant);
      } catch (error) {
        if (isGraphError(error) && causeOf(error) === "no-consent") return undefined;
        throw error;
      }
    },
  };
}

const Claims = z.looseObject({ tid: z.string(), roles: z.array(z.string()).default([]) });

/** A token names what was granted when it was made, and of which tenant it is. */
function claimsOf(token: string, tenant: TenantId): { permissions: readonly string[] } | undefined {
  const [, payload = ""] = token.split(".");
  const { tid, roles } = Claims.parse(JSON.parse(Buffer.from(payload, "base64url").toString()));
  return tid.toLowerCase() === tenant ? { permissions: roles.toSorted() } : undefined;
}

const realFetch: Fetch = (url, init) => globalThis.fetch(url, init);
