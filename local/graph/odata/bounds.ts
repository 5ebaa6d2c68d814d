import { type Expression, type Operand, parseFilter } from "./filter.ts";

export type Bounds = { from?: number; until?: number };

/** The span of time to which a filter keeps a property, so that nothing outside it has to be made. */
export function boundsOf(filter: string | null, property: string): Bounds {
  return filter === null ? {} : within(parseFilter(filter), property);
}

function within(expression: Expression, property: string): Bounds {
  if (expression.is === "and") return { ...within(expression.left, property), ...within(expression.right, property) };
  if (expression.is !== "compare" || !names(expression.left, property)) return {};
  const at = instantOf(expression.right);
  if (at === undefined) return {};
  if (expression.by === "ge" || expression.by === "gt") return { from: at };
  return expression.by === "le" || expression.by === "lt" ? { until: at } : {};
}

const names = (operand: Operand, property: string) => "path" in operand && operand.path.join("/") === property;

function instantOf(operand: Operand): number | undefined {
  const value = "value" in operand ? operand.value : undefined;
  return typeof value === "object" && value !== null ? value.epoch : undefined;
}
