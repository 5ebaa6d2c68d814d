import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { askIn } from "#shared/requests/ask.ts";
import { catalogue } from "#shared/requests/catalogue.ts";
import { licencesNotJudged, licencesShort } from "#shared/requests/check-licences.ts";
import { judgeLicences, type Need } from "#shared/requests/free-licences.ts";
import type { Known } from "#shared/requests/request-type.ts";
import { memoryBlobs } from "#test/support/memory-storage.ts";
import { known, orders } from "./orders.ts";

const noBlobs = { blobs: memoryBlobs() };

const sku = "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46";
const people = (count: number, from = 0): Need[] =>
  Array.from({ length: count }, (_, index) => ({ licence: sku, holder: `p${from + index}@mihon.example` }));
const holding = (need: Need) => ({ id: `id-${need.holder}`, userPrincipalName: need.holder, skuIds: [need.licence] });

test("ADM-05: five hundred who join need more than the one licence that is free, from the second on", () => {
  const shelf = [{ skuId: sku, owned: 60, assigned: 59 }];

  const judged = judgeLicences({ shelf, holders: [], wanted: people(500), promised: [] });

  expect(judged).toEqual([
    { is: "short", licence: sku, product: shelf[0], first: 1, left: 1, promised: 0, wanted: 500 },
  ]);
});

test("a product that the snapshot does not have is not judged", () => {
  expect(judgeLicences({ shelf: [], holders: [], wanted: people(9), promised: [] })).toEqual([
    { is: "not-judged", licence: sku },
  ]);
});

test("an order of a company whose licences were never read is taken, and says that they were not judged", async () => {
  const type = catalogue["licence-assign"];
  const ordered = { type, orders: [z.parse(type.fields(askIn("ja")), orders["licence-assign"])] };
  const unread: Known = { ...known, items: () => Promise.resolve([]) };
  const read = await licencesNotJudged({ ...ordered, known });
  const short = (by: Known) => licencesShort(noBlobs, { ...ordered, known: by }, [], { nameOf: String }, "ja");

  expect(read).toBeUndefined();
  expect((await licencesNotJudged({ ...ordered, known: unread }))?.ja).toContain("確認していません");
  expect([await short(known), await short(unread)]).toEqual([[], []]);
});

describe("whatever is owned, assigned, promised and wanted,", () => {
  const counts = fc.record({
    owned: fc.nat(40),
    assigned: fc.nat(40),
    promised: fc.nat(20),
    wanted: fc.integer({ min: 1, max: 40 }),
    held: fc.nat(20),
  });
  const judge = ({
    owned,
    assigned,
    promised,
    wanted,
    held,
  }: Record<"owned" | "assigned" | "promised" | "wanted" | "held", number>) =>
    judgeLicences({
      shelf: [{ skuId: sku.toUpperCase(), owned, assigned }],
      holders: people(held).map(holding),
      wanted: people(wanted),
      promised: people(promised, 1000),
    })[0];

  test("it is short exactly when those who hold none yet are more than are left", () => {
    fc.assert(
      fc.property(counts, (given) => {
        const left = Math.max(0, given.owned - given.assigned - given.promised);
        const missing = Math.max(0, given.wanted - given.held);

        expect(judge(given)?.is).toBe(missing > left ? "short" : "enough");
      }),
    );
  });

  test("leaving out the first that is too many and all after it makes it enough", () => {
    fc.assert(
      fc.property(counts, (given) => {
        const found = judge(given);
        fc.pre(found?.is === "short" && found.first > 0);

        expect(judge({ ...given, wanted: found?.is === "short" ? found.first : 0 })?.is).toBe("enough");
      }),
    );
  });

  test("one more that is promised to others never makes it enough, and one more bought never short", () => {
    fc.assert(
      fc.property(counts, (given) => {
        if (judge(given)?.is === "short") expect(judge({ ...given, promised: given.promised + 1 })?.is).toBe("short");
        else expect(judge({ ...given, owned: given.owned + 1 })?.is).toBe("enough");
      }),
    );
  });
});
