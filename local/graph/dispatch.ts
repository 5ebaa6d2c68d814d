import { errorBody, GraphError } from "./errors.ts";
import type { Faults } from "./faults.ts";
import type { Answer, Headers, Route, Version } from "./route.ts";
import type { Router } from "./router.ts";
import type { Simulation } from "./simulation.ts";
import type { Throttle } from "./throttling.ts";
import type { Bearer } from "./tokens.ts";

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
  const fault = await engine.faults.answer({ tenant: bearer.tenant.id, method, url });
  if (fault) return fault;
  return guard(engine.simulation, () => run(engine, request));
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
    const { status, code, message, retryAfter } = error;
    const headers = retryAfter === undefined ? {} : { headers: { "retry-after": retryAfter } };
    return { status, ...headers, body: errorBody({ status, code, message, now }) };
  }
  console.error(error);
  return {
    status: 500,
    body: errorBody({ status: 500, code: "UnknownError", message: "An error has occurred.", now }),
  };
}

async function run(engine: Engine, request: GraphRequest): Promise<Answer> {
  const { method, headers, body, origin, bearer } = request;
  const { version, path, query } = addressOf(request.url);
  engine.throttle(bearer.tenant.id, method, path);
  const { route, params } = engine.router(method, version, path);
  demandPermission(route, bearer);
  const { simulation } = engine;
  const world = simulation.world(bearer.tenant);
  return await route.run({ simulation, world, version, origin, path, params, query, headers, body });
}

export function addressOf(url: string): { version: Version; path: string; query: URLSearchParams } {
  const { pathname, searchParams } = new URL(url, "http://graph");
  const [, version = "", path = ""] = /^\/([^/]*)(\/.*)?$/.exec(pathname) ?? [];
  if (version !== "v1.0" && version !== "beta") throw new GraphError("BadRequest", `Invalid version: ${version}`);
  return { version, path, query: searchParams };
}

function demandPermission(route: Route, bearer: Bearer): void {
  if (route.allow.some((permission) => bearer.permissions.includes(permission))) return;
  const denied = route.denied ?? "Authorization_RequestDenied";
  const message =
    denied === "ErrorAccessDenied"
      ? "Access is denied. Check credentials and try again."
      : "Insufficient privileges to complete the operation.";
  throw new GraphError(denied, message);
}
