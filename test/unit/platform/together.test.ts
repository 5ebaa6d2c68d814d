import { expect, test } from "vitest";
import { together } from "#shared/platform/together.ts";

test("what is wanted at the same time is worked on together, in order and so many at most", async () => {
  const turns: number[][] = [];
  const double = together(3, async (wanted: readonly number[]) => {
    turns.push([...wanted]);
    return wanted.map((one) => one * 2);
  });

  const got = await Promise.all([1, 2, 3, 4, 5].map(double));

  expect(got).toEqual([2, 4, 6, 8, 10]);
  expect(turns).toEqual([[1], [2, 3, 4], [5]]);
});

test("work that fails fails for those who waited for it, and for nobody after them", async () => {
  const work = together(10, async (wanted: readonly string[]) => {
    if (wanted.includes("bad")) throw new Error("no");
    return wanted;
  });

  const outcomes = await Promise.allSettled([work("first"), work("bad"), work("beside")]);

  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(await work("after")).toBe("after");
});
