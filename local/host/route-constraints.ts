export type Constraint = (value: string) => boolean;

const asInteger = (value: string, bits: bigint): boolean => {
  if (!/^[+-]?\d+$/.test(value)) return false;
  const number = BigInt(value.replace("+", ""));
  return number >= -(2n ** (bits - 1n)) && number < 2n ** (bits - 1n);
};
const matches = (pattern: RegExp) => () => (value: string) => pattern.test(value);
const number = matches(/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i);
const pair = (argument: string) => argument.split(",").map((part) => Number(part.trim()));

/** The inline constraints of ASP.NET routing, each with what stands between its parentheses. */
const constraints: Record<string, (argument: string) => Constraint> = {
  int: () => (value) => asInteger(value, 32n),
  long: () => (value) => asInteger(value, 64n),
  decimal: number,
  double: number,
  float: number,
  bool: matches(/^(true|false)$/i),
  alpha: matches(/^[a-z]*$/i),
  guid: matches(/^(\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}|[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12})$/i),
  datetime: () => (value) => !Number.isNaN(Date.parse(value)),
  required: () => (value) => value.length > 0,
  minlength: (least) => (value) => value.length >= Number(least),
  maxlength: (most) => (value) => value.length <= Number(most),
  length: (argument) => {
    const [least = 0, most = least] = pair(argument);
    return (value) => value.length >= least && value.length <= most;
  },
  min: (least) => (value) => asInteger(value, 64n) && BigInt(value) >= BigInt(least),
  max: (most) => (value) => asInteger(value, 64n) && BigInt(value) <= BigInt(most),
  range: (argument) => {
    const [least = 0, most = 0] = pair(argument);
    return (value) => asInteger(value, 64n) && Number(value) >= least && Number(value) <= most;
  },
  regex: (pattern) => {
    const expression = new RegExp(pattern, "i");
    return (value) => expression.test(value);
  },
};

/** The check that `int`, `length(3,5)` and the like stand for. */
export function constraintNamed(name: string, argument: string): Constraint {
  const make = Object.hasOwn(constraints, name.toLowerCase()) ? constraints[name.toLowerCase()] : undefined;
  if (!make) throw new Error(`There is no route constraint '${name}'.`);
  return make(argument);
}
