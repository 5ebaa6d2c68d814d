import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromColumns, toColumns } from "#shared/platform/table-rows.ts";

test("a row is the same after it was columns", () => {
  const name = fc
    .stringMatching(/^[a-z][A-Za-z0-9]{0,12}$/)
    .filter((text) => !["partitionKey", "rowKey", "timestamp", "etag"].includes(text));
  const value = fc.oneof(
    fc.string(),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.jsonValue().map((json): unknown => JSON.parse(JSON.stringify(json))),
  );

  fc.assert(
    fc.property(fc.dictionary(name, value, { noNullPrototype: true }), (row) => {
      expect(fromColumns(toColumns(row))).toEqual(row);
    }),
  );
});

test("plain values are columns that a person can read, and nested ones are JSON", () => {
  const columns = toColumns({ name: "PC-001", cores: 8, isOwned: true, ratio: 0.5, apps: ["Teams"], until: undefined });

  expect(columns).toEqual({ name: "PC-001", cores: 8, isOwned: true, ratio_json: "0.5", apps_json: '["Teams"]' });
});

describe("a row is refused when", () => {
  test("a text is longer than the service takes", () => {
    expect(() => toColumns({ note: "あ".repeat(32_769) })).toThrow('"note" has 32769 characters');
  });

  test.each(["rowKey", "etag", "odata.type", "a_json", "Name"])(
    "it has a property %s, which the service needs or refuses",
    (name) => {
      expect(() => toColumns({ [name]: "x" })).toThrow(`"${name}"`);
    },
  );
});
