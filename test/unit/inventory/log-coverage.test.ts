import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { coverageOf, readingDays } from "#shared/inventory/log-coverage.ts";

const day = (on: number) => Temporal.PlainDate.from({ year: 2026, month: 11, day: on });
/** A day's last reading, at an hour of Japan. */
const read = (on: number, hour: number, cause?: string) => ({
  day: day(on).toString(),
  coverage: cause === undefined ? ("complete" as const) : ("partial" as const),
  asOf: day(on).toZonedDateTime({ timeZone: "Asia/Tokyo", plainTime: { hour } }).toInstant().toString(),
  ...(cause !== undefined && { cause }),
});
const failed = (on: number, cause: string) => ({ day: day(on).toString(), coverage: "none" as const, cause });

const steady = [read(10, 23), read(11, 23), read(12, 23), read(13, 9)];

test.each`
  on    | summaries                                                   | is            | why              | because
  ${11} | ${steady}                                                   | ${"complete"} | ${undefined}     | ${"it was read beyond its end"}
  ${12} | ${steady}                                                   | ${"complete"} | ${undefined}     | ${"late entries had until 9:00 to come"}
  ${12} | ${[read(11, 23), read(12, 23), read(13, 5)]}                | ${"partial"}  | ${"unsettled"}   | ${"late entries may still come"}
  ${13} | ${steady}                                                   | ${"partial"}  | ${"unsettled"}   | ${"the day goes on"}
  ${14} | ${steady}                                                   | ${"missing"}  | ${"unsettled"}   | ${"it is to come"}
  ${5}  | ${steady}                                                   | ${"complete"} | ${undefined}     | ${"the first reading goes back a week"}
  ${3}  | ${steady}                                                   | ${"partial"}  | ${"before"}      | ${"the first reading begins within it"}
  ${2}  | ${steady}                                                   | ${"missing"}  | ${"before"}      | ${"nobody collected yet"}
  ${12} | ${[read(10, 23), failed(12, "throttled"), read(14, 9)]}     | ${"complete"} | ${undefined}     | ${"the next reading went on where the last had ended"}
  ${12} | ${[read(10, 23), failed(12, "no-consent")]}                 | ${"missing"}  | ${"no-consent"}  | ${"it was refused and never read since"}
  ${12} | ${[read(10, 23), read(12, 23, "unavailable"), read(13, 9)]} | ${"partial"}  | ${"unavailable"} | ${"a reading says what it lacks"}
  ${5}  | ${[read(3, 23), read(20, 9)]}                               | ${"missing"}  | ${"gap"}         | ${"readings stopped for longer than logs are kept"}
  ${13} | ${[read(3, 23), read(20, 9)]}                               | ${"partial"}  | ${"gap"}         | ${"what is kept begins within it"}
  ${12} | ${[]}                                                       | ${"missing"}  | ${"unsettled"}   | ${"nothing was ever read"}
`("the $on. is $is ($why): $because", ({ on, summaries, is, why }) => {
  expect(coverageOf([day(on)], summaries)).toEqual([{ day: day(on), is, ...(why && { why }) }]);
});

test("the entries of some days are looked for until the days are settled, and no further", () => {
  expect(readingDays(day(11), day(11), steady)).toEqual(["2026-11-11", "2026-11-12"]);
  expect(readingDays(day(12), day(30), steady)).toEqual(["2026-11-12", "2026-11-13"]);
});
