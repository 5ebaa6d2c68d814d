import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { daysOf, hours, hoursAt, isInDays } from "#web/operator/desk/business-time.ts";

const at = (time: string) => Temporal.Instant.from(`${time}:00+09:00`);

test.each`
  now                   | is
  ${"2026-11-20T10:36"} | ${{ state: "open", until: "break", minutes: 84 }}
  ${"2026-11-20T12:15"} | ${{ state: "break", opensAt: at("2026-11-20T13:00") }}
  ${"2026-11-20T15:48"} | ${{ state: "open", until: "close", minutes: 102 }}
  ${"2026-11-20T17:30"} | ${{ state: "closed", opensAt: at("2026-11-24T09:30") }}
  ${"2026-11-24T08:00"} | ${{ state: "closed", opensAt: at("2026-11-24T09:30") }}
`("at $now the desk is $is.state", ({ now, is }) => {
  expect(JSON.stringify(hoursAt(at(now)))).toBe(JSON.stringify(is));
});

test("business time is said in hours up to four days, in whole days beyond", () => {
  expect([24, 1194].map(hours)).toEqual(["0:24", "19:54"]);
  expect([1679, 1680].map(isInDays)).toEqual([false, true]);
  expect(daysOf(2519)).toBe(5);
});
