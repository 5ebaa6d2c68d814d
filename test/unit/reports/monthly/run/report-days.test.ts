import fc from "fast-check";
import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { publishByOf, reportDay } from "#shared/reports/monthly/run/report-days.ts";

test.each`
  day             | prepares | warns    | publishes | because
  ${"2026-11-01"} | ${false} | ${false} | ${false}  | ${"it is a Sunday"}
  ${"2026-11-02"} | ${true}  | ${false} | ${false}  | ${"it is the first business day"}
  ${"2026-11-03"} | ${false} | ${false} | ${false}  | ${"Culture Day is closed"}
  ${"2026-11-05"} | ${true}  | ${false} | ${false}  | ${"it is the third"}
  ${"2026-11-06"} | ${false} | ${true}  | ${false}  | ${"it is the fourth"}
  ${"2026-11-09"} | ${false} | ${false} | ${true}   | ${"it is the fifth"}
  ${"2026-11-14"} | ${false} | ${false} | ${false}  | ${"it is a Saturday"}
  ${"2026-11-30"} | ${false} | ${false} | ${true}   | ${"what is late goes out as soon as it can"}
  ${"2027-01-04"} | ${true}  | ${false} | ${false}  | ${"the year begins on the fourth"}
  ${"2026-05-08"} | ${true}  | ${false} | ${false}  | ${"Golden Week leaves three days by then"}
  ${"2026-05-12"} | ${false} | ${false} | ${true}   | ${"so that the fifth is late"}
`("on $day prepares: $prepares, warns: $warns, publishes: $publishes, since $because", (row) => {
  const { day, prepares, warns, publishes } = row;

  expect(reportDay(japan, Temporal.PlainDate.from(day))).toMatchObject({ prepares, warns, publishes });
});

test("a day is about the month before, and knows by when its report is out", () => {
  expect(reportDay(japan, Temporal.PlainDate.from("2027-01-04"))).toMatchObject({ month: "2026-12" });
  expect(publishByOf(japan, "2026-12").toString()).toBe("2027-01-08");
  expect(publishByOf(japan, "2026-10").toString()).toBe("2026-11-09");
});

test("every month is prepared on three days, warned of on one, and published from the day it is due", () => {
  const month = fc
    .integer({ min: 0, max: 120 })
    .map((ahead) => Temporal.PlainYearMonth.from("2025-01").add({ months: ahead }));

  fc.assert(
    fc.property(month, (thisMonth) => {
      const days = Array.from({ length: thisMonth.daysInMonth }, (_, index) =>
        reportDay(japan, thisMonth.toPlainDate({ day: index + 1 })),
      );
      const first = days.findIndex(({ publishes }) => publishes) + 1;

      expect(days.filter(({ prepares }) => prepares)).toHaveLength(3);
      expect(days.filter(({ warns }) => warns)).toHaveLength(1);
      expect(days[0]?.publishBy.day).toBe(first);
    }),
    { numRuns: 12 },
  );
});
