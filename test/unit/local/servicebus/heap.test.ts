import * as fc from "fast-check";
import { expect, test } from "vitest";
import { newHeap, pop, push, top } from "#local/servicebus/broker/heap.ts";

test("items come out by rank, whatever the order in which they went in", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const heap = newHeap<number>((number) => number);
      for (const number of numbers) push(heap, number);

      expect(top(heap)).toBe(numbers.length === 0 ? undefined : Math.min(...numbers));
      expect(numbers.map(() => pop(heap))).toEqual(numbers.toSorted((a, b) => a - b));
      expect(pop(heap)).toBeUndefined();
    }),
  );
});
