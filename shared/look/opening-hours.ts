import type { Temporal } from "#shared/base/time.ts";

type Window = { from: Temporal.PlainTime; to: Temporal.PlainTime };

/** 9:30〜12:00、13:00〜17:30. */
export const openingHours = (windows: readonly Window[]): string =>
  windows.map(({ from, to }) => `${clock(from)}〜${clock(to)}`).join("、");

const clock = ({ hour, minute }: Temporal.PlainTime) => `${hour}:${String(minute).padStart(2, "0")}`;
