import { GraphError } from "../errors.ts";

export type Literal = string | number | boolean | null | Moment;
/** A point in time, compared as such whatever its spelling. */
export type Moment = { epoch: number };
export type Token = { kind: "literal"; value: Literal } | { kind: "word" | "mark"; text: string };

type Rule = { pattern: RegExp; token: (text: string) => Token | undefined };

const literal = (value: Literal): Token => ({ kind: "literal", value });

/** What a filter is made of, tried in this order. */
const rules: readonly Rule[] = [
  { pattern: /\s+/y, token: () => undefined },
  { pattern: /'(?:[^']|'')*'/y, token: (text) => literal(text.slice(1, -1).replaceAll("''", "'")) },
  {
    pattern: /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?(?![\w-])/y,
    token: (text) => literal({ epoch: Date.parse(text) }),
  },
  { pattern: /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/iy, token: (text) => literal(text) },
  { pattern: /-?\d+(?:\.\d+)?/y, token: (text) => literal(Number(text)) },
  {
    pattern: /(?:true|false|null)\b/y,
    token: (text) => literal({ true: true, false: false, null: null }[text] ?? null),
  },
  { pattern: /[A-Za-z_@$][\w@$.]*(?:\/[A-Za-z_@$][\w@$.]*)*/y, token: (text) => ({ kind: "word", text }) },
  { pattern: /[(),:]/y, token: (text) => ({ kind: "mark", text }) },
];

/** The words, literals and marks of an OData expression. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const { length, token } = readAt(text, at);
    if (token) tokens.push(token);
    at += length;
  }
  return tokens;
}

function readAt(text: string, at: number): { length: number; token: Token | undefined } {
  for (const { pattern, token } of rules) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { length: found.length, token: token(found) };
  }
  throw new GraphError("BadRequest", `Syntax error at position ${at} in '${text}'.`);
}
