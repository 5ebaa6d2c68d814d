import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";

/** Microsoft writes instants with up to seven fraction digits, some with an offset; ours are in UTC and sort as text. */
const Moment = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text).toString({ smallestUnit: "second" });
  } catch {
    context.addIssue({ code: "custom", message: "This is not an ISO 8601 instant." });
    return z.NEVER;
  }
});

/** Where Graph writes the year 1 or 9999 it means "never". */
export const MomentOrNever = Moment.nullish().transform((at) =>
  at == null || at.startsWith("0001") || at.startsWith("9999") ? undefined : at,
);
