import fc from "fast-check";
import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { typedDay, typedMoment, typedNumber } from "#shared/base/typed-values.ts";

test.each`
  typed                    | day
  ${"2026/12/1"}           | ${"2026-12-01"}
  ${"2026-12-01"}          | ${"2026-12-01"}
  ${"2026.12.1"}           | ${"2026-12-01"}
  ${"２０２６／１２／１"}  | ${"2026-12-01"}
  ${"2026年12月1日"}       | ${"2026-12-01"}
  ${"2026年12月1日（火）"} | ${"2026-12-01"}
  ${" 令和8年12月1日 "}    | ${"2026-12-01"}
  ${"令和元年5月1日"}      | ${"2019-05-01"}
  ${"R8.12.1"}             | ${"2026-12-01"}
  ${"20261201"}            | ${"2026-12-01"}
  ${"12/1"}                | ${undefined}
  ${"26/12/1"}             | ${undefined}
  ${"2026/11/31"}          | ${undefined}
  ${"2026/12/1 18:00"}     | ${undefined}
  ${"昭和100年1月1日"}     | ${undefined}
  ${"来週"}                | ${undefined}
`("$typed is the day $day", ({ typed, day }) => {
  expect(typedDay(typed)?.toString()).toBe(day);
});

test.each`
  typed                       | moment
  ${"2026/12/1 18:00"}        | ${"2026-12-01T18:00:00"}
  ${"2026-12-01T18:00"}       | ${"2026-12-01T18:00:00"}
  ${"2026年12月1日 18時"}     | ${"2026-12-01T18:00:00"}
  ${"令和8年12月1日18時30分"} | ${"2026-12-01T18:30:00"}
  ${"2026/12/1　１８：００"}  | ${"2026-12-01T18:00:00"}
  ${"2026/12/1"}              | ${undefined}
  ${"2026/12/1 25:00"}        | ${undefined}
  ${"2026/12/118:00"}         | ${undefined}
  ${"18:00"}                  | ${undefined}
`("$typed is the moment $moment", ({ typed, moment }) => {
  expect(typedMoment(typed)?.toString()).toBe(moment);
});

test.each`
  typed      | number
  ${"１２"}  | ${12}
  ${"1,200"} | ${1200}
  ${"1.5"}   | ${1.5}
  ${"1,20"}  | ${undefined}
  ${"12台"}  | ${undefined}
`("$typed is the number $number", ({ typed, number }) => {
  expect(typedNumber(typed)).toBe(number);
});

test("a day is read back from every way in which it is written", () => {
  const written = [
    ({ year, month, day }: Temporal.PlainDate) => `${year}/${month}/${day}`,
    ({ year, month, day }: Temporal.PlainDate) => `${year}年${month}月${day}日`,
    ({ year, month, day }: Temporal.PlainDate) => `令和${year - 2018}年${month}月${day}日`,
    (day: Temporal.PlainDate) => day.toString().replaceAll("-", ""),
  ];
  const days = fc
    .integer({ min: 0, max: 30_000 })
    .map((count) => Temporal.PlainDate.from("2020-01-01").add({ days: count }));

  fc.assert(
    fc.property(days, fc.constantFrom(...written), (day, write) => {
      expect(typedDay(write(day))?.toString()).toBe(day.toString());
    }),
  );
});
