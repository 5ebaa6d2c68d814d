import { Readable } from "node:stream";
import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { systemClock } from "./clock.ts";
import type { Settings } from "./config.ts";
import { inBatches } from "./graph-batch.ts";
import { createGraphCalls } from "./graph-calls.ts";
import type { ChainNeeds } from "./graph-chain.ts";
import { asNoAnswer, causeOf, GraphError, graphErrorFrom, isGraphError, withoutQuery } from "./graph-error.ts";
import { createGraphPace } from "./graph-pace.ts";
import { createGraphTokens, type GraphTokens } from "./graph-tokens.ts";
import { type Fetch, realWait, sendPatiently, type Wait } from "./patience.ts";
import type { Changes, Clock, Graph, GraphOptions, GraphPage } from "./platform.ts";

/** Microsoft Graph of any tenant, with one token for each. */
export function createGraph(
  settings: Pick<Settings, "graph">,
  { fetch = realFetch, wait = realWait, clock = systemClock }: { fetch?: Fetch; wait?: Wait; clock?: Clock } = {},
): (tenant: TenantId) => Graph<string> {
  const tokens = createGraphTokens(settings, { clock, fetch, wait });
  const pace = createGraphPace({ wait, now: () => clock.now().epochMilliseconds });
  return (tenant) => graphOf(settings.graph.endpoint, { tenant, tokens, fetch, wait, pace });
}

/** The same by the app that may change something, which knows what each customer has granted to it. */
export function createChanges(
  { graph, changes }: Pick<Settings, "graph" | "changes">,
  { fetch = realFetch, wait = realWait, clock = systemClock }: { fetch?: Fetch; wait?: Wait; clock?: Clock } = {},
): (tenant: TenantId) => Graph<string> & Pick<Changes, "granted"> {
  const settings = { graph: { ...graph, clientId: changes.clientId } };
  const tokens = createGraphTokens(settings, { clock, fetch, wait });
  const pace = createGraphPace({ wait, now: () => clock.now().epochMilliseconds });
  return (tenant) => ({
    ...graphOf(graph.endpoint, { tenant, tokens, fetch, wait, pace }),
    granted: () => grantedBy(tokens, tenant),
  });
}

/** A token names what was granted when it was made. */
async function grantedBy(tokens: GraphTokens, tenant: TenantId): Promise<ReadonlySet<string>> {
  try {
    const [, payload = ""] = (await tokens.get(tenant)).split(".");
    const claims = Granted.safeParse(JSON.parse(Buffer.from(payload, "base64url").toString()));
    return new Set(claims.data?.roles);
  } catch (error) {
    if (isGraphError(error) && causeOf(error) === "no-consent") return new Set();
    throw error;
  }
}

const Granted = z.looseObject({ roles: z.array(z.string()).default([]) });

/** Looked up at each call, so that whoever replaces the global one is heard. */
const realFetch: Fetch = (url, init) => globalThis.fetch(url, init);

function graphOf(endpoint: string, needs: ChainNeeds): Graph<string> {
  const calls = createGraphCalls(endpoint, needs);

  async function page<T>(
    path: string,
    item: z.core.$ZodType<T>,
    { link, ...options }: GraphOptions & { link?: string } = {},
  ) {
    const schema = z.object({
      value: z.array(item),
      "@odata.nextLink": z.string().optional(),
      "@odata.deltaLink": z.string().optional(),
    });
    const read = await calls.read({ method: "GET", path, options, address: trusted(link, endpoint, path) }, schema);
    const [nextLink, deltaLink] = [read["@odata.nextLink"], read["@odata.deltaLink"]];
    return {
      items: read.value,
      ...(nextLink !== undefined && { nextLink: trusted(nextLink, endpoint, path) }),
      ...(deltaLink !== undefined && { deltaLink: trusted(deltaLink, endpoint, path) }),
    };
  }

  return {
    get: (path, schema, options) => calls.read({ method: "GET", path, options }, schema),
    post: (path, body, schema, options) => calls.read({ method: "POST", path, body, options }, schema),

    async *list(path, item, options) {
      let link: string | undefined;
      do {
        const { items, nextLink }: GraphPage<z.infer<typeof item>> = await page(path, item, {
          ...options,
          ...(link && { link }),
        });
        yield* items;
        link = nextLink;
      } while (link !== undefined);
    },

    page,

    async content(path) {
      const answer = await calls.send({ method: "GET", path });
      if (!answer.ok) throw await graphErrorFrom(answer, path);
      return answer.body ?? Readable.from([]);
    },

    async act(method, path, body) {
      const answer = await calls.send({ method, path, body });
      if (!answer.ok) throw await graphErrorFrom(answer, path);
      await answer.body?.cancel();
    },

    batch: (parts) =>
      inBatches(
        parts,
        (requests, schema, mayRepeat, counted) =>
          calls.read({ method: "POST", path: "/$batch", body: { requests }, mayRepeat, counted }, schema),
        needs.wait,
      ),

    async report(path) {
      const answer = await calls.send({ method: "GET", path });
      if (answer.status !== 302) throw await graphErrorFrom(answer, path);
      await answer.body?.cancel();
      return download(answer.headers.get("location") ?? "", path, needs);
    },
  };
}

/** The token goes with every page, so a link that leads away from Graph is not followed. */
function trusted<Link extends string | undefined>(link: Link, endpoint: string, path: string): Link {
  if (link === undefined || new URL(link).origin === new URL(endpoint).origin) return link;
  throw new GraphError({ status: 200, code: "foreign-next-link", path: withoutQuery(path) });
}

/** The address holds its own key and lives for a short time; our token is no business of who serves it. */
async function download(location: string, path: string, { fetch, wait }: ChainNeeds): Promise<string> {
  try {
    const answer = await sendPatiently(() => fetch(location), { mayRepeat: true, wait });
    if (!answer.ok) throw await graphErrorFrom(answer, path);
    return await answer.text();
  } catch (error) {
    throw asNoAnswer(error, path);
  }
}
