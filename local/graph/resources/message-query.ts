import { GraphError } from "../errors.ts";
import { matches, valueAt } from "../odata/evaluate.ts";
import { expandsOf } from "../odata/expand.ts";
import { parseFilter } from "../odata/filter.ts";
import { orderPaths, pathsOf, pick } from "../odata/query.ts";

/** Exchange sorts only by what it also filters on, in the same order. */
export function demandEfficient(query: URLSearchParams): void {
  const [filter, orderBy] = [query.get("$filter"), query.get("$orderby")];
  if (filter === null || orderBy === null) return;
  const filtered = [...new Set(pathsOf(parseFilter(filter)).map((path) => path.join("/")))];
  const isLeading = orderPaths(orderBy).every(({ path }, index) => path.join("/") === filtered[index]);
  if (isLeading) return;
  throw new GraphError("InefficientFilter", "The restriction or sort order is too complex for this operation.");
}

const relations = ["singleValueExtendedProperties", "attachments"] as const;

/** What a message shows: a relation only when it is expanded, the headers only when they are selected. */
export function shownWith(query: URLSearchParams): (row: object) => object {
  const expands = expandsOf(query, relations);
  const selected = query.get("$select")?.split(",") ?? [];
  const hidden = new Set(
    [...relations, "internetMessageHeaders"].filter((name) => !expands.has(name) && !selected.includes(name)),
  );
  return (row) => ({ ...pick(row, (key) => !hidden.has(key)), ...expandedOf(row, expands) });
}

/** The relations with the items that their own filters let through; a message without any has no such property. */
function expandedOf(row: object, expands: ReturnType<typeof expandsOf>): object {
  const found = Array.from(expands, ([name, filter]) => {
    const items: unknown[] = Array.of(valueAt(row, [name])).flat();
    const passing = items.filter((item) => !filter || (isObject(item) && matches(filter, item)));
    return [name, passing.length > 0 || name === "attachments" ? passing : undefined] as const;
  });
  return Object.fromEntries(found);
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
