import fc from "fast-check";
import { expect, test } from "vitest";
import { gistOf } from "#shared/dead-letters/gist-of.ts";

const tenant = "0d6f4e1c-5a3b-4c8e-9b1a-000000000002";
const id = "inq_01JAAAAAAAAAAAAAAAAAAAAAAA";

test.each`
  what                                         | body                                                | gist
  ${"its kind, customer and ids"}              | ${{ kind: "follow", tenant, inquiry: id }}          | ${{ kind: "follow", tenant, ids: [id] }}
  ${"what lies deeper, the outer kind first"}  | ${{ data: { tenant, kind: "inner" }, kind: "own" }} | ${{ kind: "own", tenant, ids: [] }}
  ${"the type of an event"}                    | ${{ type: "jp.example.Alert", data: { tenant } }}   | ${{ kind: "jp.example.Alert", tenant, ids: [] }}
  ${"each id once"}                            | ${[id, { again: [id] }]}                            | ${{ ids: [id] }}
  ${"nothing where a sentence stands instead"} | ${{ kind: "鍵をなくした", tenant: "例示 太郎" }}    | ${{ ids: [] }}
  ${"nothing of what is no JSON"}              | ${undefined}                                        | ${{ ids: [] }}
`("a message is told by $what", ({ body, gist }) => {
  expect(gistOf(body)).toEqual(gist);
});

test("whatever was typed is not told", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 5 }), fc.string({ minLength: 5 }), (text, name) => {
      const told = JSON.stringify(gistOf({ kind: "take-in", form: { description: `「${text}」`, name: `${name}様` } }));
      expect(told).toBe(JSON.stringify({ kind: "take-in", ids: [] }));
    }),
  );
});
