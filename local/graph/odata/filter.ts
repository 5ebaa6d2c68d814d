import { GraphError } from "../errors.ts";
import { type Literal, type Token, tokensOf } from "./lexer.ts";

const comparisons = ["eq", "ne", "gt", "ge", "lt", "le"] as const;
export type Comparison = (typeof comparisons)[number];
const textFunctions = ["startswith", "endswith", "contains"] as const;
export type TextFunction = (typeof textFunctions)[number];

export type Path = readonly string[];
export type Operand = { path: Path } | { value: Literal };
export type Expression =
  | { is: "and" | "or"; left: Expression; right: Expression }
  | { is: "not"; inner: Expression }
  | { is: "compare"; by: Comparison; left: Operand; right: Operand }
  | { is: "in"; left: Operand; values: readonly Operand[] }
  | { is: "text"; by: TextFunction; of: Operand; value: Operand }
  | { is: "any" | "all"; path: Path; name: string; inner: Expression }
  | { is: "truth"; of: Operand };

/** Reads a `$filter`; what cannot be read is a bad request. */
export function parseFilter(text: string): Expression {
  const tokens = tokensOf(text);
  const reader = { tokens, at: 0, text };
  const expression = readOr(reader);
  if (reader.at < tokens.length) refuse(reader);
  return expression;
}

type Reader = { readonly tokens: readonly Token[]; at: number; readonly text: string };

function refuse(reader: Reader): never {
  throw new GraphError("BadRequest", `Invalid filter clause: syntax error in '${reader.text}'.`);
}

function takeIf(reader: Reader, kind: "word" | "mark", text: string): boolean {
  const token = reader.tokens[reader.at];
  const isIt = token?.kind === kind && token.text.toLowerCase() === text;
  if (isIt) reader.at += 1;
  return isIt;
}

const expect = (reader: Reader, mark: string) => takeIf(reader, "mark", mark) || refuse(reader);

function takeWord(reader: Reader): string {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  return token?.kind === "word" ? token.text : refuse(reader);
}

function readOr(reader: Reader): Expression {
  let left = readAnd(reader);
  while (takeIf(reader, "word", "or")) left = { is: "or", left, right: readAnd(reader) };
  return left;
}

function readAnd(reader: Reader): Expression {
  let left = readNot(reader);
  while (takeIf(reader, "word", "and")) left = { is: "and", left, right: readNot(reader) };
  return left;
}

const readNot = (reader: Reader): Expression =>
  takeIf(reader, "word", "not") ? { is: "not", inner: readNot(reader) } : readPrimary(reader);

function readPrimary(reader: Reader): Expression {
  if (takeIf(reader, "mark", "(")) {
    const inner = readOr(reader);
    expect(reader, ")");
    return inner;
  }
  return readCall(reader) ?? readComparison(reader);
}

/** `startswith(path,'x')` and its like, or `path/any(name: …)`. */
function readCall(reader: Reader): Expression | undefined {
  const [token, next] = [reader.tokens[reader.at], reader.tokens[reader.at + 1]];
  if (token?.kind !== "word" || next?.kind !== "mark" || next.text !== "(") return undefined;
  reader.at += 2;
  const path = token.text.split("/");
  const last = path.at(-1)?.toLowerCase() ?? "";
  if (path.length > 1 && (last === "any" || last === "all")) return readLambda(reader, last, path.slice(0, -1));
  const by = textFunctions.find((name) => name === token.text.toLowerCase()) ?? refuse(reader);
  const of = readOperand(reader);
  expect(reader, ",");
  const value = readOperand(reader);
  expect(reader, ")");
  return { is: "text", by, of, value };
}

function readLambda(reader: Reader, is: "any" | "all", path: Path): Expression {
  const name = takeWord(reader);
  expect(reader, ":");
  const inner = readOr(reader);
  expect(reader, ")");
  return { is, path, name, inner };
}

function readComparison(reader: Reader): Expression {
  const left = readOperand(reader);
  const by = comparisons.find((name) => takeIf(reader, "word", name));
  if (by) return { is: "compare", by, left, right: readOperand(reader) };
  return takeIf(reader, "word", "in") ? { is: "in", left, values: readList(reader) } : { is: "truth", of: left };
}

function readList(reader: Reader): Operand[] {
  expect(reader, "(");
  const values = [readOperand(reader)];
  while (takeIf(reader, "mark", ",")) values.push(readOperand(reader));
  expect(reader, ")");
  return values;
}

function readOperand(reader: Reader): Operand {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  if (token?.kind === "literal") return { value: token.value };
  return token?.kind === "word" ? { path: token.text.split("/") } : refuse(reader);
}
