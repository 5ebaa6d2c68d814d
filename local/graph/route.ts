import type { GraphErrorCode } from "./errors.ts";
import type { App, Feature } from "./model.ts";
import { applyQuery, type CollectionRules, type Showing, selectFrom } from "./odata/query.ts";
import type { Bearer } from "./rights.ts";
import type { Simulation } from "./simulation.ts";
import type { World } from "./world/world.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
export type Version = "v1.0" | "beta";
export type Headers = Readonly<Record<string, string | undefined>>;

export type Answer = { status: number; headers?: Record<string, string>; body?: unknown };
/** What a route gives: an answer, or a report that is to be fetched from elsewhere. */
export type Outcome = Answer | { report: string };

export type Call = {
  simulation: Simulation;
  world: World;
  bearer: Bearer;
  version: Version;
  /** Where the simulator is reached, without a path. */
  origin: string;
  /** The path after the version, without the query. */
  path: string;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
};

export type Route = {
  on: `${Method} /${string}`;
  /** Which app asks it: the one that reads when left out, the one that makes changes, or both. */
  app?: App | "both";
  /** Application permissions, any one of which opens the route. */
  allow: readonly string[];
  /** How this service words a missing permission. */
  denied?: GraphErrorCode;
  /** What the tenant must have bought. */
  needs?: Feature;
  /** Where it exists; both versions when left out. */
  versions?: readonly Version[];
  run(call: Call): Outcome | Promise<Outcome>;
};

export const contextOf = (call: Call, name: string) => `${call.origin}/${call.version}/$metadata#${name}`;

/** A page of a collection, with the link to the next one. */
export function collection(call: Call, name: string, rows: readonly object[], rules: CollectionRules): Answer {
  const page = applyQuery(rows, call.query, rules);
  const select = call.query.get("$select");
  return {
    status: 200,
    body: {
      "@odata.context": contextOf(call, select ? `${name}(${select})` : name),
      ...(page.count === undefined ? {} : { "@odata.count": page.count }),
      ...(page.next ? { "@odata.nextLink": linkTo(call, page.next) } : {}),
      value: page.rows,
    },
  };
}

function linkTo(call: Call, next: { option: string; value: string }): string {
  const query = new URLSearchParams(call.query);
  query.set(next.option, next.value);
  const text = query.toString().replaceAll("%24", "$").replaceAll("+", "%20");
  return linkFor(call, text);
}

export const linkFor = ({ origin, version, path }: Call, query: string) => `${origin}/${version}${path}?${query}`;

/** One entity, narrowed by `$select`. */
export function entity(call: Call, name: string, row: object, options: Showing & { status?: number } = {}) {
  const [selected] = selectFrom([row], call.query, options);
  const body = { "@odata.context": contextOf(call, `${name}/$entity`), ...selected };
  return { status: options.status ?? 200, body } satisfies Answer;
}

export const nothing = (status: 202 | 204): Answer => ({ status });
