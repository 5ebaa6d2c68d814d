import { GraphError } from "../errors.ts";
import { type Expression, parseFilter } from "../odata/filter.ts";
import type { Call } from "../route.ts";

/** The directory answers some queries only from its index, which must be asked for. */
export function demandEventual(call: Call): void {
  const filter = call.query.get("$filter");
  const isAdvanced =
    call.query.get("$count") === "true" ||
    (filter !== null && (call.query.has("$orderby") || needsIndex(parseFilter(filter))));
  if (!isAdvanced || call.headers.consistencylevel?.toLowerCase() === "eventual") return;
  throw new GraphError(
    "Request_UnsupportedQuery",
    "Unsupported query. It needs the header 'ConsistencyLevel: eventual'.",
  );
}

function needsIndex(expression: Expression): boolean {
  switch (expression.is) {
    case "and":
    case "or":
      return needsIndex(expression.left) || needsIndex(expression.right);
    case "compare":
      return expression.by === "ne";
    case "text":
      return expression.by !== "startswith";
    default:
      return expression.is === "not";
  }
}

export function missingInDirectory(wanted: string): GraphError {
  const message = `Resource '${wanted}' does not exist or one of its queried reference-property objects are not present.`;
  return new GraphError("Request_ResourceNotFound", message);
}
