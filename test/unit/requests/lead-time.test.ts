import * as fc from "fast-check";
import { expect, test } from "vitest";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { type Lead, type Promised, promise } from "#shared/requests/lead-time.ts";
import { anyMoment, at, day, wallClock } from "../calendar/moments.ts";

const afterOrder = (days: number): Lead => ({ kind: "after-order", days });
const beforeDate: Lead = { kind: "before-date", days: 5 };
const afterDate: Lead = { kind: "after-date", days: 5 };

type Wish = { on?: string; isUrgent?: boolean };

const promised = (lead: Lead, received: string, { on, isUrgent = false }: Wish = {}) =>
  promise(japan, lead, { receivedAt: at(received), day: on === undefined ? undefined : day(on), isUrgent });

/** What was promised, where nothing was refused. */
function granted(answer: Promised | { refused: unknown }): Promised {
  if ("refused" in answer) throw new Error(JSON.stringify(answer.refused));
  return answer;
}

test.each`
  example   | received        | days | due
  ${"E-01"} | ${"2026-04-28"} | ${5} | ${"2026-05-11"}
  ${"E-02"} | ${"2026-05-01"} | ${5} | ${"2026-05-13"}
  ${"E-03"} | ${"2026-09-18"} | ${5} | ${"2026-09-30"}
  ${"E-04"} | ${"2026-12-21"} | ${5} | ${"2026-12-28"}
  ${"E-05"} | ${"2026-12-24"} | ${5} | ${"2027-01-06"}
  ${"E-06"} | ${"2026-12-28"} | ${5} | ${"2027-01-08"}
  ${"E-07"} | ${"2027-04-28"} | ${5} | ${"2027-05-11"}
  ${"E-08"} | ${"2026-03-19"} | ${2} | ${"2026-03-24"}
  ${"E-09"} | ${"2026-07-17"} | ${2} | ${"2026-07-22"}
  ${"E-10"} | ${"2026-08-07"} | ${2} | ${"2026-08-12"}
  ${"E-11"} | ${"2026-10-09"} | ${2} | ${"2026-10-14"}
  ${"E-12"} | ${"2026-09-20"} | ${2} | ${"2026-09-25"}
  ${"E-13"} | ${"2026-12-30"} | ${2} | ${"2027-01-05"}
  ${"E-14"} | ${"2027-03-19"} | ${2} | ${"2027-03-24"}
  ${"E-15"} | ${"2027-01-03"} | ${2} | ${"2027-01-05"}
`("$example: what takes $days business days and is ordered $received is due $due", ({ received, days, due }) => {
  const answer = granted(promised(afterOrder(days), `${received} 20:00`));

  expect(answer.earliestOn.toString()).toBe(due);
  expect(wallClock(answer.dueBy)).toBe(`${due} 17:30`);
  expect(answer.isBestEffort).toBe(false);
});

test.each`
  example   | desired         | latest          | due
  ${"E-16"} | ${"2026-05-11"} | ${"2026-04-28"} | ${"2026-05-08"}
  ${"E-17"} | ${"2026-09-28"} | ${"2026-09-16"} | ${"2026-09-25"}
  ${"E-18"} | ${"2026-10-01"} | ${"2026-09-24"} | ${"2026-09-30"}
  ${"E-19"} | ${"2026-11-01"} | ${"2026-10-26"} | ${"2026-10-30"}
  ${"E-20"} | ${"2026-12-01"} | ${"2026-11-24"} | ${"2026-11-30"}
  ${"E-21"} | ${"2027-01-01"} | ${"2026-12-22"} | ${"2026-12-28"}
  ${"E-22"} | ${"2027-01-04"} | ${"2026-12-22"} | ${"2026-12-28"}
  ${"E-23"} | ${"2027-03-29"} | ${"2027-03-19"} | ${"2027-03-26"}
  ${"E-24"} | ${"2027-05-01"} | ${"2027-04-23"} | ${"2027-04-30"}
`("$example: for $desired it can be ordered until the end of $latest, and is done by $due", (row) => {
  const theDayAfter = day(row.latest).add({ days: 1 }).toString();

  const inTime = granted(promised(beforeDate, `${row.latest} 23:59`, { on: row.desired }));
  const late = promised(beforeDate, `${theDayAfter} 00:00`, { on: row.desired });

  expect(wallClock(inTime.dueBy)).toBe(`${row.due} 17:30`);
  expect(late).toHaveProperty("refused");
});

test.each`
  example   | leaving         | due
  ${"E-66"} | ${"2026-12-31"} | ${"2027-01-08"}
  ${"E-66"} | ${"2026-09-30"} | ${"2026-10-07"}
`("$example: somebody who leaves $leaving is done with by $due", ({ leaving, due }) => {
  const answer = granted(promised(afterDate, "2026-09-01 10:00", { on: leaving }));

  expect(wallClock(answer.dueBy)).toBe(`${due} 17:30`);
  expect(answer.earliestOn.toString()).toBe(leaving);
});

test("C-05: an earlier wish is met as well as we can, once the requester says that this will do", () => {
  const asked = promised(afterOrder(2), "2026-11-20 20:00", { on: "2026-11-24" });
  const urgent = granted(promised(afterOrder(2), "2026-11-20 20:00", { on: "2026-11-24", isUrgent: true }));

  expect(asked).toMatchObject({ refused: { ja: expect.stringContaining("2026年11月25日以降") } });
  expect(urgent.isBestEffort).toBe(true);
  expect(wallClock(urgent.dueBy)).toBe("2026-11-25 17:30");
});

test("a later wish is what is aimed at, on a closed day by the last business day before it", () => {
  const answer = granted(promised(afterOrder(2), "2026-11-20 20:00", { on: "2026-12-13" }));

  expect(wallClock(answer.dueBy)).toBe("2026-12-11 17:30");
});

test.each([afterOrder(2), beforeDate, afterDate])("a day that is past is refused ($kind)", (lead) => {
  expect(promised(lead, "2026-11-20 10:00", { on: "2026-11-19" })).toMatchObject({
    refused: { ja: expect.stringContaining("過去の日付") },
  });
});

const anyLead = fc.record({
  kind: fc.constantFrom("after-order" as const, "before-date" as const, "after-date" as const),
  days: fc.integer({ min: 2, max: 10 }),
});

test("whatever is promised without a wish is due at the end of work on a business day after the order", () => {
  fc.assert(
    fc.property(anyMoment, anyLead, (receivedAt, lead) => {
      const { earliestOn, dueBy } = granted(promise(japan, lead, { receivedAt, isUrgent: false }));

      expect(wallClock(dueBy)).toMatch(/17:30$/);
      expect(japan.isOpen(japanDate(dueBy))).toBe(true);
      expect(Temporal.Instant.compare(receivedAt, dueBy)).toBe(-1);
      expect(Temporal.PlainDate.compare(japanDate(receivedAt), earliestOn)).toBeLessThanOrEqual(0);
    }),
  );
});

test("the earliest day that a refusal or a promise names can itself be ordered", () => {
  fc.assert(
    fc.property(anyMoment, anyLead, (receivedAt, lead) => {
      const { earliestOn } = granted(promise(japan, lead, { receivedAt, isUrgent: false }));

      const again = granted(promise(japan, lead, { receivedAt, day: earliestOn, isUrgent: false }));

      expect(again.isBestEffort).toBe(false);
      expect(again.earliestOn.toString()).toBe(earliestOn.toString());
    }),
  );
});
