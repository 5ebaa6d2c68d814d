import * as z from "zod";

const Count = z.int().nonnegative();
const moment = z.iso.datetime();
const Words = z.object({ ja: z.string(), en: z.string() });

/** Did the provider keep its word? Counted from our own records, so that it is always complete. */
export const SupportSection = z.object({
  inquiries: z.object({
    received: Count,
    before: Count.nullable(),
    answered: Count,
    answeredInTime: Count,
    late: Count,
    open: Count,
    medianFirstReplyMinutes: z.number().nullable(),
    satisfaction: z.object({ answers: Count, average: z.number().nullable(), before: z.number().nullable() }),
    /** Business weeks of the month; both days are within it. */
    weeks: z.array(z.object({ from: z.iso.date(), to: z.iso.date(), inTime: Count, late: Count, waiting: Count })),
    /** Until the first answer, in business time: within an hour, four hours, a business day, by the promised time, after it. */
    firstReplies: z.object({ hour: Count, fourHours: Count, businessDay: Count, inTime: Count, late: Count }),
    lateOnes: z.array(
      z.object({
        number: z.string(),
        /** Missing for a confidential one. */
        subject: z.string().nullable(),
        receivedAt: moment,
        promisedBy: moment,
        answeredAt: moment.nullable(),
        businessMinutesLate: Count,
        /** Why it was late and what is done about it, once our people have said so. */
        breach: z.object({ cause: z.string(), prevention: z.string() }).optional(),
      }),
    ),
    topics: z.array(z.object({ category: Words, count: Count, before: Count })),
  }),
  requests: z.object({
    done: Count,
    doneInTime: Count,
    rows: z.array(
      z.object({
        type: z.string(),
        title: Words,
        count: Count,
        inTime: Count,
        medianBusinessDays: z.number().nullable(),
        leadDays: Count,
      }),
    ),
    open: Count,
  }),
});
export type SupportSection = z.infer<typeof SupportSection>;
