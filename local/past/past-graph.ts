import type { Instant } from "#shared/base/time.ts";
import { createGraph } from "#shared/platform/graph.ts";
import type { Clock, Platform } from "#shared/platform/platform.ts";
import { startGraph } from "../graph/server.ts";
import { graphClient, graphTenants } from "../parts.ts";

type Needs = Pick<Platform, "settings">;

/** The demo companies' Microsoft 365 as it was at the moment at which the clock stands; dates hang on `since` as today's do. */
export async function startPastGraph({ settings }: Needs, { clock, since }: { clock: Clock; since: Instant }) {
  const simulator = await startGraph({
    port: 0,
    tenants: graphTenants,
    ...graphClient,
    limitScale: Number.POSITIVE_INFINITY,
    now: () => clock.now().epochMilliseconds,
    since: since.epochMilliseconds,
  });
  const graph = { ...settings.graph, endpoint: simulator.url, loginEndpoint: simulator.url };
  return { graph: createGraph({ graph }, { clock }), stop: () => simulator.close() };
}
