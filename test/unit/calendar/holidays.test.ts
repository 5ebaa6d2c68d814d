import { holidays as published } from "@holiday-jp/holiday_jp";
import { expect, test } from "vitest";
import { dayCalendar, japan, japaneseBanks } from "#shared/calendar/calendars.ts";
import { holidayOverrides } from "#shared/calendar/holiday-overrides.ts";
import { holidaysOf } from "#shared/calendar/holidays.ts";
import { day } from "./moments.ts";

const years = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

test("the rules give the days that are published for 1990 to 2050, no more and no fewer", () => {
  const ours = years(1990, 2050).flatMap((year) => [...holidaysOf(year, holidayOverrides).keys()].toSorted());

  expect(ours).toEqual(Object.keys(published).filter((iso) => iso >= "1990" && iso < "2051"));
});

test("a day that the law gives a name has its published name", () => {
  const law = dayCalendar([]);
  const named = Object.values(published).filter(
    ({ date, name }) => date >= "1990" && date < "2051" && !name.startsWith("休日") && !name.endsWith("振替休日"),
  );

  const differing = named.filter(({ date, name }) => !name.startsWith(law.closureOn(day(date))?.name.ja ?? "none"));

  expect(differing).toEqual([]);
});

test.each`
  on              | name            | because
  ${"2026-05-06"} | ${"振替休日"}   | ${"3 May is a Sunday and the two days after it are taken"}
  ${"2027-03-22"} | ${"振替休日"}   | ${"the equinox is a Sunday"}
  ${"2026-09-22"} | ${"国民の休日"} | ${"it lies between two holidays"}
  ${"2032-09-21"} | ${"国民の休日"} | ${"it lies between two holidays"}
  ${"2049-09-21"} | ${"国民の休日"} | ${"it lies between two holidays"}
  ${"2019-04-30"} | ${"国民の休日"} | ${"the enthronement made a holiday of 1 May"}
  ${"2021-08-09"} | ${"振替休日"}   | ${"a law moved Mountain Day to a Sunday"}
`("$on is $name, $because", ({ on, name }) => {
  expect(japan.closureOn(day(on))).toMatchObject({ kind: "holiday", name: { ja: name } });
});

test("an override makes a holiday, or an ordinary day, whatever the rules say", () => {
  const calendar = dayCalendar(
    [],
    [
      { on: "2028-06-01", name: { ja: "特別の休日", en: "Special holiday" } },
      { on: "2028-11-23", name: undefined },
      { on: "2026-09-22", name: undefined },
    ],
  );

  expect(calendar.closureOn(day("2028-06-01"))?.name.ja).toBe("特別の休日");
  expect(calendar.isOpen(day("2028-11-23"))).toBe(true);
  expect(calendar.isOpen(day("2026-09-22"))).toBe(true);
});

test.each([1989, 2100])("nobody is told a guess about %d", (year) => {
  expect(() => japan.isOpen(day(`${year}-06-01`))).toThrow(RangeError);
});

test.each`
  on              | ours     | banks    | because
  ${"2026-12-28"} | ${true}  | ${true}  | ${"it is our last day of the year"}
  ${"2026-12-29"} | ${false} | ${true}  | ${"our closure begins (C-02)"}
  ${"2026-12-30"} | ${false} | ${true}  | ${"banks still book"}
  ${"2026-12-31"} | ${false} | ${false} | ${"banks close too"}
  ${"2027-01-01"} | ${false} | ${false} | ${"it is New Year's Day"}
  ${"2027-01-04"} | ${true}  | ${true}  | ${"work begins again"}
  ${"2026-11-21"} | ${false} | ${false} | ${"it is a Saturday"}
`("on $on we are open: $ours, banks: $banks, because $because", ({ on, ours, banks }) => {
  expect(japan.isOpen(day(on))).toBe(ours);
  expect(japaneseBanks.isOpen(day(on))).toBe(banks);
});

test("a yearly closure holds only while it is in force", () => {
  const obon = { name: { ja: "夏季", en: "summer break" }, from: "08-13", to: "08-14", since: "2027-01-01" };
  const calendar = dayCalendar([{ ...obon, until: "2028-12-31" }]);

  const open = ["2026-08-13", "2027-08-13", "2028-08-14", "2029-08-14"].map((iso) => calendar.isOpen(day(iso)));
  expect(open).toEqual([true, false, false, true]);
});
