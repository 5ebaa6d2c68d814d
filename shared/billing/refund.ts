import { fullDate, type Language } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { Line, Month } from "./model.ts";
import { shareRoundedUp, sumOf } from "./money.ts";
import { type StopReason, stopReasons } from "./stop-reasons.ts";

type Stop = {
  /** What the month's invoice charges for the services that stopped. */
  lines: readonly Line[];
  month: Month;
  /** The first day without the service, which cannot be resumed. */
  stoppedOn: string;
  reason: StopReason;
  language: Language;
};

/**
 * What is given back of a month's price for the days that are left of it, the day of the stop among them: one line for
 * each rate of tax, rounded up once (BIL-06, E-77, E-78). Nothing when the customer caused the stop.
 */
export function refundLines({ lines, month, stoppedOn, reason, language }: Stop): Line[] {
  const stop = Temporal.PlainDate.from(stoppedOn);
  if (stop.toPlainYearMonth().toString() !== month) throw new RangeError(`${stoppedOn} is not a day of ${month}`);
  if (!stopReasons[reason].isRefunded) return [];
  const charged = lines.filter(({ item }) => item === "basic" || item === "option");
  const last = stop.with({ day: stop.daysInMonth });
  const days = { parts: stop.daysInMonth - stop.day + 1, of: stop.daysInMonth };
  const [from, to] = [stop, last].map((day) => fullDate(day, language));
  return [...new Set(charged.map(({ taxPercent }) => taxPercent))].flatMap((taxPercent) => {
    const monthly = charged.filter((line) => line.taxPercent === taxPercent).map(({ amountYen }) => amountYen);
    const unitYen = shareRoundedUp(sumOf(monthly), days);
    if (unitYen === 0) return [];
    return {
      item: "refund",
      title: title[language],
      detail:
        language === "ja"
          ? `${from}〜${to}（${days.of}日のうち${days.parts}日分）`
          : `${from} – ${to} (${days.parts} of ${days.of} days)`,
      quantity: -1,
      unit: unit[language],
      unitYen,
      taxPercent,
      amountYen: sumOf([-unitYen]),
    } satisfies Line;
  });
}

const title: Words = { ja: "サービス停止に伴う返金", en: "Refund for the stopped service" };
const unit: Words = { ja: "式", en: "lot" };
