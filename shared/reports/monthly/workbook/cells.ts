import { type Instant, type PlainDate, Temporal } from "#shared/base/time.ts";
import { gigabytes } from "../amounts.ts";

/** An instant of the model as a cell; what is not known stays empty. */
export const instant = (moment: string | null | undefined): Instant | undefined =>
  moment ? Temporal.Instant.from(moment) : undefined;

/** A day of the model as a cell. */
export const day = (on: string | null | undefined): PlainDate | undefined =>
  on ? Temporal.PlainDate.from(on) : undefined;

/** Bytes as gigabytes with the digits that matter. */
export const gb = (bytes: number | null | undefined): number | undefined =>
  bytes === null || bytes === undefined ? undefined : Math.round(gigabytes(bytes) * 100) / 100;

/** A part of a whole between 0 and 1. */
export const share = (part: number, all: number | null | undefined): number | undefined =>
  all ? part / all : undefined;

export const known = <T>(value: T | null): T | undefined => value ?? undefined;
