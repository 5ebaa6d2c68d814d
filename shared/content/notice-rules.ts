import { fullDateWithWeekday } from "#shared/base/japanese-dates.ts";
import type { FieldFault, Said } from "#shared/base/problems.ts";
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
export function noticeFaults(calendar: DayCalendar, notice: NoticeDetails, toldAt: Instant | undefined): FieldFault[] {
  return [...misplaced(notice), ...(toldAt ? [...missing(notice), ...late(calendar, notice, toldAt)] : [])];
}

function misplaced({ category, startsAt, endsAt, effectiveOn, emergencyReason }: NoticeDetails): FieldFault[] {
  const faults: FieldFault[] = [];
  if (startsAt && endsAt && Temporal.Instant.compare(startsAt, endsAt) >= 0)
    faults.push({ pointer: "#/endsAt", detail: endsTooSoon });
  if (effectiveOn && category !== "price-change") faults.push({ pointer: "#/effectiveOn", detail: onlyForPrices });
  if (effectiveOn && category === "price-change" && Temporal.PlainDate.from(effectiveOn).day !== 1)
    faults.push({ pointer: "#/effectiveOn", detail: onTheFirst });
  if (emergencyReason && category !== "maintenance")
    faults.push({ pointer: "#/emergencyReason", detail: onlyForMaintenance });
  return faults;
}

function missing({ category, startsAt, effectiveOn }: NoticeDetails): FieldFault[] {
  if (category === "price-change" && !effectiveOn) return [{ pointer: "#/effectiveOn", detail: giveEffectiveDay }];
  if ((category === "maintenance" || category === "incident") && !startsAt)
    return [{ pointer: "#/startsAt", detail: giveStart }];
  return [];
}

function late(calendar: DayCalendar, notice: NoticeDetails, toldAt: Instant): FieldFault[] {
  const lead = noticeLead(calendar, notice);
  if (!lead || notice.emergencyReason) return [];
  if (Temporal.PlainDate.compare(japanDate(toldAt), lead.latestOn) <= 0) return [];
  return notice.category === "maintenance"
    ? [{ pointer: "#/startsAt", detail: lateForMaintenance(lead) }]
    : [{ pointer: "#/effectiveOn", detail: lateForPrices(lead) }];
}

const lateForMaintenance = ({ eventOn, latestOn }: Lead): Said => ({
  ja: `${fullDateWithWeekday(eventOn)}のメンテナンスは、14日前の${fullDateWithWeekday(latestOn)}までにお知らせする必要があります。急ぐときは emergencyReason に理由を入力してください。`,
  en: `Maintenance on ${fullDateWithWeekday(eventOn, "en")} has to be told 14 days before, by ${fullDateWithWeekday(latestOn, "en")}. If it is urgent, give the reason as emergencyReason.`,
});

const lateForPrices = ({ eventOn, latestOn }: Lead): Said => ({
  ja: `${fullDateWithWeekday(eventOn)}の料金改定は、2か月前の${fullDateWithWeekday(latestOn)}までにお知らせする必要があります。適用日を先の月の1日にしてください。`,
  en: `New prices from ${fullDateWithWeekday(eventOn, "en")} have to be told two months before, by ${fullDateWithWeekday(latestOn, "en")}. Give the first day of a later month.`,
});

const endsTooSoon: Said = { ja: "終了日時は、開始日時より後にしてください。", en: "Give an end after the start." };
const onlyForPrices: Said = {
  ja: "適用日は、料金改定のお知らせだけに入力してください。",
  en: "Only a notice of a price change takes an effective day.",
};
const onTheFirst: Said = {
  ja: "料金改定の適用日は、月の1日にしてください。",
  en: "Prices change on the first day of a month.",
};
const onlyForMaintenance: Said = {
  ja: "緊急とする理由は、メンテナンスだけに入力してください。",
  en: "Only maintenance takes a reason for its urgency.",
};
const giveEffectiveDay: Said = {
  ja: "料金改定の適用日を入力してください。",
  en: "Give the day from which the prices hold.",
};
const giveStart: Said = { ja: "開始日時を入力してください。", en: "Give the time at which it starts." };
