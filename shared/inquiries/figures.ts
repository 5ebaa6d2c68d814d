import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import { businessMinutesBetween } from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { ListedInquiry } from "./listing.ts";

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
  satisfaction: z.object({ answers: z.int(), average: z.number().optional() }),
});
export type InquiryFigures = z.infer<typeof InquiryFigures>;

type Counted = Pick<
  ListedInquiry,
  "state" | "receivedAt" | "firstReplyBy" | "firstReplyAt" | "mergedInto" | "satisfaction"
>;

/** The figures of the inquiries received in one month; a duplicate is counted where it was merged into (QUAL-04). */
export function figuresOf(inquiries: readonly Counted[], now: Temporal.Instant): InquiryFigures {
  const counted = inquiries.filter(({ mergedInto }) => mergedInto === null);
  const replies = counted.flatMap(({ receivedAt, firstReplyBy, firstReplyAt }) =>
    firstReplyAt === undefined
      ? []
      : [{ receivedAt: instant(receivedAt), by: instant(firstReplyBy), at: instant(firstReplyAt) }],
  );
  const inTime = replies.filter(({ by, at }) => Temporal.Instant.compare(at, by) <= 0).length;
  const isOpen = ({ state }: Counted) => state !== "resolved" && state !== "closed";
  const waitsTooLong = (inquiry: Counted) =>
    inquiry.firstReplyAt === undefined &&
    isOpen(inquiry) &&
    Temporal.Instant.compare(instant(inquiry.firstReplyBy), now) < 0;
  const median = medianOf(replies.map(({ receivedAt, at }) => businessMinutesBetween(japan, receivedAt, at)));
  const scores = counted.flatMap(({ satisfaction }) => (satisfaction ? [satisfaction.score] : []));
  return {
    received: counted.length,
    answered: replies.length,
    answeredInTime: inTime,
    late: replies.length - inTime + counted.filter(waitsTooLong).length,
    ...(median !== undefined && { medianFirstReplyMinutes: median }),
    open: counted.filter(isOpen).length,
    satisfaction: {
      answers: scores.length,
      ...(scores.length > 0 && { average: sumOf(scores) / scores.length }),
    },
  };
}

const instant = (moment: string) => Temporal.Instant.from(moment);

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

/** The middle one, or what lies halfway between the two in the middle. */
function medianOf(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return sumOf(middle) / middle.length;
}
