import * as fc from "fast-check";
import { expect, test } from "vitest";
import { escapeKey } from "#shared/platform/table-keys.ts";

const anyKey = fc.string({ unit: "binary", maxLength: 80 });

test("no key holds what Table Storage forbids", () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      expect(escapeKey(key)).toMatch(/^[^/\\#?%\p{Cc}]*$/u);
    }),
  );
});

test("two keys never become one", () => {
  fc.assert(
    fc.property(anyKey, anyKey, (one, other) => {
      expect(escapeKey(one) === escapeKey(other)).toBe(one === other);
    }),
  );
  expect(escapeKey("a/b")).not.toBe(escapeKey("a=002fb"));
});

test("ids, dates and numbers stay as they are, and so does their order", () => {
  const keys = ["2026-11-22", "79738877", "a:licences", "inq_01JD2V7Q3", "~"];

  expect(keys.map(escapeKey)).toEqual(keys);
});

test("a key that is too long is refused", () => {
  expect(() => escapeKey("x".repeat(513))).toThrow("may have 512");
});
