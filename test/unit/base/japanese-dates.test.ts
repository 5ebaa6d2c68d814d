import { expect, test } from "vitest";
import {
  asOf,
  columnTime,
  dateAndTime,
  dateRange,
  dateWithWeekday,
  fullDate,
  fullDateWithWeekday,
  tableDate,
  timeOfDay,
} from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const instant = (text: string) => Temporal.Instant.from(`${text}+09:00`);

test.each`
  form                   | format                 | on              | ja                        | en
  ${"full date"}         | ${fullDate}            | ${"2026-11-09"} | ${"2026年11月9日"}        | ${"9 Nov 2026"}
  ${"full, weekday"}     | ${fullDateWithWeekday} | ${"2026-11-30"} | ${"2026年11月30日（月）"} | ${"Mon 30 Nov 2026"}
  ${"date with weekday"} | ${dateWithWeekday}     | ${"2026-11-25"} | ${"11月25日（水）"}       | ${"Wed 25 Nov"}
  ${"a Sunday"}          | ${dateWithWeekday}     | ${"2027-01-03"} | ${"1月3日（日）"}         | ${"Sun 3 Jan"}
`("$form: $ja, $en", ({ format, on, ja, en }) => {
  expect(format(day(on))).toBe(ja);
  expect(format(day(on), "en")).toBe(en);
});

test.each`
  form               | format         | moment                | ja                           | en
  ${"date and time"} | ${dateAndTime} | ${"2026-11-25T17:30"} | ${"11月25日（水） 17:30"}    | ${"Wed 25 Nov 17:30"}
  ${"date and time"} | ${dateAndTime} | ${"2026-11-25T09:05"} | ${"11月25日（水） 9:05"}     | ${"Wed 25 Nov 9:05"}
  ${"as of"}         | ${asOf}        | ${"2026-11-01T02:10"} | ${"11月1日（日） 02:10時点"} | ${"as of Sun 1 Nov 02:10"}
`("$form: $ja, $en", ({ format, moment, ja, en }) => {
  expect(format(instant(moment))).toBe(ja);
  expect(format(instant(moment), "en")).toBe(en);
});

test("a time has no leading zero in text and one in a column", () => {
  expect([timeOfDay, columnTime].map((format) => format(instant("2026-11-25T09:50")))).toEqual(["9:50", "09:50"]);
  expect([timeOfDay, columnTime].map((format) => format(instant("2026-11-25T17:30")))).toEqual(["17:30", "17:30"]);
});

test("an instant is shown on its day in Japan, wherever the host is", () => {
  expect(dateAndTime(Temporal.Instant.from("2026-11-24T15:30:00Z"))).toBe("11月25日（水） 0:30");
});

test("a range runs from day to day", () => {
  expect(dateRange(day("2026-12-29"), day("2027-01-03"))).toBe("12月29日（火）〜1月3日（日）");
  expect(dateRange(day("2026-12-29"), day("2027-01-03"), "en")).toBe("Tue 29 Dec – Sun 3 Jan");
});

test("a table leaves out the year it is about", () => {
  expect(tableDate(day("2026-11-30"), 2026)).toBe("11/30");
  expect(tableDate(day("2025-03-28"), 2026)).toBe("2025/3/28");
});
