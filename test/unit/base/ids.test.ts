import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idAt, idFrom, idOf, newestFirst, newId, TenantId } from "#shared/base/ids.ts";

const moment = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((epochMilliseconds) => ({ epochMilliseconds }));
const parts = fc.array(fc.string(), { minLength: 1, maxLength: 4 });

describe("an id", () => {
  test("of every making is read back by the schema of its kind, and by no other", () => {
    fc.assert(
      fc.property(moment, parts, (at, words) => {
        for (const id of [newId("report", at), idFrom("report", ...words), idAt("report", at, ...words)]) {
          expect(idOf("report").safeParse(id).success).toBe(true);
          expect(idOf("inquiry").safeParse(id).success).toBe(false);
        }
      }),
    );
  });

  test("made from the same parts is the same, and from other parts another", () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(idFrom("notification", ...one) === idFrom("notification", ...other)).toBe(
          JSON.stringify(one) === JSON.stringify(other),
        );
      }),
    );
  });

  test("as a row key puts the newest first", () => {
    fc.assert(
      fc.property(moment, moment, parts, (one, other, words) => {
        fc.pre(one.epochMilliseconds !== other.epochMilliseconds);
        const [older, newer] = one.epochMilliseconds < other.epochMilliseconds ? [one, other] : [other, one];
        expect(newestFirst(idAt("report", newer, ...words)) < newestFirst(idAt("report", older, ...words))).toBe(true);
      }),
    );
  });
});

test("a tenant is the same however its id is spelled", () => {
  expect(TenantId.parse("B3C1B5FC-828C-45FA-A1E1-10D74F6D6E9C")).toBe("b3c1b5fc-828c-45fa-a1e1-10d74f6d6e9c");
});
