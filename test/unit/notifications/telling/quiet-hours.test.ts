import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { isOpenAt } from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { quietHoursFor } from "#shared/notifications/telling/channels.ts";
import { type Kind, kinds } from "#shared/notifications/telling/kinds.ts";
import { QuietHours, quietUntil } from "#shared/notifications/telling/quiet-hours.ts";

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const nights = { kind: "hours", from: "22:00", to: "07:00", weekdays: everyDay };
const office = { kind: "outside-business-hours" };

const until = (quiet: object, at: string) =>
  quietUntil(japan, QuietHours.parse(quiet), Temporal.Instant.from(`${at}+09:00`))
    .toZonedDateTimeISO("Asia/Tokyo")
    .toString({ smallestUnit: "minute", timeZoneName: "never", offset: "never" });

test.each`
  quiet                                                                | at                    | end                   | because
  ${nights}                                                            | ${"2026-11-20T21:59"} | ${"2026-11-20T21:59"} | ${"it is not night yet"}
  ${nights}                                                            | ${"2026-11-20T22:00"} | ${"2026-11-21T07:00"} | ${"the first minute is quiet"}
  ${nights}                                                            | ${"2026-11-21T03:30"} | ${"2026-11-21T07:00"} | ${"the night began the day before"}
  ${nights}                                                            | ${"2026-11-21T07:00"} | ${"2026-11-21T07:00"} | ${"the end is not quiet any more"}
  ${{ ...nights, weekdays: [5] }}                                      | ${"2026-11-21T03:30"} | ${"2026-11-21T07:00"} | ${"Friday's night ends on Saturday"}
  ${{ ...nights, weekdays: [5] }}                                      | ${"2026-11-21T23:00"} | ${"2026-11-21T23:00"} | ${"Saturday's night is not chosen"}
  ${{ kind: "hours", from: "12:00", to: "13:00", weekdays: everyDay }} | ${"2026-11-20T12:30"} | ${"2026-11-20T13:00"} | ${"lunch is within one day"}
  ${office}                                                            | ${"2026-11-20T10:00"} | ${"2026-11-20T10:00"} | ${"people are at work"}
  ${office}                                                            | ${"2026-11-20T12:10"} | ${"2026-11-20T13:00"} | ${"lunch is not business time (C-03)"}
  ${office}                                                            | ${"2026-11-20T18:00"} | ${"2026-11-24T09:30"} | ${"Monday the 23rd is a holiday (C-02)"}
`("news that comes at $at is held until $end: $because", ({ quiet, at, end }) => {
  expect(until(quiet, at)).toBe(end);
});

describe("quiet hours that would never end", () => {
  test.each([
    { ...nights, to: "22:00" },
    { ...nights, to: "21:30" },
    { ...nights, from: "0:00" },
    { ...nights, weekdays: [] },
  ])("are not taken: %o", (quiet) => {
    expect(QuietHours.safeParse(quiet).success).toBe(false);
  });
});

const timeOfDay = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const anyQuiet = fc
  .oneof(
    fc.record({
      kind: fc.constant("hours" as const),
      from: timeOfDay,
      to: timeOfDay,
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    }),
    fc.constant({ kind: "outside-business-hours" as const }),
  )
  .filter((quiet) => QuietHours.safeParse(quiet).success)
  .map((quiet) => QuietHours.parse(quiet));
const anyMoment = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) })
  .map((at) => Temporal.Instant.fromEpochMilliseconds(at));

test("held news comes, not before its time, never in quiet hours, and always at the same moment", () => {
  fc.assert(
    fc.property(anyQuiet, anyMoment, (quiet, at) => {
      const end = quietUntil(japan, quiet, at);

      expect(Temporal.Instant.compare(end, at)).toBeGreaterThanOrEqual(0);
      expect(quietUntil(japan, quiet, end).equals(end)).toBe(true);
      expect(at.until(end).total("hours")).toBeLessThan(quiet.kind === "hours" ? 23.01 : 24 * 14);
      expect(quietUntil(japan, quiet, at).equals(end)).toBe(true);
      if (quiet.kind === "outside-business-hours") expect(isOpenAt(japan, end)).toBe(true);
    }),
  );
});

test("urgent news passes every quiet hour, and nothing else does", () => {
  const anyKind = fc.constantFrom(...(Object.keys(kinds) as Kind[]));
  fc.assert(
    fc.property(anyKind, anyQuiet, (kind, quietHours) => {
      const held = quietHoursFor({ kinds: {}, quietHours }, kind);

      expect(held).toEqual(kinds[kind].isUrgent ? undefined : quietHours);
    }),
  );
});

test("a kind's own quiet hours come before the person's", () => {
  const settings = {
    quietHours: QuietHours.parse(nights),
    kinds: { digest: { quietHours: QuietHours.parse(office) } },
  };

  expect(quietHoursFor(settings, "digest")).toEqual(office);
  expect(quietHoursFor({ ...settings, kinds: { digest: { quietHours: null } } }, "digest")).toBeUndefined();
  expect(quietHoursFor(settings, "quota-crossed")).toEqual(nights);
});
