/** A set of numbers, ascending. */
type Numbers = Float64Array;

export const noNumbers: Numbers = new Float64Array();

/** Every number that is in one of the sets. */
export function unionOf(sets: readonly Numbers[]): Numbers {
  return sets.toSorted(bySize).reduce(joined, noNumbers);
}

/** Every number that is in all of the sets. */
export function commonTo(sets: readonly Numbers[]): Numbers {
  const [smallest = noNumbers, ...others] = sets.toSorted(bySize);
  return others.reduce((left, other) => left.filter((number) => other[placeFrom(other, number)] === number), smallest);
}

/** The place of the first number that is not less than one. */
export function placeFrom(numbers: Numbers, least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? least) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const bySize = (one: Numbers, other: Numbers) => one.length - other.length;

function joined(some: Numbers, others: Numbers): Numbers {
  if (some.length === 0) return others;
  const all = new Float64Array(some.length + others.length);
  let size = 0;
  for (let a = 0, b = 0; a < some.length || b < others.length; size += 1) {
    const [one = Number.POSITIVE_INFINITY, other = Number.POSITIVE_INFINITY] = [some[a], others[b]];
    all[size] = Math.min(one, other);
    if (one <= other) a += 1;
    if (other <= one) b += 1;
  }
  return all.subarray(0, size);
}
