import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { countQueue } from "#shared/inquiries/queue-counts.ts";

const receivedAt = "2026-11-24T00:30:00Z";
const dueBy = "2026-11-26T08:30:00Z";

test.each`
  now                       | because                       | counts
  ${"2026-11-25T01:00:00Z"} | ${"half of the time is left"} | ${{ open: 1, over80: 0, late: 0 }}
  ${"2026-11-26T04:18:00Z"} | ${"four fifths are over"}     | ${{ open: 1, over80: 1, late: 0 }}
  ${"2026-11-26T08:30:00Z"} | ${"the deadline is there"}    | ${{ open: 1, over80: 0, late: 1 }}
`("at $now $because", ({ now, counts }) => {
  expect(countQueue([{ receivedAt, dueBy }], Temporal.Instant.from(now))).toEqual(counts);
});

test("a call back is late when its minutes are over, and who waits for the requester never is", () => {
  const call = { receivedAt, dueBy: "2026-11-24T02:00:00Z", callBackBy: "2026-11-24T02:00:00Z" };
  const at = (time: string) => countQueue([call, { receivedAt }], Temporal.Instant.from(time));

  expect(at("2026-11-24T02:14:00Z")).toEqual({ open: 2, over80: 1, late: 0 });
  expect(at("2026-11-24T02:15:00Z")).toEqual({ open: 2, over80: 0, late: 1 });
});
