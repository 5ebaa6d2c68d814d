import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { probe } from "#shared/platform/probe.ts";

function setUp(answers: boolean[]) {
  let now = Temporal.Instant.from("2026-11-22T03:00:00Z");
  let asked = 0;
  const isThere = probe({ now: () => now }, async () => {
    asked += 1;
    if (!answers[asked - 1]) throw new Error("down");
  });
  return { isThere, asked: () => asked, pass: (seconds: number) => (now = now.add({ seconds })) };
}

test("many who ask at the same time cost one question", async () => {
  const { isThere, asked } = setUp([true]);

  await Promise.all([isThere(), isThere(), isThere()]);

  expect(asked()).toBe(1);
});

test("an answer is good for seconds only, whether it was good or bad", async () => {
  const { isThere, asked, pass } = setUp([false, true]);

  await expect(isThere()).rejects.toThrow("down");
  await expect(isThere()).rejects.toThrow("down");
  pass(10);
  await expect(isThere()).resolves.toBeUndefined();

  expect(asked()).toBe(2);
});
