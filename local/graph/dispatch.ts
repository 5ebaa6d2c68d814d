import { settleDeviceActions } from "./device-actions.ts";
import { errorBody, GraphError } from "./errors.ts";
import type { Faults, Strike } from "./faults.ts";
import { type Bearer, demandFeature, demandPermission } from "./rights.ts";
import type { Answer, Headers, Outcome, Version } from "./route.ts";
import type { Router } from "./router.ts";
import type { Simulation } from "./simulation.ts";
import type { Throttle } from "./throttling.ts";

/** One request to Graph: sent alone, or as a part of a batch. */
export type GraphRequest = {
  method: string;
  /** Path and query, with the version. */
  url: string;
  headers: Headers;
  body: unknown;
  origin: string;
  bearer: Bearer;
};

export type Engine = { simulation: Simulation; router: Router; faults: Faults; throttle: Throttle };

/** Answers one request; what is wrong with it becomes an answer too. */
export async function dispatch(engine: Engine, request: GraphRequest): Promise<Answer> {
  const { method, url, bearer } = request;
  const fault = await engine.faults.strike({ tenant: bearer.tenant.id, method, url });
  return fault.answer ?? guard(engine.simulation, () => run(engine, request, fault.spoil));
}

/** Turns what is thrown into Graph's error answers. */
export async function guard(simulation: Simulation, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    return refusal(error, simulation.now());
  }
}

function refusal(error: unknown, now: number): Answer {
  if (error instanceof GraphError) {
    const { status, code, message, headers, details } = error;
    return { status, headers: { ...headers }, body: errorBody({ status, code, message, details, now }) };
  }
  console.error(error);
  return {
    status: 500,
    body: errorBody({ status: 500, code: "UnknownError", message: "An error has occurred.", now }),
  };
}

async function run(engine: Engine, request: GraphRequest, spoil: Strike["spoil"]): Promise<Answer> {
  const { method, headers, body, origin, bearer } = request;
  const { tenant, app } = bearer;
  const { version, path, query } = addressOf(request.url);
  const told = engine.throttle.admit({ tenant, app, method, path, query });
  const { route, params } = engine.router(method, version, path);
  demandPermission(bearer, route.allow, route.denied);
  if (route.needs) demandFeature(tenant, route.needs);
  const { simulation } = engine;
  settleDeviceActions(simulation, tenant);
  const world = simulation.world(tenant);
  const call = { simulation, world, bearer, version, origin, path, params, query, headers, body };
  const answer = handOver(engine, origin, spoil(await route.run(call), origin));
  return { ...answer, headers: { ...told, ...answer.headers } };
}

/** A report is not in the answer, but behind an address that the answer gives. */
function handOver({ simulation }: Engine, origin: string, outcome: Outcome): Answer {
  if (!("report" in outcome)) return outcome;
  const location = origin + simulation.downloads.offer(outcome.report);
  return { status: 302, headers: { "content-type": "text/plain", location } };
}

export function addressOf(url: string): { version: Version; path: string; query: URLSearchParams } {
  const { pathname, searchParams } = new URL(url, "http://graph");
  const [, version = "", path = ""] = /^\/([^/]*)(\/.*)?$/.exec(pathname) ?? [];
  if (version !== "v1.0" && version !== "beta") throw new GraphError("BadRequest", `Invalid version: ${version}`);
  return { version, path, query: searchParams };
}
