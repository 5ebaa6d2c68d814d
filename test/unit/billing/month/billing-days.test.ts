import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { billingDay } from "#shared/billing/month/billing-days.ts";
import { japan } from "#shared/calendar/calendars.ts";

test.each`
  day             | drafts   | tells    | because
  ${"2026-11-02"} | ${true}  | ${false} | ${"it is the first business day"}
  ${"2026-11-20"} | ${false} | ${false} | ${"the end is far"}
  ${"2026-11-25"} | ${true}  | ${true}  | ${"three business days are left"}
  ${"2026-11-26"} | ${true}  | ${false} | ${"two are left"}
  ${"2026-11-27"} | ${true}  | ${true}  | ${"one is left"}
  ${"2026-11-28"} | ${false} | ${false} | ${"it is a Saturday"}
  ${"2026-11-30"} | ${true}  | ${true}  | ${"it is the last one"}
  ${"2026-12-23"} | ${true}  | ${true}  | ${"the last one is 28 December"}
  ${"2026-12-28"} | ${true}  | ${true}  | ${"it is the last one of the year"}
  ${"2026-12-30"} | ${false} | ${true}  | ${"it is late, and nothing waits for January"}
`("on $day drafts: $drafts, tells: $tells, since $because", ({ day, drafts, tells }) => {
  expect(billingDay(japan, Temporal.PlainDate.from(day))).toMatchObject({ drafts, tells });
});
