import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { forecast } from "#shared/insights/forecast.ts";
import { crossing, levelOf, QuotaThresholds, type Told } from "#shared/insights/quota-levels.ts";
import { sharePointSpace } from "#shared/insights/sharepoint-space.ts";

const thresholds = QuotaThresholds.parse({});
const limit = 1000;

/** What is told of uses that are read one day after another. */
function toldOf(uses: readonly number[]): string[] {
  let told: Told | undefined;
  return uses.flatMap((used) => {
    const next = crossing(told, used, limit, thresholds);
    ({ told } = next);
    return next.tell ? [`${used}:${next.told.level}`] : [];
  });
}

describe("crossing a threshold", () => {
  test.each([
    { uses: [700, 790], told: [], because: "nothing is crossed" },
    { uses: [790, 800, 850, 860], told: ["800:warning"], because: "one crossing is told once" },
    { uses: [800, 900, 1000], told: ["800:warning", "900:critical", "1000:full"], because: "it gets worse" },
    { uses: [950], told: ["950:critical"], because: "what is first seen at its worst is told as that" },
    { uses: [800, 795, 801, 799, 800], told: ["800:warning"], because: "it only wavers" },
    { uses: [800, 770, 805], told: ["800:warning", "805:warning"], because: "it fell and returned" },
    { uses: [900, 850, 905], told: ["900:critical", "905:critical"], because: "it got better and worse again" },
  ])("$uses tells $told, because $because", ({ uses, told }) => {
    expect(toldOf(uses)).toEqual(told);
  });

  test("is never told twice in a row without a fall or a rise between", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1100 }), { maxLength: 40 }),
        fc.integer({ min: 0, max: 1100 }),
        (uses, last) => {
          expect(toldOf([...uses, last, last, last])).toEqual(toldOf([...uses, last]));
        },
      ),
    );
  });

  test("the level follows the share alone", () => {
    expect([799, 800, 899, 900, 999, 1000].map((used) => levelOf(used, limit, thresholds))).toEqual([
      "calm",
      "warning",
      "warning",
      "critical",
      "critical",
      "full",
    ]);
  });
});

describe("a forecast", () => {
  const days = (count: number, use: (day: number) => number) =>
    Array.from({ length: count }, (_, day) => ({
      on: Temporal.PlainDate.from("2026-01-01").add({ days: day }).toString(),
      usedBytes: use(day),
    }));

  test("of steady growth names the day", () => {
    const told = forecast(
      days(120, (day) => 100 + day),
      300,
    );

    expect(told).toEqual({ is: "reached", on: "2026-07-20", early: "2026-07-20", late: "2026-07-20" });
  });

  test("is not bent by one import", () => {
    const told = forecast(
      days(120, (day) => 100 + day + (day === 60 ? 500 : 0)),
      300,
    );

    expect(told).toMatchObject({ is: "reached", on: "2026-07-20" });
  });

  test("of falling or even use is that it never runs out", () => {
    expect(
      forecast(
        days(120, () => 100),
        300,
      ),
    ).toEqual({ is: "never" });
    expect(
      forecast(
        days(120, (day) => 300 - day),
        400,
      ),
    ).toEqual({ is: "never" });
  });

  test("is not made from less than three months", () => {
    expect(
      forecast(
        days(60, (day) => day),
        300,
      ),
    ).toEqual({ is: "too-little-history", days: 59 });
    expect(forecast([], 300)).toEqual({ is: "too-little-history", days: 0 });
  });

  test("never lies before the last reading, nor the early day after the likely one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 100, maxLength: 200 }),
        fc.integer({ min: 1, max: 5000 }),
        (uses, most) => {
          const history = days(uses.length, (day) => (uses[day] ?? 0) + day * 3);
          const told = forecast(history, most);
          if (told.is !== "reached") return;

          const last = history.at(-1)?.on ?? "";
          expect(told.early <= told.on && told.on <= (told.late ?? "9999")).toBe(true);
          expect(told.early >= last).toBe(true);
        },
      ),
    );
  });
});

test("SharePoint has 1 TB, 10 GB for each licence, and what was bought", () => {
  const licence = (skuPartNumber: string, owned: number, state: "Enabled" | "Suspended" = "Enabled") => ({
    skuId: skuPartNumber,
    skuPartNumber,
    owned,
    assigned: 0,
    appliesTo: "User" as const,
    state,
  });
  const gigabyte = 1_073_741_824;

  expect(
    sharePointSpace([
      licence("SPB", 50),
      licence("SHAREPOINTSTORAGE", 500),
      licence("SPE_E3", 9, "Suspended"),
      licence("FLOW_FREE", 10_000),
    ]),
  ).toBe((1024 + 500 + 500) * gigabyte);
});
