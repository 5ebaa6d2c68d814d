import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { timeUsed } from "#shared/inquiries/time-used.ts";

const receivedAt = "2026-11-24T00:30:00Z";

test.each`
  now                       | dueBy                     | used                              | because
  ${"2026-11-24T00:30:00Z"} | ${"2026-11-26T08:30:00Z"} | ${{ share: 0, minutes: 1260 }}    | ${"nothing of three days of 420 minutes is used"}
  ${"2026-11-25T08:30:00Z"} | ${"2026-11-26T08:30:00Z"} | ${{ share: 2 / 3, minutes: 420 }} | ${"one day is left"}
  ${"2026-11-25T12:00:00Z"} | ${"2026-11-26T08:30:00Z"} | ${{ share: 2 / 3, minutes: 420 }} | ${"no business time passes at night"}
  ${"2026-11-27T00:30:00Z"} | ${"2026-11-26T08:30:00Z"} | ${{ share: 1, minutes: 0 }}       | ${"it is late, by no business time yet"}
  ${"2026-11-27T01:36:00Z"} | ${"2026-11-26T08:30:00Z"} | ${{ share: 1, minutes: 66 }}      | ${"it is late by that long"}
`("at $now $because", ({ now, dueBy, used }) => {
  expect(timeUsed({ receivedAt, dueBy }, Temporal.Instant.from(now))).toMatchObject(used);
});
