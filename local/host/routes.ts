import { canBeLeftOut, isCatchAll, type Segment, type Template } from "./route-template.ts";

/** What the path gives the template's parameters, or undefined when they do not fit. */
export function matchTemplate(template: Template, path: readonly string[]): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const [index, segment] of template.segments.entries()) {
    const catchAll = isCatchAll(segment);
    const given = catchAll ? path.slice(index).join("/") : (path[index] ?? "");
    const found = given === "" ? leftOut(segment) : matchSegment(segment, given);
    if (!found) return undefined;
    Object.assign(values, found);
    if (catchAll) return values;
  }
  return path.length > template.segments.length ? undefined : values;
}

function leftOut(segment: Segment): Record<string, string> | undefined {
  const [part] = segment;
  if (part?.kind !== "parameter" || !canBeLeftOut(part)) return undefined;
  return part.fallback === undefined ? {} : { [part.name]: part.fallback };
}

function matchSegment(segment: Segment, given: string): Record<string, string> | undefined {
  const pattern = segment.map((part) => (part.kind === "literal" ? escapeForExpression(part.text) : "(.+)")).join("");
  const found = new RegExp(`^${pattern}$`, "is").exec(given);
  if (!found) return undefined;
  const parameters = segment.filter((part) => part.kind === "parameter");
  const values = parameters.map((part, index) => ({ part, value: found[index + 1] ?? "" }));
  if (!values.every(({ part, value }) => part.constraints.every((fits) => fits(value)))) return undefined;
  return Object.fromEntries(values.map(({ part, value }) => [part.name, value]));
}

const escapeForExpression = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** The decoded segments of a request path; undefined when it is not a path that a template could fit. */
export function splitPath(path: string): string[] | undefined {
  const segments = path.replace(/^\//, "").replace(/\/$/, "").split("/");
  if (segments.length === 1 && segments[0] === "") return [];
  if (segments.includes("")) return undefined;
  try {
    return segments.map((segment) => segment.split(/%2f/i).map(decodeURIComponent).join("%2F"));
  } catch {
    return undefined;
  }
}

/** The order in which templates are tried: literals first, then constrained parameters, plain ones, catch-alls. */
export function byPrecedence(a: Template, b: Template): number {
  const length = Math.min(a.segments.length, b.segments.length);
  for (let index = 0; index < length; index += 1) {
    const difference = rank(a.segments[index]) - rank(b.segments[index]);
    if (difference !== 0) return difference;
  }
  if (a.segments.length !== b.segments.length) return b.segments.length - a.segments.length;
  return a.text < b.text ? -1 : Number(a.text > b.text);
}

function rank(segment: Segment | undefined): number {
  const [part] = segment ?? [];
  if (!segment || !part) return 0;
  if (segment.length > 1) return 2;
  if (part.kind === "literal") return 1;
  const plain = part.catchAll ? 5 : 3;
  return part.constraints.length > 0 ? plain - 1 : plain;
}
