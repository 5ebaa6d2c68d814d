import type { Comparison, Expression, Operand, Path, TextFunction } from "./filter.ts";
import type { Literal } from "./lexer.ts";

/** What a filter's names stand for: the row itself, and the items that `any` and `all` walk through. */
type Scope = { row: object; items: Readonly<Record<string, unknown>> };

/** Whether a row passes a filter. Text is compared without case, as Microsoft 365 does. */
export const matches = (expression: Expression, row: object): boolean => judge(expression, { row, items: {} });

/** The value that a path leads to; undefined where it leads nowhere. */
export function valueAt(from: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, name) => (isObject(value) ? Reflect.get(value, name) : undefined), from);
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function judge(expression: Expression, scope: Scope): boolean {
  switch (expression.is) {
    case "and":
      return judge(expression.left, scope) && judge(expression.right, scope);
    case "or":
      return judge(expression.left, scope) || judge(expression.right, scope);
    case "not":
      return !judge(expression.inner, scope);
    case "compare":
      return compares(expression.by, resolve(expression.left, scope), resolve(expression.right, scope));
    case "in":
      return expression.values.some((value) => compares("eq", resolve(expression.left, scope), resolve(value, scope)));
    case "text":
      return textMatches(expression.by, resolve(expression.of, scope), resolve(expression.value, scope));
    case "truth":
      return resolve(expression.of, scope) === true;
    default:
      return judgeItems(expression, scope);
  }
}

function judgeItems(expression: Extract<Expression, { is: "any" | "all" }>, scope: Scope): boolean {
  const found = resolve({ path: expression.path }, scope);
  const items: unknown[] = Array.isArray(found) ? found : [];
  const passes = (item: unknown) =>
    judge(expression.inner, { ...scope, items: { ...scope.items, [expression.name]: item } });
  return expression.is === "any" ? items.some(passes) : items.every(passes);
}

function resolve(operand: Operand, scope: Scope): unknown {
  if ("value" in operand) return operand.value;
  const [first = "", ...rest] = operand.path;
  return first in scope.items ? valueAt(scope.items[first], rest) : valueAt(scope.row, operand.path);
}

const orders: Record<Comparison, (order: number) => boolean> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
};

function compares(by: Comparison, left: unknown, right: unknown): boolean {
  const [a, b] = [comparable(left, right), comparable(right, left)];
  if (a === null || b === null) return by === "eq" ? a === b : by === "ne" && a !== b;
  return orders[by](orderOf(a, b));
}

/** Less than, equal to or greater than zero; NaN, which passes only `ne`, where the kinds differ. */
export function orderOf(a: Plain, b: Plain): number {
  if (typeof a !== typeof b) return Number.NaN;
  if (typeof a === "string" && typeof b === "string") return compareText(a.toLowerCase(), b.toLowerCase());
  return Number(a) - Number(b);
}

const compareText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

type Plain = string | number | boolean;

/** A text that is compared with an instant is read as an instant. */
function comparable(value: unknown, other: unknown): Plain | null {
  if (isMoment(value)) return value.epoch;
  if (isMoment(other) && typeof value === "string") return Date.parse(value);
  return isPlain(value) ? value : null;
}

export const isPlain = (value: unknown): value is Plain =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

const isMoment = (value: unknown): value is Extract<Literal, object> => isObject(value) && "epoch" in value;

function textMatches(by: TextFunction, of: unknown, value: unknown): boolean {
  if (typeof of !== "string" || typeof value !== "string") return false;
  const [text, part] = [of.toLowerCase(), value.toLowerCase()];
  if (by === "startswith") return text.startsWith(part);
  return by === "endswith" ? text.endsWith(part) : text.includes(part);
}
