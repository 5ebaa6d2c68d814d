import * as z from "zod";
import { Refusal } from "../refusals.ts";
import type { Place } from "./places.ts";
import type { Answer } from "./requests.ts";
import { types } from "./rhea.ts";

/** Something that can be asked of a place by name. */
export type Operation = (place: Place, body: unknown) => Answer | Promise<Answer>;

/** An operation whose request has this body. */
export const operation =
  <Body>(Schema: z.core.$ZodType<Body>, run: (place: Place, body: Body) => Answer | Promise<Answer>): Operation =>
  (place, body) => {
    const parsed = z.safeParse(Schema, body);
    if (!parsed.success) throw new Refusal("malformed", z.prettifyError(parsed.error));
    return run(place, parsed.data);
  };

export const Bytes = z.instanceof(Buffer);

/** A whole number; one beyond what a double can hold arrives as its bytes. */
export const Long = z.union([z.number(), Bytes.transform((long) => Number(long.readBigInt64BE()))]);

export const Text = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);

/** Whole numbers as an array of longs. */
export const longs = (numbers: number[]): unknown => types.wrap_array(numbers, 0x81, undefined);

/** Milliseconds since 1970 as an array of timestamps. */
export const timestamps = (times: number[]): unknown => types.wrap_array(times, 0x83, undefined);
