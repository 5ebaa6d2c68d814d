import { GraphError } from "./errors.ts";
import type { Route, Version } from "./route.ts";

type Segment = (text: string) => Record<string, string> | undefined;
type Entry = { route: Route; method: string; segments: readonly Segment[] };

export type Found = { route: Route; params: Record<string, string> };
export type Router = (method: string, version: Version, path: string) => Found;

/** Finds the route of a request among a table of routes; refuses in Graph's words where there is none. */
export function routerOf(routes: readonly Route[]): Router {
  const entries = routes.map(entryOf);
  return (method, version, path) => {
    const names = segmentsOf(path);
    const there = entries.filter(({ route }) => (route.versions ?? [version]).includes(version));
    const onPath = there.flatMap((entry) => match(entry, names) ?? []);
    const found = onPath.find(({ entry }) => entry.method === method);
    if (found) return { route: found.entry.route, params: found.params };
    if (onPath.length > 0) {
      throw new GraphError("MethodNotAllowed", "Specified HTTP method is not allowed for the request target.");
    }
    throw new GraphError("BadRequest", `Resource not found for the segment '${firstUnknown(there, names)}'.`);
  };
}

/** `users('x')` is another way to write `users/x`; the arguments of functions have names and stay. */
const segmentsOf = (path: string): string[] =>
  path
    .split("/")
    .filter((segment) => segment !== "")
    .map(decoded)
    .flatMap((segment) => {
      const keyed = /^(\w+)\('([^']*)'\)$/.exec(segment);
      return keyed ? [keyed[1] ?? "", keyed[2] ?? ""] : [segment];
    });

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new GraphError("BadRequest", `The segment '${segment}' is not encoded as it should be.`);
  }
}

function entryOf(route: Route): Entry {
  const [method = "", path = ""] = route.on.split(" ");
  return { route, method, segments: path.split("/").slice(1).map(segmentOf) };
}

/** `{name}` takes a whole segment or, inside a function's brackets, one argument. */
function segmentOf(template: string): Segment {
  const source = template.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{(\w+)\}/g, "(?<$1>[^']+)");
  const pattern = new RegExp(`^${source}$`, "i");
  return (text) => {
    const found = pattern.exec(text);
    return found ? { ...found.groups } : undefined;
  };
}

function match(entry: Entry, names: readonly string[]) {
  if (names.length !== entry.segments.length) return undefined;
  const parts = entry.segments.map((segment, index) => segment(names[index] ?? ""));
  return parts.every((part) => part !== undefined) ? { entry, params: Object.assign({}, ...parts) } : undefined;
}

function firstUnknown(entries: readonly Entry[], names: readonly string[]): string {
  const depths = entries.map(({ segments }) => {
    const wrong = names.findIndex((name, index) => segments[index]?.(name) === undefined);
    return wrong === -1 ? names.length - 1 : wrong;
  });
  return names[Math.max(0, ...depths)] ?? "";
}
