/** A priority queue: the item of the lowest rank comes first. */
export type Heap<T> = { rank: (item: T) => number; items: T[] };

/** An empty priority queue. */
export const newHeap = <T>(rank: (item: T) => number): Heap<T> => ({ rank, items: [] });

/** The item that `pop` would take. */
export const top = <T>(heap: Heap<T>): T | undefined => heap.items[0];

/** Puts an item into its place. */
export function push<T>(heap: Heap<T>, item: T): void {
  const { items, rank } = heap;
  const itemRank = rank(item);
  let at = items.length;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = items[above];
    if (parent === undefined || rank(parent) <= itemRank) break;
    items[at] = parent;
    at = above;
  }
  items[at] = item;
}

/** Takes the item of the lowest rank out. */
export function pop<T>(heap: Heap<T>): T | undefined {
  const { items } = heap;
  const first = items[0];
  const last = items.pop();
  if (last !== undefined && items.length > 0) sink(heap, last);
  return first;
}

function sink<T>({ items, rank }: Heap<T>, item: T): void {
  const itemRank = rank(item);
  let at = 0;
  for (;;) {
    const left = items[2 * at + 1];
    const right = items[2 * at + 2];
    if (left === undefined) break;
    const goRight = right !== undefined && rank(right) < rank(left);
    const child = goRight ? right : left;
    if (itemRank <= rank(child)) break;
    items[at] = child;
    at = 2 * at + (goRight ? 2 : 1);
  }
  items[at] = item;
}
