import { fullDateWithWeekday } from "#shared/base/japanese-dates.ts";
import type { FieldError } from "#shared/base/problems.ts";
import { type Instant, japanDate, type PlainDate, Temporal } from "#shared/base/time.ts";
import type { DayCalendar } from "#shared/calendar/model.ts";
import { noticeDays } from "#shared/calendar/notices.ts";
import type { NoticeDetails } from "./model.ts";

type Lead = { eventOn: PlainDate; latestOn: PlainDate; plannedOn: PlainDate };

/** The days by which a notice has to be out: two weeks before maintenance (NTF-01), two months before a price changes (BIL-12). */
export function noticeLead(calendar: DayCalendar, notice: NoticeDetails): Lead | undefined {
  const eventOn = eventDay(notice);
  if (!eventOn || (notice.category !== "maintenance" && notice.category !== "price-change")) return undefined;
  return { eventOn, ...noticeDays(calendar, notice.category, eventOn) };
}

const eventDay = ({ category, startsAt, effectiveOn }: NoticeDetails): PlainDate | undefined => {
  if (category === "maintenance" && startsAt) return japanDate(Temporal.Instant.from(startsAt));
  if (category === "price-change" && effectiveOn) return Temporal.PlainDate.from(effectiveOn);
  return undefined;
};

/** Of which notices every customer's admins get a mail: of prices (BIL-12); all else is news on the site (ADM-03, NTF-01, NTF-02). */
export const toldByMail: Record<NoticeDetails["category"], boolean> = {
  "price-change": true,
  incident: false,
  maintenance: false,
  general: false,
};

/** Whether another event is announced than before, so that its own notice begins now. */
export const announcesAnother = (before: NoticeDetails, after: NoticeDetails): boolean =>
  before.category !== after.category || eventDay(before)?.toString() !== eventDay(after)?.toString();

/** Why a notice cannot be taken; `toldAt` is when customers first read of it, missing for a draft. */
export function noticeFaults(calendar: DayCalendar, notice: NoticeDetails, toldAt: Instant | undefined): FieldError[] {
  return [...misplaced(notice), ...(toldAt ? [...missing(notice), ...late(calendar, notice, toldAt)] : [])];
}

function misplaced({ category, startsAt, endsAt, effectiveOn, emergencyReason }: NoticeDetails): FieldError[] {
  const faults: FieldError[] = [];
  if (startsAt && endsAt && Temporal.Instant.compare(startsAt, endsAt) >= 0)
    faults.push({ pointer: "#/endsAt", detail: "終了日時は、開始日時より後にしてください。" });
  if (effectiveOn && category !== "price-change")
    faults.push({ pointer: "#/effectiveOn", detail: "適用日は、料金改定のお知らせだけに入力してください。" });
  if (effectiveOn && category === "price-change" && Temporal.PlainDate.from(effectiveOn).day !== 1)
    faults.push({ pointer: "#/effectiveOn", detail: "料金改定の適用日は、月の1日にしてください。" });
  if (emergencyReason && category !== "maintenance")
    faults.push({ pointer: "#/emergencyReason", detail: "緊急とする理由は、メンテナンスだけに入力してください。" });
  return faults;
}

function missing({ category, startsAt, effectiveOn }: NoticeDetails): FieldError[] {
  if (category === "price-change" && !effectiveOn)
    return [{ pointer: "#/effectiveOn", detail: "料金改定の適用日を入力してください。" }];
  if ((category === "maintenance" || category === "incident") && !startsAt)
    return [{ pointer: "#/startsAt", detail: "開始日時を入力してください。" }];
  return [];
}

function late(calendar: DayCalendar, notice: NoticeDetails, toldAt: Instant): FieldError[] {
  const lead = noticeLead(calendar, notice);
  if (!lead || notice.emergencyReason) return [];
  if (Temporal.PlainDate.compare(japanDate(toldAt), lead.latestOn) <= 0) return [];
  const [event, latest] = [lead.eventOn, lead.latestOn].map((day) => fullDateWithWeekday(day));
  return notice.category === "maintenance"
    ? [
        {
          pointer: "#/startsAt",
          detail: `${event}のメンテナンスは、14日前の${latest}までにお知らせする必要があります。急ぐときは emergencyReason に理由を入力してください。`,
        },
      ]
    : [
        {
          pointer: "#/effectiveOn",
          detail: `${event}の料金改定は、2か月前の${latest}までにお知らせする必要があります。適用日を先の月の1日にしてください。`,
        },
      ];
}
