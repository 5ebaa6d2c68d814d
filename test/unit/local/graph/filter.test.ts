import { describe, expect, test } from "vitest";
import { boundsOf } from "#local/graph/odata/bounds.ts";
import { matches } from "#local/graph/odata/evaluate.ts";
import { parseFilter } from "#local/graph/odata/filter.ts";
import { applyQuery } from "#local/graph/odata/query.ts";

const row = {
  name: "O'Hara Keiko",
  severity: "high",
  count: 12,
  isResolved: false,
  assignedTo: null,
  lastUpdateDateTime: "2026-10-02T14:19:01.3266667Z",
  from: { emailAddress: { address: "user@sample-shoji.example" } },
  tags: ["vip", "tokyo"],
  singleValueExtendedProperties: [
    { id: "String {6c1f2a6e-3f0b-4a52-9a31-0d5c6a0f7b21} Name NotificationId", value: "ntf_01J" },
  ],
};

describe("a $filter", () => {
  test.each`
    filter                                                                                                                                             | passes
    ${"severity eq 'high'"}                                                                                                                            | ${true}
    ${"severity eq 'HIGH'"}                                                                                                                            | ${true}
    ${"severity ne 'high'"}                                                                                                                            | ${false}
    ${"name eq 'O''Hara Keiko'"}                                                                                                                       | ${true}
    ${"count gt 11 and count lt 13"}                                                                                                                   | ${true}
    ${"count ge 13 or count le 11"}                                                                                                                    | ${false}
    ${"not (severity eq 'low')"}                                                                                                                       | ${true}
    ${"severity eq 'low' or severity eq 'high' and count eq 12"}                                                                                       | ${true}
    ${"(severity eq 'low' or severity eq 'high') and count eq 1"}                                                                                      | ${false}
    ${"isResolved eq false"}                                                                                                                           | ${true}
    ${"isResolved"}                                                                                                                                    | ${false}
    ${"assignedTo eq null"}                                                                                                                            | ${true}
    ${"assignedTo ne null"}                                                                                                                            | ${false}
    ${"severity in ('low', 'high')"}                                                                                                                   | ${true}
    ${"lastUpdateDateTime ge 2026-10-02T14:19:01Z"}                                                                                                    | ${true}
    ${"lastUpdateDateTime gt 2026-10-02T23:19:02+09:00"}                                                                                               | ${false}
    ${"lastUpdateDateTime lt 2026-10-03"}                                                                                                              | ${true}
    ${"startswith(name,'o''hara')"}                                                                                                                    | ${true}
    ${"endswith(name,'Ken')"}                                                                                                                          | ${false}
    ${"contains(from/emailAddress/address,'@sample')"}                                                                                                 | ${true}
    ${"tags/any(t:t eq 'tokyo')"}                                                                                                                      | ${true}
    ${"tags/all(t:t eq 'tokyo')"}                                                                                                                      | ${false}
    ${"singleValueExtendedProperties/Any(ep: ep/id eq 'String {6c1f2a6e-3f0b-4a52-9a31-0d5c6a0f7b21} Name NotificationId' and ep/value eq 'ntf_01J')"} | ${true}
    ${"singleValueExtendedProperties/Any(ep: ep/id eq 'String {6c1f2a6e-3f0b-4a52-9a31-0d5c6a0f7b21} Name NotificationId' and ep/value eq 'ntf_02J')"} | ${false}
  `("$filter passes the row: $passes", ({ filter, passes }) => {
    expect(matches(parseFilter(filter), row)).toBe(passes);
  });

  test.each(["severity eq", "severity eq 'high", "eq 'x'", "(count eq 1", "count eq 1)", "shout(name,'x')", "a; b"])(
    "%s cannot be read and is refused",
    (filter) => {
      expect(() => parseFilter(filter)).toThrow(expect.objectContaining({ status: 400, code: "BadRequest" }));
    },
  );
});

describe("the span of time in a filter", () => {
  const [from, until] = [Date.parse("2026-10-01T00:00:00Z"), Date.parse("2026-10-02T00:00:00Z")];

  test.each`
    filter                                                         | bounds
    ${"at ge 2026-10-01T00:00:00Z and at lt 2026-10-02T00:00:00Z"} | ${{ from, until }}
    ${"at gt 2026-10-01T00:00:00Z and name eq 'x'"}                | ${{ from }}
    ${"at ge 2026-10-01T00:00:00Z or name eq 'x'"}                 | ${{}}
    ${"not (at ge 2026-10-01T00:00:00Z)"}                          | ${{}}
    ${"other ge 2026-10-01T00:00:00Z"}                             | ${{}}
  `("$filter is $bounds", ({ filter, bounds }) => {
    expect(boundsOf(filter, "at")).toEqual(bounds);
  });
});

describe("a query", () => {
  const rows = [3, 1, 2].map((number) => ({ number, even: number % 2 === 0, name: `n${number}` }));
  const rules = { page: 2, most: 10, paging: "skip" } as const;
  const asked = (text: string) => applyQuery(rows, new URLSearchParams(text), rules);

  test("orders, cuts and narrows, and counts what the filter let through", () => {
    const page = asked("$filter=number lt 3&$orderby=number desc&$top=1&$count=true&$select=name");

    expect(page).toEqual({ rows: [{ name: "n2" }], count: 2, next: { option: "$skip", value: "1" } });
  });

  test("orders by several properties", () => {
    expect(asked("$orderby=even desc,number&$top=3&$select=number").rows).toEqual([
      { number: 2 },
      { number: 1 },
      { number: 3 },
    ]);
  });

  test.each(["$filter=nmae eq 'x'", "$select=nmae", "$orderby=nmae", "$top=0", "$top=11", "$top=x", "$skip=x"])(
    "%s is refused",
    (text) => {
      expect(() => asked(text)).toThrow(expect.objectContaining({ status: 400 }));
    },
  );
});
