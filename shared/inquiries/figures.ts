import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import { businessMinutesBetween } from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { ListedInquiry } from "./listing.ts";
import { callBackEnd } from "./time-used.ts";

/** What a month's inquiries come to; "in time" and the median are missing while nothing was answered. */
export const InquiryFigures = z.object({
  received: z.int(),
  /** First replies given, and those given by the promised time; who waits without one past it counts as late. */
  answered: z.int(),
  answeredInTime: z.int(),
  late: z.int(),
  medianFirstReplyMinutes: z.number().optional(),
  /** Of those received, how many are neither resolved nor closed. */
  open: z.int(),
  /** Calls, how many of their callers were answered by the end of the time for calling back, and how many too late. */
  callBacks: z.object({ asked: z.int(), inTime: z.int(), late: z.int() }),
  satisfaction: z.object({ answers: z.int(), average: z.number().optional() }),
});
export type InquiryFigures = z.infer<typeof InquiryFigures>;

type Counted = Pick<
  ListedInquiry,
  "state" | "receivedAt" | "firstReplyBy" | "firstReplyAt" | "callBackBy" | "mergedInto" | "satisfaction"
>;

/** The figures of the inquiries received in one month; a duplicate is counted where it was merged into (QUAL-04). */
export function figuresOf(inquiries: readonly Counted[], now: Temporal.Instant): InquiryFigures {
  const counted = inquiries.filter(({ mergedInto }) => mergedInto === null);
  const firstReplies = punctuality(
    counted.map((inquiry) => ({ inquiry, by: instant(inquiry.firstReplyBy) })),
    now,
  );
  const callBacks = punctuality(
    counted.flatMap((inquiry) =>
      inquiry.callBackBy === undefined ? [] : [{ inquiry, by: callBackEnd(instant(inquiry.callBackBy)) }],
    ),
    now,
  );
  const median = medianOf(
    counted.flatMap(({ receivedAt, firstReplyAt }) =>
      firstReplyAt === undefined ? [] : [businessMinutesBetween(japan, instant(receivedAt), instant(firstReplyAt))],
    ),
  );
  const scores = counted.flatMap(({ satisfaction }) => (satisfaction ? [satisfaction.score] : []));
  return {
    received: counted.length,
    answered: firstReplies.answered,
    answeredInTime: firstReplies.inTime,
    late: firstReplies.late,
    ...(median !== undefined && { medianFirstReplyMinutes: median }),
    open: counted.filter(isOpen).length,
    callBacks: { asked: callBacks.asked, inTime: callBacks.inTime, late: callBacks.late },
    satisfaction: {
      answers: scores.length,
      ...(scores.length > 0 && { average: sumOf(scores) / scores.length }),
    },
  };
}

const isOpen = ({ state }: Counted) => state !== "resolved" && state !== "closed";

type Promised = { inquiry: Counted; by: Temporal.Instant };

/** How many first answers were given by the promised time; who waits without one past it counts as late. */
function punctuality(promises: readonly Promised[], now: Temporal.Instant) {
  const answers = promises.flatMap(({ inquiry: { firstReplyAt }, by }) =>
    firstReplyAt === undefined ? [] : [Temporal.Instant.compare(instant(firstReplyAt), by) <= 0],
  );
  const waitTooLong = promises.filter(
    ({ inquiry, by }) => inquiry.firstReplyAt === undefined && isOpen(inquiry) && Temporal.Instant.compare(by, now) < 0,
  );
  const inTime = answers.filter(Boolean).length;
  return {
    asked: promises.length,
    answered: answers.length,
    inTime,
    late: answers.length - inTime + waitTooLong.length,
  };
}

const instant = (moment: string) => Temporal.Instant.from(moment);

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

/** The middle one, or what lies halfway between the two in the middle. */
export function medianOf(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return sumOf(middle) / middle.length;
}
