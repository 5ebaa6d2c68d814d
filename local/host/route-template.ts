import { type Constraint, constraintNamed } from "./route-constraints.ts";

type Literal = { kind: "literal"; text: string };
type Parameter = {
  kind: "parameter";
  name: string;
  catchAll: boolean;
  optional: boolean;
  fallback: string | undefined;
  constraints: Constraint[];
};
export type Segment = readonly (Literal | Parameter)[];
export type Template = { text: string; segments: readonly Segment[] };

/** Reads a route template of ASP.NET routing, such as `items/{id:int}/{page=1}` or `files/{*path}`. */
export function parseTemplate(text: string): Template {
  const trimmed = text.replace(/^\/|\/$/g, "");
  const segments = trimmed === "" ? [] : splitOutside(trimmed).map((segment) => parseSegment(segment, text));
  const parameters = segments.flat().filter((part) => part.kind === "parameter");
  const names = parameters.map(({ name }) => name.toLowerCase());
  if (new Set(names).size < names.length) throw wrong(text, "a parameter is named twice");
  if (parameters.slice(0, -1).some(({ catchAll }) => catchAll) || segments.slice(0, -1).some(isCatchAll))
    throw wrong(text, "a catch-all parameter has to come last");
  return { text, segments };
}

const wrong = (template: string, why: string) => new Error(`The route '${template}' cannot be read: ${why}.`);
export const isCatchAll = (segment: Segment) => segment[0]?.kind === "parameter" && segment[0].catchAll;

/** Splits at slashes that are not inside a parameter, whose regular expression may hold slashes and doubled braces. */
function splitOutside(text: string): string[] {
  const segments = [""];
  for (const [token] of text.matchAll(/\{(?:[^{}]|\{\{|\}\})*\}|\/|./gs)) {
    if (token === "/") segments.push("");
    else segments[segments.length - 1] += token;
  }
  return segments;
}

function parseSegment(text: string, template: string): Segment {
  const parts: (Literal | Parameter)[] = [];
  for (const [token] of text.matchAll(/\{(?:[^{}]|\{\{|\}\})*\}|[^{}]+|./gs)) {
    if (token === "{" || token === "}") throw wrong(template, "a brace has no partner");
    if (token.startsWith("{")) parts.push(parseParameter(token.slice(1, -1), template));
    else parts.push({ kind: "literal", text: token });
  }
  if (parts.length === 0) throw wrong(template, "a segment is empty");
  if (parts.some((part, index) => part.kind === parts[index + 1]?.kind)) throw wrong(template, "parameters touch");
  if (parts.length > 1 && parts.some((part) => part.kind === "parameter" && canBeLeftOut(part)))
    throw wrong(template, "a parameter that may be left out needs a segment of its own");
  return parts;
}

export const canBeLeftOut = (part: Parameter) => part.optional || part.catchAll || part.fallback !== undefined;

function parseParameter(content: string, template: string): Parameter {
  const text = content.replaceAll("{{", "{").replaceAll("}}", "}");
  const [head = "", stars = "", name = ""] = /^(\*{0,2})([^*:=?/]+)/.exec(text) ?? [];
  if (!name) throw wrong(template, "a parameter has no name");
  let rest = text.slice(head.length);

  const constraints: Constraint[] = [];
  while (rest.startsWith(":")) {
    const word = /^:([a-z]+)/i.exec(rest)?.[1];
    if (!word) throw wrong(template, `the constraint of '${name}' has no name`);
    const argument = argumentAt(rest, word.length + 1);
    constraints.push(constraintNamed(word, argument.slice(1, -1)));
    rest = rest.slice(word.length + 1 + argument.length);
  }
  const fallback = rest.startsWith("=") ? rest.slice(1) : undefined;
  if (fallback === undefined && rest !== "" && rest !== "?")
    throw wrong(template, `'${rest}' after '${name}' means nothing`);
  return { kind: "parameter", name, catchAll: stars !== "", optional: rest === "?", fallback, constraints };
}

/** What stands in parentheses from `start` on, with them; empty when there is none. */
function argumentAt(text: string, start: number): string {
  if (text[start] !== "(") return "";
  const end = /\)(?=[:=?]|$)/g;
  end.lastIndex = start;
  const found = end.exec(text);
  return found ? text.slice(start, found.index + 1) : "";
}
