import { GraphError } from "../errors.ts";
import { isPlain, matches, orderOf, valueAt } from "./evaluate.ts";
import { expandedNames } from "./expand.ts";
import { type Expression, parseFilter } from "./filter.ts";

export type CollectionRules = {
  /** How many rows a page has when `$top` does not say so. */
  page: number;
  /** The largest `$top` that is taken. */
  most: number;
  /** How long a page is at most, whatever `$top` says. */
  longest?: number;
  /** How the next page is asked for. */
  paging: "skip" | "skiptoken" | "none";
  /** Properties of a row when `$select` does not name them; all of them when left out. */
  shows?: readonly string[];
  /** Properties that are shown whatever `$select` names. */
  keeps?: readonly string[];
  /** The order when `$orderby` does not say so. */
  order?: string;
  /** What becomes of a row after the filter has seen it and before `$select` narrows it. */
  shape?: (row: object) => object;
};

export type Page = { rows: object[]; count: number | undefined; next: { option: string; value: string } | undefined };

/** Filters, orders, cuts and narrows rows as the query asks. */
export function applyQuery(rows: readonly object[], query: URLSearchParams, rules: CollectionRules): Page {
  const filter = query.get("$filter");
  const expression = filter === null ? undefined : parseFilter(filter);
  if (expression) pathsOf(expression).forEach((path) => demandKnown(rows, path));
  const found = expression ? rows.filter((row) => matches(expression, row)) : [...rows];
  const ordered = orderRows(found, query.get("$orderby") ?? rules.order);
  const from = startOf(query, rules);
  const take = Math.min(pageSize(query, rules), rules.longest ?? Number.POSITIVE_INFINITY);
  const cut = ordered.slice(from, from + take);
  const isLast = rules.paging === "none" || from + take >= ordered.length;
  return {
    rows: selectFrom(rules.shape ? cut.map(rules.shape) : cut, query, rules),
    count: query.get("$count") === "true" ? found.length : undefined,
    next: isLast ? undefined : { option: `$${rules.paging}`, value: nextPlace(rules.paging, from + take) },
  };
}

export type Showing = Pick<CollectionRules, "shows" | "keeps">;

/** The rows with only what `$select` names, what is expanded, and what OData adds to every row. */
export function selectFrom(rows: readonly object[], query: URLSearchParams, { shows, keeps = [] }: Showing): object[] {
  const names = query.get("$select")?.split(/\s*,\s*/) ?? shows;
  if (!names) return [...rows];
  names.filter((name) => !cast.test(name)).forEach((name) => demandKnown(rows, [name]));
  const kept = new Set([...names.map((name) => name.replace(cast, "")), ...expandedNames(query), ...keeps]);
  return rows.map((row) => pick(row, (key) => kept.has(key) || key.startsWith("@odata.")));
}

/** A property that only one kind of row has: `microsoft.graph.fileAttachment/contentId`. */
const cast = /^microsoft\.graph\.\w+\//;

export const pick = (row: object, wanted: (key: string) => boolean): object =>
  Object.fromEntries(Object.entries(row).filter(([key]) => wanted(key)));

/** Names that no row has are a mistake of the caller, as they are with Graph. */
function demandKnown(rows: readonly object[], [name = ""]: readonly string[]): void {
  if (rows.length === 0 || rows.some((row) => name in row)) return;
  throw new GraphError("BadRequest", `Could not find a property named '${name}'.`);
}

/** The property paths that a filter reads, in the order in which it names them. */
export function pathsOf(expression: Expression): (readonly string[])[] {
  switch (expression.is) {
    case "and":
    case "or":
      return [...pathsOf(expression.left), ...pathsOf(expression.right)];
    case "not":
      return pathsOf(expression.inner);
    case "any":
    case "all":
      return [expression.path];
    case "compare":
      return [expression.left, expression.right].flatMap((operand) => ("path" in operand ? [operand.path] : []));
    case "in":
      return "path" in expression.left ? [expression.left.path] : [];
    default:
      return "path" in expression.of ? [expression.of.path] : [];
  }
}

export const orderPaths = (orderBy: string): { path: string[]; descending: boolean }[] =>
  orderBy.split(",").map((part) => {
    const [path = "", direction = "asc"] = part.trim().split(/\s+/);
    return { path: path.split("/"), descending: direction.toLowerCase() === "desc" };
  });

function orderRows(rows: object[], orderBy: string | undefined): object[] {
  if (!orderBy) return rows;
  const keys = orderPaths(orderBy);
  keys.forEach(({ path }) => demandKnown(rows, path));
  return rows.toSorted((a, b) => {
    for (const { path, descending } of keys) {
      const order = compareValues(valueAt(a, path), valueAt(b, path));
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
}

function compareValues(a: unknown, b: unknown): number {
  if (isPlain(a) && isPlain(b)) return orderOf(a, b);
  return Number(isPlain(a)) - Number(isPlain(b));
}

function pageSize(query: URLSearchParams, rules: CollectionRules): number {
  const top = query.get("$top");
  if (top === null) return rules.page;
  if (!/^\d+$/.test(top) || Number(top) < 1 || Number(top) > rules.most) {
    throw new GraphError("Request_BadRequest", "Invalid page size specified.");
  }
  return Number(top);
}

function startOf(query: URLSearchParams, { paging }: CollectionRules): number {
  const given = query.get(`$${paging}`);
  if (given === null) return 0;
  const place = paging === "skiptoken" ? Buffer.from(given, "base64url").toString().replace(/^at:/, "") : given;
  if (!/^\d+$/.test(place)) throw new GraphError("BadRequest", "The paging token is not valid.");
  return Number(place);
}

const nextPlace = (paging: CollectionRules["paging"], at: number) =>
  paging === "skiptoken" ? Buffer.from(`at:${at}`).toString("base64url") : String(at);
