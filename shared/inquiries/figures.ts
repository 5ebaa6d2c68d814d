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
  "channel" | "state" | "receivedAt" | "firstReplyBy" | "firstReplyAt" | "callBackBy" | "mergedInto" | "satisfaction"
>;

/** Of which inquiries each count is made, of those that people asked. */
const counted = {
  received: () => true,
  answered: ({ firstReplyAt }) => firstReplyAt !== undefined,
  answeredInTime: (inquiry) => isInTime(inquiry, firstReplyEnd(inquiry)),
  late: (inquiry, now) => isLate(inquiry, firstReplyEnd(inquiry), now),
  open: (inquiry) => isOpen(inquiry),
  callBacks: ({ callBackBy }) => callBackBy !== undefined,
  calledBackInTime: (inquiry) => isInTime(inquiry, endOfCallBack(inquiry)),
  calledBackLate: (inquiry, now) => isLate(inquiry, endOfCallBack(inquiry), now),
  rated: ({ satisfaction }) => satisfaction !== null,
} as const satisfies Record<string, (inquiry: Counted, now: Temporal.Instant) => boolean>;
export type Count = keyof typeof counted;

/**
 * What people asked: a duplicate is counted where it was merged into, an order is a request, and for an answer to what our
 * own monitoring opens nobody waits (QUAL-04).
 */
export const isAsked = ({ channel, mergedInto }: Pick<Counted, "channel" | "mergedInto">): boolean =>
  channel !== "order" && channel !== "monitoring" && mergedInto === null;

/** The inquiries that one of a month's counts is made of. */
export const countedAs = <One extends Counted>(count: Count, inquiries: readonly One[], now: Temporal.Instant): One[] =>
  inquiries.filter((one) => isAsked(one) && counted[count](one, now));

/** The figures of the inquiries received in one month (QUAL-04). */
export function figuresOf(inquiries: readonly Counted[], now: Temporal.Instant): InquiryFigures {
  const asked = inquiries.filter(isAsked);
  const many = (count: Count) => countedAs(count, asked, now).length;
  const median = medianOf(
    asked.flatMap(({ receivedAt, firstReplyAt }) =>
      firstReplyAt === undefined ? [] : [businessMinutesBetween(japan, instant(receivedAt), instant(firstReplyAt))],
    ),
  );
  const scores = asked.flatMap(({ satisfaction }) => (satisfaction ? [satisfaction.score] : []));
  return {
    received: asked.length,
    answered: many("answered"),
    answeredInTime: many("answeredInTime"),
    late: many("late"),
    ...(median !== undefined && { medianFirstReplyMinutes: median }),
    open: many("open"),
    callBacks: { asked: many("callBacks"), inTime: many("calledBackInTime"), late: many("calledBackLate") },
    satisfaction: {
      answers: scores.length,
      ...(scores.length > 0 && { average: sumOf(scores) / scores.length }),
    },
  };
}

const isOpen = ({ state }: Pick<Counted, "state">) => state !== "resolved" && state !== "closed";

const firstReplyEnd = ({ firstReplyBy }: Counted) => instant(firstReplyBy);

const endOfCallBack = ({ callBackBy }: Counted) =>
  callBackBy === undefined ? undefined : callBackEnd(instant(callBackBy));

type End = Temporal.Instant | undefined;

const isInTime = ({ firstReplyAt }: Counted, end: End): boolean =>
  end !== undefined && firstReplyAt !== undefined && Temporal.Instant.compare(instant(firstReplyAt), end) <= 0;

/** Who still waits past the promised time counts as late; what was closed without an answer is neither. */
function isLate(inquiry: Counted, end: End, now: Temporal.Instant): boolean {
  if (end === undefined) return false;
  const { firstReplyAt } = inquiry;
  if (firstReplyAt !== undefined) return !isInTime(inquiry, end);
  return isOpen(inquiry) && Temporal.Instant.compare(end, now) < 0;
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
