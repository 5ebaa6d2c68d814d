import { describe, expect, test } from "vitest";
import { closingOf, sourceOf } from "#shared/reports/monthly/closing.ts";
import { inJst, summary } from "./a-month.ts";

const night = (day: string, given: object = {}) => {
  const at = inJst(`${day}T02:10`);
  return summary("devices", { day, asOf: at, readAt: at, ...given });
};
const failed = (day: string) => {
  const { asOf: _none, ...rest } = night(day, { coverage: "none", cause: "throttled" });
  return rest;
};
const started = "2024-04-01";

describe("which reading speaks for a month", () => {
  test("the night of the 1st closes the month before, a later one belongs to the next", () => {
    const rows = [night("2026-11-02"), night("2026-11-01"), night("2026-10-31"), night("2026-10-01")];

    const closing = closingOf(rows, "2026-10", started);

    expect([closing.now?.day, closing.before?.day]).toEqual(["2026-11-01", "2026-10-01"]);
  });

  test("a usage report of the next month's first days counts by the day that it is true of", () => {
    const rows = [
      night("2026-11-03", { asOf: "2026-10-31T00:00:00Z" }),
      night("2026-11-01", { asOf: "2026-10-29T00:00:00Z" }),
    ];

    expect(closingOf(rows, "2026-10", started).now?.day).toBe("2026-11-03");
  });

  test("what failed leaves the last reading that brought anything in its place", () => {
    const rows = [failed("2026-11-01"), failed("2026-10-31"), night("2026-10-30")];

    const closing = closingOf(rows, "2026-10", started);

    expect(closing.now?.day).toBe("2026-10-30");
    expect(closing.attempt?.coverage).toBe("none");
  });

  test("a month before the customer began has no reading, whatever was read on the way in", () => {
    const closing = closingOf([night("2026-10-31"), night("2026-09-30")], "2026-10", "2026-10-30");

    expect(closing.before).toBeUndefined();
    expect(closing.now?.day).toBe("2026-10-31");
  });
});

describe("what is said of a source", () => {
  const when = { month: "2026-10", today: "2026-11-05" };
  const said = (...rows: ReturnType<typeof failed>[]) => sourceOf("devices", closingOf(rows, "2026-10", started), when);

  test("a reading of the month's end says when it was true", () => {
    expect(said(night("2026-10-31"))).toEqual({
      name: "devices",
      coverage: "complete",
      asOf: inJst("2026-10-31T02:10"),
      readAt: inJst("2026-10-31T02:10"),
    });
  });

  test("one that is days older speaks for a part of the month, and the cause is that of the last try", () => {
    expect(said(failed("2026-10-31"), night("2026-10-27"))).toMatchObject({ coverage: "partial", cause: "throttled" });
  });

  test("a month without any is none, with the cause", () => {
    expect(said(failed("2026-10-31"), night("2026-09-30"))).toMatchObject({ coverage: "none", cause: "throttled" });
    expect(said()).toEqual({ name: "devices", coverage: "none", cause: "unavailable" });
  });
});
