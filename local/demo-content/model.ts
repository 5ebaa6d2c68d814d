import type { Draft } from "#shared/content/model.ts";

/** An entry of the demo, written some days before today. */
export type DemoEntry = Pick<Draft, "title" | "body" | "details"> & {
  slug: string;
  writtenDaysAgo: number;
  publishInDays?: number;
  /** How an incident ended, told a few hours after it was written. */
  closed?: { note: NonNullable<Draft["note"]>; endsAt: string };
};
