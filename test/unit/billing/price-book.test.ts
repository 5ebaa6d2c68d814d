import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  covers,
  firstPriceBook,
  type PriceBook,
  Prices,
  type PriceVersion,
  priceOf,
  type Tier,
  versionOn,
} from "#shared/billing/price-book.ts";
import { priceChanges } from "#shared/billing/price-changes.ts";
import { priceFaults, tierFaults } from "#shared/billing/price-rules.ts";

const [first] = firstPriceBook.versions;
if (!first) throw new Error("The book begins with a version.");

const tier = (minQuantity: number, maxQuantity: number | null, unitYen = 2900): Tier => ({
  minQuantity,
  maxQuantity,
  unitYen,
});
const prices = (change: Partial<Prices> = {}): Prices => ({
  effectiveFrom: "2027-04-01",
  items: [
    { service: "basic", tiers: [tier(1, 49, 3200), tier(50, null, 2800)] },
    { service: "option", tiers: [tier(50, 50, 1200)] },
  ],
  oneOff: [],
  ...change,
});
const version = (change: Partial<PriceVersion> = {}): PriceVersion => ({
  ...first,
  ...prices(),
  version: 2,
  postedOn: "2027-01-29",
  ...change,
});
const bookOf = (...later: PriceVersion[]): PriceBook => ({ changes: later.length, versions: [first, ...later] });
const withdrawn = { by: first.by, at: "2027-02-01T00:00:00Z", reason: "取りやめ" };

describe("a price", () => {
  test.each`
    service     | quantity | day             | agreed                                    | expected
    ${"basic"}  | ${50}    | ${"2026-11-01"} | ${[]}                                     | ${{ unitYen: 2900, priceVersion: "1", source: "book" }}
    ${"option"} | ${50}    | ${"2026-11-01"} | ${[]}                                     | ${{ unitYen: 1100, priceVersion: "1", source: "book" }}
    ${"basic"}  | ${37}    | ${"2026-11-01"} | ${[{ service: "basic", unitYen: 2900 }]}  | ${{ unitYen: 2900, priceVersion: "1", source: "agreed" }}
    ${"basic"}  | ${50}    | ${"2027-04-01"} | ${[{ service: "option", unitYen: 1000 }]} | ${{ unitYen: 2800, priceVersion: "2", source: "book" }}
    ${"basic"}  | ${50}    | ${"2027-03-31"} | ${[]}                                     | ${{ unitYen: 2900, priceVersion: "1", source: "book" }}
    ${"option"} | ${50}    | ${"2027-04-01"} | ${[{ service: "option", unitYen: 1000 }]} | ${{ unitYen: 1000, priceVersion: "2", source: "agreed" }}
  `("BIL-01: of $service for $quantity on $day is $expected", ({ expected, ...asked }) => {
    expect(priceOf(bookOf(version()), asked)).toEqual(expected);
  });

  test.each([1, 49, 51, 1000])("BIL-01: is not guessed for %i accounts", (quantity) => {
    expect(priceOf(firstPriceBook, { service: "option", quantity, day: "2026-11-01", agreed: [] })).toEqual({
      missing: {
        ja: `オプション ${quantity}アカウントの単価は料金表にありません。契約で単価を取り決めてください。`,
        en: `No price is published for ${quantity} accounts of “Option”. Agree on one in the contract.`,
      },
    });
  });

  test("is missing where the book has no version", () => {
    const asked = { service: "basic", quantity: 50, day: "1999-12-31", agreed: [] } as const;

    expect(priceOf(firstPriceBook, asked)).toHaveProperty("missing");
  });
});

describe("a version", () => {
  test("that was withdrawn never holds, also where another begins on the same day", () => {
    const book = bookOf(version({ withdrawn }), version({ version: 3 }));

    expect(versionOn(bookOf(version({ withdrawn })), "2027-06-01")?.version).toBe(1);
    expect(versionOn(book, "2027-06-01")?.version).toBe(3);
  });

  test("that begins later holds later, whichever was posted first", () => {
    const book = bookOf(version({ effectiveFrom: "2027-06-01" }), version({ version: 3 }));

    const held = ["2027-03-31", "2027-04-01", "2027-06-01"].map((day) => versionOn(book, day)?.version);

    expect(held).toEqual([1, 3, 2]);
  });
});

describe("new prices", () => {
  const told = (day: string, effectiveOn = "2027-04-01") => ({ effectiveOn, toldAt: `${day}T14:59:59Z` });
  const faults = (change: Partial<Prices>, notice: ReturnType<typeof told> | undefined = told("2027-02-01")) =>
    priceFaults(prices(change), {
      book: bookOf(version({ effectiveFrom: "2027-07-01" })),
      notice,
      today: "2027-02-15",
    });
  const basic = (...tiers: Tier[]): Partial<Prices> => ({
    items: [
      { service: "basic", tiers },
      { service: "option", tiers: [tier(50, 50)] },
    ],
  });
  const work = { code: "setup", title: { ja: "初期設定", en: "Setup" }, unit: "式", unitYen: 50_000 };

  test("E-62: are taken when the notice came out on the last day, and by that hour in Japan", () => {
    expect(faults({})).toEqual([]);
  });

  test.each`
    change                                         | pointer                            | because
    ${{ effectiveFrom: "2027-04-02" }}             | ${"#/effectiveFrom"}               | ${"months begin on a first"}
    ${{ effectiveFrom: "2027-02-01" }}             | ${"#/effectiveFrom"}               | ${"the month has begun"}
    ${{ effectiveFrom: "2027-07-01" }}             | ${"#/effectiveFrom"}               | ${"another version begins then"}
    ${{ effectiveFrom: "2027-05-01" }}             | ${"#/notice"}                      | ${"the notice is about April"}
    ${{ items: [] }}                               | ${"#/items"}                       | ${"no service has prices"}
    ${basic(tier(1, 10), tier(12, 20))}            | ${"#/items/0/tiers/1/minQuantity"} | ${"11 has no price"}
    ${basic(tier(1, 10), tier(10, 20))}            | ${"#/items/0/tiers/1/minQuantity"} | ${"10 has two prices"}
    ${basic(tier(1, null), tier(11, 20))}          | ${"#/items/0/tiers/0/maxQuantity"} | ${"only the last one is open"}
    ${basic(tier(10, 9))}                          | ${"#/items/0/tiers/0/maxQuantity"} | ${"it covers nothing"}
    ${{ oneOff: [work, { ...work, unitYen: 1 }] }} | ${"#/oneOff/1/code"}               | ${"a code has one price"}
  `("are refused by $pointer when $because", ({ change, pointer }) => {
    expect(faults(change).map((fault) => fault.pointer)).toContain(pointer);
  });

  test.each`
    notice                              | because
    ${undefined}                        | ${"公開されていません"}
    ${told("2027-02-02")}               | ${"公開日は2027年2月2日です。2か月前の2027年2月1日まで"}
    ${told("2027-02-01", "2027-06-01")} | ${"2027年6月1日からの改定"}
  `("BIL-12: are refused: the notice $because", ({ notice, because }) => {
    const known = { book: firstPriceBook, notice, today: "2027-02-15" };

    expect(priceFaults(prices(), known)).toMatchObject([
      { pointer: "#/notice", detail: { ja: expect.stringContaining(because) } },
    ]);
  });

  test.each`
    tiers
    ${[tier(1, 10, -1)]}
    ${[tier(1, 10, 1_000_001)]}
    ${[tier(1, 10, 0.5)]}
    ${[tier(0, 10)]}
    ${[tier(1, 1_000_000)]}
    ${[]}
  `("are refused as they are read: $tiers", ({ tiers }) => {
    expect(Prices.safeParse(prices(basic(...tiers))).success).toBe(false);
  });
});

/** Tiers as they may stand, some of them with one bound moved. */
const anyTiers = fc
  .tuple(fc.integer({ min: 1, max: 50 }), fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }))
  .map(([start, widths]) => {
    let next = start;
    return widths.map((width): Tier => {
      const minQuantity = next;
      next += width;
      return tier(minQuantity, next - 1);
    });
  });

test("tiers are taken just when every quantity from the first to the last has one price", () => {
  fc.assert(
    fc.property(anyTiers, fc.nat(), fc.constantFrom(-1, 0, 1), (tiers, place, by) => {
      const moved = tiers.map((one, index) =>
        index === place % tiers.length ? { ...one, minQuantity: one.minQuantity + by } : one,
      );
      const [from, to] = [moved[0]?.minQuantity ?? 0, moved.at(-1)?.maxQuantity ?? 0];
      const quantities = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
      const once = quantities.every((quantity) => moved.filter((one) => covers(one, quantity)).length === 1);
      const isSound = once && moved.every((one) => one.minQuantity <= (one.maxQuantity ?? Infinity));
      expect(tierFaults(moved, "#").length === 0).toBe(isSound);
    }),
  );
});

test("a preview shows for which quantities a price begins, changes or ends", () => {
  const work = { code: "setup", title: { ja: "初期設定", en: "Setup" }, unit: "式", unitYen: 50_000 };

  expect(priceChanges(first, prices({ oneOff: [work] }))).toEqual({
    tiers: [
      { service: "basic", minQuantity: 1, maxQuantity: 49, beforeYen: null, afterYen: 3200 },
      { service: "basic", minQuantity: 50, maxQuantity: 50, beforeYen: 2900, afterYen: 2800 },
      { service: "basic", minQuantity: 51, maxQuantity: null, beforeYen: null, afterYen: 2800 },
      { service: "option", minQuantity: 50, maxQuantity: 50, beforeYen: 1100, afterYen: 1200 },
    ],
    oneOff: [{ code: "setup", beforeYen: null, afterYen: 50_000 }],
  });
  expect(priceChanges(first, first)).toEqual({ tiers: [], oneOff: [] });
});
