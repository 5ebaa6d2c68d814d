import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseSchedule } from "#local/host/schedule.ts";

const next = (schedule: string, after: string) => parseSchedule(schedule).next(new Date(after)).toISOString();

test.each`
  schedule               | after                         | due                           | because
  ${"0 */5 * * * *"}     | ${"2026-05-01T00:04:59.999Z"} | ${"2026-05-01T00:05:00.000Z"} | ${"every five minutes"}
  ${"0 */5 * * * *"}     | ${"2026-05-01T00:05:00.000Z"} | ${"2026-05-01T00:10:00.000Z"} | ${"the moment itself has passed"}
  ${"30 0 23 * * *"}     | ${"2026-05-01T23:00:30.000Z"} | ${"2026-05-02T23:00:30.000Z"} | ${"once a day, in UTC"}
  ${"15 8 * * *"}        | ${"2026-05-01T00:00:00.000Z"} | ${"2026-05-01T08:15:00.000Z"} | ${"five fields begin with the minute"}
  ${"0 0 9 * * mon-FRI"} | ${"2026-05-01T09:00:00.000Z"} | ${"2026-05-04T09:00:00.000Z"} | ${"a weekend lies between"}
  ${"0 0 0 * * 0"}       | ${"2026-05-01T00:00:00.000Z"} | ${"2026-05-03T00:00:00.000Z"} | ${"zero is Sunday"}
  ${"0 0 0 13 * 5"}      | ${"2026-05-01T00:00:00.000Z"} | ${"2026-11-13T00:00:00.000Z"} | ${"day and weekday both have to fit"}
  ${"* * * 13 * FRI"}    | ${"2026-05-01T00:00:00.000Z"} | ${"2026-11-13T00:00:00.000Z"} | ${"days that do not fit are skipped whole"}
  ${"0 0 0 29 2 *"}      | ${"2026-05-01T00:00:00.000Z"} | ${"2028-02-29T00:00:00.000Z"} | ${"a leap day"}
  ${"0 0 0 1 jan,jul *"} | ${"2026-05-01T00:00:00.000Z"} | ${"2026-07-01T00:00:00.000Z"} | ${"months have names"}
  ${"0 10/20 * * * *"}   | ${"2026-05-01T00:30:00.000Z"} | ${"2026-05-01T00:50:00.000Z"} | ${"steps count from their start"}
`("$schedule after $after is due $due: $because", ({ schedule, after, due }) => {
  expect(next(schedule, after)).toBe(due);
});

test.each([
  "",
  "* * * *",
  "00:05:00",
  "60 * * * * *",
  "0 0 24 * * *",
  "0 0 0 31 2 *",
  "0 0 0 L * *",
  "0 0 0 ? * *",
  "0 0 0 * * 7",
  "0 0 0 * * 5#2",
  "H * * * * *",
  "@daily",
  "0 0 0 * foo *",
])("'%s' is refused", (schedule) => {
  expect(() => parseSchedule(schedule)).toThrow();
});

test("is always due later, at a moment that fits", () => {
  const step = fc.integer({ min: 1, max: 30 });
  const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(
      step,
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 6 }),
      moment,
      (minutes, hour, weekday, after) => {
        const due = parseSchedule(`0 */${minutes} ${hour} * * ${weekday}`).next(after);

        expect(due.getTime()).toBeGreaterThan(after.getTime());
        expect(due.getTime() - after.getTime()).toBeLessThanOrEqual(7 * 86_400_000);
        expect([due.getUTCHours(), due.getUTCDay(), due.getUTCMinutes() % minutes, due.getUTCSeconds()]).toEqual([
          hour,
          weekday,
          0,
          0,
        ]);
      },
    ),
  );
});
