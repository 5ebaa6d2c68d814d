import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { answerBy, cancellationDay, earliestDay, refusedDay } from "#shared/contracts/applications/desired-day.ts";
import { refusedEnd } from "#shared/contracts/write-contract.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

test.each`
  example   | desired         | latest
  ${"E-16"} | ${"2026-05-11"} | ${"2026-04-28"}
  ${"E-17"} | ${"2026-09-28"} | ${"2026-09-16"}
  ${"E-18"} | ${"2026-10-01"} | ${"2026-09-24"}
  ${"E-19"} | ${"2026-11-01"} | ${"2026-10-26"}
  ${"E-20"} | ${"2026-12-01"} | ${"2026-11-24"}
  ${"E-21"} | ${"2027-01-01"} | ${"2026-12-22"}
  ${"E-22"} | ${"2027-01-04"} | ${"2026-12-22"}
  ${"E-23"} | ${"2027-03-29"} | ${"2027-03-19"}
  ${"E-24"} | ${"2027-05-01"} | ${"2027-04-23"}
`("$example: what is wished for $desired is in time on $latest and no later", ({ desired, latest }) => {
  expect(refusedDay(japan, day(latest), day(desired), 5)).toBeUndefined();
  expect(refusedDay(japan, day(latest).add({ days: 1 }), day(desired), 5)?.ja).toContain("5営業日前まで");
});

test.each`
  example   | notice          | month        | ends
  ${"E-57"} | ${"2026-12-14"} | ${"2026-12"} | ${"2026-12-31"}
  ${"E-58"} | ${"2026-12-15"} | ${"2027-01"} | ${"2027-01-31"}
  ${"E-59"} | ${"2027-05-17"} | ${"2027-05"} | ${"2027-05-31"}
  ${"E-60"} | ${"2027-05-18"} | ${"2027-06"} | ${"2027-06-30"}
  ${"E-61"} | ${"2026-12-30"} | ${"2027-01"} | ${"2027-01-31"}
`("$example: notice of $notice ends a contract on $ends at the earliest", ({ notice, month, ends }) => {
  expect(cancellationDay(japan, day(notice), month)).toEqual({ endsOn: day(ends) });
});

test("notice that comes too late is refused with the month that is possible, and taken once that is confirmed", () => {
  const late = cancellationDay(japan, day("2026-12-15"), "2026-12");

  expect("refused" in late && late.refused.ja).toContain("解約月を 2027-01 として");
  expect(cancellationDay(japan, day("2026-12-15"), "2027-03")).toEqual({ endsOn: day("2027-03-31") });
});

test.each`
  example   | end             | latest
  ${"E-82"} | ${"2027-03-31"} | ${"2027-01-30"}
  ${"E-83"} | ${"2027-06-30"} | ${"2027-05-01"}
`("$example: we end a contract on $end with notice of $latest and no later", ({ end, latest }) => {
  const order = { kind: "provider-notice", on: end, reason: "体制の見直し" } as const;

  expect(refusedEnd(japan, day(latest), order)).toBeUndefined();
  expect(refusedEnd(japan, day(latest).add({ days: 1 }), order)?.en).toContain("sixty days");
  expect(refusedEnd(japan, day(end), { ...order, kind: "immediate", code: "late-payment" })).toBeUndefined();
  expect(refusedEnd(japan, day(end).add({ days: 1 }), { ...order, kind: "immediate", code: "breach" })?.en).toContain(
    "past",
  );
});

const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => day("2026-01-01").add({ days }));

test("the earliest day that is offered is taken, the day before is not, and its answer comes no later than that", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 5 }), (today, leadDays) => {
      const earliest = earliestDay(japan, today, leadDays);

      expect(refusedDay(japan, today, earliest, leadDays)).toBeUndefined();
      expect(refusedDay(japan, today, earliest.subtract({ days: 1 }), leadDays)).toBeDefined();
      expect(Temporal.PlainDate.compare(answerBy(japan, today, earliest, leadDays), earliest)).toBeLessThanOrEqual(0);
    }),
  );
});
