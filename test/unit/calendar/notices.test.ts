import * as fc from "fast-check";
import { expect, test } from "vitest";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { cancelBy, endAfterNotice, type NoticeKind, noticeDays, noticeLeads } from "#shared/calendar/notices.ts";
import { anyDay, at, day } from "./moments.ts";

test.each`
  example   | kind                   | eventOn         | latest          | planned
  ${"E-62"} | ${"price-change"}      | ${"2027-04-01"} | ${"2027-02-01"} | ${"2027-01-29"}
  ${"E-63"} | ${"price-change"}      | ${"2026-12-01"} | ${"2026-10-01"} | ${"2026-09-30"}
  ${"E-64"} | ${"maintenance"}       | ${"2026-12-20"} | ${"2026-12-06"} | ${"2026-12-04"}
  ${"E-65"} | ${"maintenance"}       | ${"2027-01-10"} | ${"2026-12-27"} | ${"2026-12-25"}
  ${"E-82"} | ${"termination-by-us"} | ${"2027-03-31"} | ${"2027-01-30"} | ${"2027-01-29"}
  ${"E-83"} | ${"termination-by-us"} | ${"2027-06-30"} | ${"2027-05-01"} | ${"2027-04-30"}
  ${"C-06"} | ${"price-change"}      | ${"2027-04-30"} | ${"2027-02-28"} | ${"2027-02-26"}
`("$example: a $kind on $eventOn is announced by $latest, planned for $planned", (row) => {
  const { latestOn, plannedOn } = noticeDays(japan, row.kind, day(row.eventOn));

  expect(latestOn.toString()).toBe(row.latest);
  expect(plannedOn.toString()).toBe(row.planned);
});

test.each`
  example   | notice                | ends
  ${"E-57"} | ${"2026-12-14 23:59"} | ${"2026-12-31"}
  ${"E-58"} | ${"2026-12-15 00:00"} | ${"2027-01-31"}
  ${"E-59"} | ${"2027-05-17 12:00"} | ${"2027-05-31"}
  ${"E-60"} | ${"2027-05-18 12:00"} | ${"2027-06-30"}
  ${"E-61"} | ${"2026-12-30 12:00"} | ${"2027-01-31"}
`("$example: notice given $notice ends the service on $ends", ({ notice, ends }) => {
  expect(endAfterNotice(japan, japanDate(at(notice))).toString()).toBe(ends);
});

test("every notice is planned for an open day before it is due", () => {
  const kinds = Object.keys(noticeLeads).filter((kind): kind is NoticeKind => kind in noticeLeads);

  fc.assert(
    fc.property(anyDay, fc.constantFrom(...kinds), (eventOn, kind) => {
      const { latestOn, plannedOn } = noticeDays(japan, kind, eventOn);
      expect(japan.isOpen(plannedOn)).toBe(true);
      expect(Temporal.PlainDate.compare(plannedOn, latestOn)).toBe(-1);
    }),
  );
});

test("a notice ends the service at the end of the first month for which it is in time", () => {
  fc.assert(
    fc.property(anyDay, (noticeOn) => {
      const end = endAfterNotice(japan, noticeOn);
      const month = end.toPlainYearMonth();
      const isEarlier = noticeOn.toPlainYearMonth().equals(month);
      expect(end.day).toBe(month.daysInMonth);
      expect(Temporal.PlainDate.compare(noticeOn, cancelBy(japan, month))).toBeLessThanOrEqual(0);
      const previous = cancelBy(japan, month.subtract({ months: 1 }));
      expect(isEarlier || Temporal.PlainDate.compare(noticeOn, previous) > 0).toBe(true);
    }),
  );
});
