import * as z from "zod";
import { toE164 } from "#shared/base/phone-numbers.ts";
import { Temporal } from "#shared/base/time.ts";

const CallerNumber = z.string().transform((written, context) => {
  const number = toE164(written);
  if (number !== undefined) return number;
  context.addIssue("Write the number as +81312345678 or as 03-1234-5678, or null when it was withheld.");
  return z.NEVER;
});

const Moment = z.iso
  .datetime({ offset: true, error: "Write the time with its offset, such as 2026-11-20T22:15:00+09:00." })
  .transform((written) => Temporal.Instant.from(written).toString({ smallestUnit: "millisecond" }));

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Send ${most.toLocaleString("en")} characters at most.`)
    .nullish()
    .transform((given) => given || undefined);

/** What the phone system tells of a call. Fields of its own beside these are no reason to refuse an emergency. */
export const PhoneCall = z.object({
  id: z.string().trim().min(1).max(200),
  from: CallerNumber.nullable(),
  callerName: optionalText(60),
  startedAt: Moment,
  durationSeconds: z.int().min(0).max(86_400).optional(),
  transcript: optionalText(10_000),
  recordingUrl: z
    .url({ protocol: /^https$/, error: "Send an https address." })
    .max(2000)
    .nullish()
    .transform((given) => given ?? undefined),
});
export type PhoneCall = z.infer<typeof PhoneCall>;
