import fc from "fast-check";
import { expect, test } from "vitest";
import { scaleFor, spread } from "#shared/reports/monthly/html/storage-scale.ts";

test("labels beside a line never touch, and keep their order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 4 }), (places) => {
      const settled = spread(places, 13);
      const inOrder = settled.toSorted((a, b) => a - b);

      expect(inOrder.slice(1).every((place, index) => place - (inOrder[index] ?? 0) >= 13)).toBe(true);
      expect(settled.every((place, index) => place >= (places[index] ?? 0))).toBe(true);
    }),
  );
});

test("an axis holds all its values with few even steps", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.01, max: 100_000, noNaN: true }), { minLength: 1, maxLength: 13 }),
      (values) => {
        const { min, max, ticks } = scaleFor(values, { from: 200, to: 0 });

        expect(Math.min(...values)).toBeGreaterThanOrEqual(min);
        expect(Math.max(...values)).toBeLessThanOrEqual(max);
        expect(ticks.length).toBeLessThanOrEqual(9);
      },
    ),
  );
});
