import { japanDate, Temporal } from "#shared/base/time.ts";
import { businessMinutesBetween } from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { categories, categoryNames } from "#shared/inquiries/categories.ts";
import { figuresOf, isAsked } from "#shared/inquiries/figures.ts";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import { businessWeeksOf } from "./business-weeks.ts";
import type { Facts } from "./facts.ts";
import { isWithin, monthBefore } from "./month-days.ts";
import type { InquiryRead } from "./read-inquiries.ts";
import type { SupportSection } from "./support-section.ts";

type Inquiries = SupportSection["inquiries"];
const instant = (moment: string) => Temporal.Instant.from(moment);

/** Whether the customer was answered as promised (SUP-01, QUAL-04, C-12). */
export function inquiriesPart({ month, tenant, readAt, inquiries }: Facts): Inquiries {
  const now = instant(readAt);
  const asked = inquiries.filter(isAsked).toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  const ours = asked.filter(({ receivedAt }) => isWithin(month, receivedAt));
  const earlier = asked.filter(({ receivedAt }) => isWithin(monthBefore(month), receivedAt));
  const figures = figuresOf(ours, now);
  const before = monthBefore(month) < tenant.startedOn.slice(0, month.length) ? undefined : figuresOf(earlier, now);
  return {
    received: figures.received,
    before: before?.received ?? null,
    answered: figures.answered,
    answeredInTime: figures.answeredInTime,
    late: figures.late,
    open: figures.open,
    medianFirstReplyMinutes: figures.medianFirstReplyMinutes ?? null,
    satisfaction: {
      answers: figures.satisfaction.answers,
      average: figures.satisfaction.average ?? null,
      before: before?.satisfaction.average ?? null,
    },
    weeks: weeksOf(ours, month, now),
    firstReplies: firstRepliesOf(ours),
    lateOnes: lateIn(ours, now).map((one) => lateRow(one, now)),
    topics: topicsOf(ours, earlier),
  };
}

const lateIn = (inquiries: readonly InquiryRead[], now: Temporal.Instant): InquiryRead[] =>
  inquiries.filter((one) => standingOf(one, now) === "late");

/** The late ones of the month, as the report lists them. */
export const lateInquiries = ({ month, readAt, inquiries }: Facts): InquiryRead[] =>
  lateIn(
    inquiries.filter((one) => isAsked(one) && isWithin(month, one.receivedAt)),
    instant(readAt),
  );

type Standing = "inTime" | "late" | "waiting" | "unanswered";

/** Who still waits past the promised time counts as late; what was closed without an answer is neither. */
function standingOf({ firstReplyAt, firstReplyBy, state }: ListedInquiry, now: Temporal.Instant): Standing {
  const by = instant(firstReplyBy);
  if (firstReplyAt !== undefined) return Temporal.Instant.compare(instant(firstReplyAt), by) <= 0 ? "inTime" : "late";
  if (state === "resolved" || state === "closed") return "unanswered";
  return Temporal.Instant.compare(by, now) < 0 ? "late" : "waiting";
}

function weeksOf(inquiries: readonly ListedInquiry[], month: string, now: Temporal.Instant): Inquiries["weeks"] {
  const stood = inquiries.map((one) => ({ on: dayOf(one.receivedAt), standing: standingOf(one, now) }));
  return businessWeeksOf(Temporal.PlainYearMonth.from(month)).map(({ from, to }) => {
    const week = stood.filter(({ on }) => from <= on && on <= to);
    const count = (standing: Standing) => week.filter((one) => one.standing === standing).length;
    return { from, to, inTime: count("inTime"), late: count("late"), waiting: count("waiting") };
  });
}

const dayOf = (at: string) => japanDate(instant(at)).toString();

/** The classes of waiting, in business minutes; what was late is late however short it was. */
const classes = [
  { name: "hour", minutes: 60 },
  { name: "fourHours", minutes: 240 },
  { name: "businessDay", minutes: 420 },
] as const;

function firstRepliesOf(inquiries: readonly ListedInquiry[]): Inquiries["firstReplies"] {
  const counts = { hour: 0, fourHours: 0, businessDay: 0, inTime: 0, late: 0 };
  for (const one of inquiries) {
    if (one.firstReplyAt === undefined) continue;
    const isLate = Temporal.Instant.compare(instant(one.firstReplyAt), instant(one.firstReplyBy)) > 0;
    const taken = businessMinutesBetween(japan, instant(one.receivedAt), instant(one.firstReplyAt));
    const name = isLate ? "late" : (classes.find(({ minutes }) => taken <= minutes)?.name ?? "inTime");
    counts[name] += 1;
  }
  return counts;
}

/** What is confidential keeps its subject to itself (C-12). */
const lateRow = (one: InquiryRead, now: Temporal.Instant): Inquiries["lateOnes"][number] => ({
  number: one.number,
  subject: one.isConfidential || categories[one.category].seenBy === "admins" ? null : one.subject,
  receivedAt: one.receivedAt,
  promisedBy: one.firstReplyBy,
  answeredAt: one.firstReplyAt ?? null,
  businessMinutesLate: businessMinutesBetween(
    japan,
    instant(one.firstReplyBy),
    one.firstReplyAt === undefined ? now : instant(one.firstReplyAt),
  ),
  ...(one.breach && { breach: one.breach }),
});

const topicsOf = (ours: readonly ListedInquiry[], earlier: readonly ListedInquiry[]): Inquiries["topics"] =>
  categoryNames
    .map((name) => ({
      category: { ...categories[name].label },
      count: ours.filter(({ category }) => category === name).length,
      before: earlier.filter(({ category }) => category === name).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
