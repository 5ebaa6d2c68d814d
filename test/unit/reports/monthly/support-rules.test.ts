import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { ListedInquiry } from "#shared/inquiries/listing.ts";
import type { Inquiry } from "#shared/inquiries/model.ts";
import { businessWeeksOf } from "#shared/reports/monthly/business-weeks.ts";
import { inquiriesPart } from "#shared/reports/monthly/inquiry-rules.ts";
import { requestsPart } from "#shared/reports/monthly/request-rules.ts";
import { anInquiry } from "../../inquiries/samples.ts";
import { facts, inJst } from "./a-month.ts";

const asked = (given: Partial<Inquiry>) =>
  ListedInquiry.parse(
    anInquiry({ receivedAt: inJst("2026-10-19T10:00"), firstReplyBy: inJst("2026-10-21T17:30"), ...given }),
  );
const part = (...inquiries: ListedInquiry[]) => inquiriesPart(facts({ inquiries }));

describe("inquiries (SUP-01, QUAL-04)", () => {
  test("a month worked by hand", () => {
    const late = asked({ number: "T-2026-000431", firstReplyAt: inJst("2026-10-22T10:05"), state: "closed" });
    const told = part(
      asked({
        firstReplyAt: inJst("2026-10-19T11:00"),
        category: "device",
        satisfaction: { score: 4, at: inJst("2026-10-20T09:00") },
      }),
      asked({ firstReplyAt: inJst("2026-10-19T15:00") }),
      asked({ firstReplyAt: inJst("2026-10-20T10:00") }),
      asked({ firstReplyAt: inJst("2026-10-21T17:30"), category: "device" }),
      late,
      asked({ state: "closed" }),
      asked({ receivedAt: inJst("2026-10-30T10:00"), firstReplyBy: inJst("2026-11-05T17:30") }),
      asked({ receivedAt: inJst("2026-09-30T10:00"), category: "device" }),
      asked({ channel: "order" }),
      asked({ channel: "monitoring" }),
      asked({ mergedInto: "inq_01JD0000000000000000000001" }),
    );

    expect(told).toMatchObject({
      received: 7,
      before: 1,
      answered: 5,
      answeredInTime: 4,
      late: 1,
      satisfaction: { answers: 1, average: 4, before: null },
      firstReplies: { hour: 1, fourHours: 1, businessDay: 1, inTime: 1, late: 1 },
      lateOnes: [{ number: "T-2026-000431", subject: "印刷できません", businessMinutesLate: 35 }],
    });
    expect(told.weeks.filter(({ inTime, late, waiting }) => inTime + late + waiting > 0)).toEqual([
      { from: "2026-10-19", to: "2026-10-25", inTime: 4, late: 1, waiting: 0 },
      { from: "2026-10-26", to: "2026-10-31", inTime: 0, late: 0, waiting: 1 },
    ]);
    expect(told.topics.map(({ category, count, before }) => [category.ja, count, before])).toEqual([
      ["全般", 5, 0],
      ["PC・機器", 2, 1],
    ]);
  });

  test("what is confidential, or for admins only, keeps its subject to itself (C-12)", () => {
    const told = part(asked({ isConfidential: true }), asked({ category: "hr" }), asked({}));

    expect(told.lateOnes.map(({ subject }) => subject)).toEqual([null, null, "印刷できません"]);
  });

  test("the month before a customer began is not a month without inquiries", () => {
    const { id, name, language } = facts().tenant;
    const began = facts({ tenant: { id, name, language, startedOn: "2026-10-05" } });

    expect(inquiriesPart(began).before).toBeNull();
  });

  test("every sum comes to the whole", () => {
    const moment = fc
      .integer({ min: 0, max: 31 * 1440 - 1 })
      .map((minutes) => Temporal.Instant.from(inJst("2026-10-01T00:00")).add({ minutes }).toString());
    const inquiry = fc
      .record({
        receivedAt: moment,
        wait: fc.option(fc.integer({ min: 0, max: 8000 }), { nil: undefined }),
        state: fc.constantFrom("new", "closed", "inProgress"),
      } as const)
      .map(({ receivedAt, wait, state }) => {
        const received = Temporal.Instant.from(receivedAt);
        return asked({
          receivedAt,
          state,
          firstReplyBy: received.add({ minutes: 4000 }).toString(),
          ...(wait !== undefined && { firstReplyAt: received.add({ minutes: wait }).toString() }),
        });
      });

    fc.assert(
      fc.property(fc.array(inquiry, { maxLength: 20 }), (inquiries) => {
        const { received, answered, answeredInTime, late, weeks, firstReplies, lateOnes, topics } = part(...inquiries);
        const inWeeks = (of: "inTime" | "late" | "waiting") => weeks.reduce((sum, week) => sum + week[of], 0);
        const { hour, fourHours, businessDay, inTime } = firstReplies;

        expect(received).toBe(inquiries.length);
        expect(answeredInTime + firstReplies.late).toBe(answered);
        expect(hour + fourHours + businessDay + inTime).toBe(answeredInTime);
        expect(inWeeks("inTime")).toBe(answeredInTime);
        expect(inWeeks("late")).toBe(late);
        expect(lateOnes).toHaveLength(late);
        expect(inWeeks("inTime") + inWeeks("late") + inWeeks("waiting")).toBeLessThanOrEqual(received);
        expect(topics.reduce((sum, { count }) => sum + count, 0)).toBe(received);
      }),
      { numRuns: 20 },
    );
  });
});

describe("the weeks of a month", () => {
  test("a weekend at its end belongs to the week before, one at its beginning to the week after", () => {
    expect(businessWeeksOf(Temporal.PlainYearMonth.from("2026-08"))).toEqual([
      { from: "2026-08-01", to: "2026-08-09" },
      { from: "2026-08-10", to: "2026-08-16" },
      { from: "2026-08-17", to: "2026-08-23" },
      { from: "2026-08-24", to: "2026-08-30" },
      { from: "2026-08-31", to: "2026-08-31" },
    ]);
  });

  test("they part any month without a gap", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (months) => {
        const month = Temporal.PlainYearMonth.from("2020-01").add({ months });
        const weeks = businessWeeksOf(month);

        expect(weeks[0]?.from).toBe(month.toPlainDate({ day: 1 }).toString());
        expect(weeks.at(-1)?.to).toBe(month.toPlainDate({ day: month.daysInMonth }).toString());
        for (const [index, { from }] of weeks.slice(1).entries())
          expect(
            Temporal.PlainDate.from(weeks[index]?.to ?? "")
              .add({ days: 1 })
              .toString(),
          ).toBe(from);
      }),
      { numRuns: 40 },
    );
  });
});

describe("requests (C-05)", () => {
  const order = (type: string, doneAt: string, given: object = {}) => ({
    type,
    receivedAt: inJst("2026-10-19T09:30"),
    stateSince: inJst(doneAt),
    dueBy: inJst("2026-10-26T17:30"),
    orders: 1,
    ...given,
  });

  test("are counted by type, each row of a workbook as one, against the day that we aimed at", () => {
    const done = [
      order("joiner", "2026-10-22T09:30", { orders: 3 }),
      order("joiner", "2026-10-27T09:30"),
      order("no-longer-offered", "2026-10-19T13:00"),
    ];

    expect(requestsPart({ done, open: 2 })).toEqual({
      done: 5,
      doneInTime: 4,
      rows: [
        {
          type: "joiner",
          title: { ja: "入社・採用", en: "Joiner" },
          count: 4,
          inTime: 3,
          medianBusinessDays: 4.5,
          leadDays: 5,
        },
        expect.objectContaining({ type: "other", count: 1, medianBusinessDays: 0.4 }),
      ],
      open: 2,
    });
  });

  test("a month without any has no rows", () => {
    expect(requestsPart({ done: [], open: 0 })).toEqual({ done: 0, doneInTime: 0, rows: [], open: 0 });
  });
});
