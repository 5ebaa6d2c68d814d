import * as fc from "fast-check";
import { expect, test } from "vitest";
import { axisFor } from "#shared/reports/html/trend-axis.ts";

const point = (owned: number, assigned: number) => ({ month: "2026-10", owned, assigned });

test("the axis holds every value in a few even, whole steps", () => {
  const counts = fc.array(fc.tuple(fc.nat(20_000), fc.nat(20_000)), { minLength: 1, maxLength: 13 });

  fc.assert(
    fc.property(counts, (pairs) => {
      const { min, max, interval } = axisFor(pairs.map(([owned, assigned]) => point(owned, assigned)));
      const steps = (max - min) / interval;

      expect(Math.min(...pairs.flat())).toBeGreaterThanOrEqual(min);
      expect(Math.max(...pairs.flat())).toBeLessThan(max);
      expect([interval, min, steps].every(Number.isInteger)).toBe(true);
      expect(steps).toBeLessThanOrEqual(5);
    }),
  );
});

test("the axis begins at zero unless all values are far above it", () => {
  expect(axisFor([point(60, 0), point(60, 20)]).min).toBe(0);
  expect(axisFor([point(60, 49), point(56, 44)])).toEqual({ min: 30, max: 70, interval: 10 });
});
