import { Temporal } from "#shared/base/time.ts";
import { wordsIn } from "../../wording.ts";
import { type SizeUnit, sizeUnit } from "../amounts.ts";
import type { MonthlyReport } from "../model.ts";
import type { StorageSection } from "../storage-section.ts";
import { type Forecast, forecastOf, type Level, levelsOf } from "./storage-forecast.ts";
import { type Scale, scaleFor } from "./storage-scale.ts";

const [width, height] = [657, 174];
const plot = { left: 42, right: 562, top: 8, bottom: 150 };
const monthsAhead = 6;

/** Everything that the chart of storage needs to know before it draws: sizes in one unit, places on paper. */
export type ChartPlan = {
  width: number;
  height: number;
  plot: typeof plot;
  unit: SizeUnit;
  /** Bytes to one of the unit. */
  perUnit: number;
  levels: Level[];
  forecast: Forecast | null;
  closing: Temporal.PlainDate;
  /** Months from the first one on: this month, and the last that is shown. */
  now: number;
  end: number;
  used: number;
  limit: number | null;
  isFalling: boolean;
  x: (month: number) => number;
  y: Scale;
  ticks: { at: number; label: string }[];
};

export function chartPlan(report: MonthlyReport, sharePoint: NonNullable<StorageSection["sharePoint"]>): ChartPlan {
  const { months, limitBytes, usedBytes } = sharePoint;
  const levels = levelsOf(report.storage);
  const unit = sizeUnit(limitBytes, usedBytes);
  const perUnit = 1024 ** (unit === "TB" ? 4 : 3);
  const last = Temporal.PlainYearMonth.from(report.month);
  const closing = last.toPlainDate({ day: last.daysInMonth });
  const bytesAhead = forecastOf(levels, usedBytes, closing);
  const forecast = bytesAhead && scaled(bytesAhead, perUnit);
  const now = months.length - 1;
  const end = now + (forecast ? monthsAhead : 0);
  const used = usedBytes / perUnit;
  const known = months.flatMap((month) => (month.usedBytes === null ? [] : [month.usedBytes / perUnit]));
  const x = (month: number) => plot.left + (month / Math.max(1, end)) * (plot.right - plot.left);
  return {
    width,
    height,
    plot,
    unit,
    perUnit,
    levels,
    forecast,
    closing,
    now,
    end,
    used,
    limit: limitBytes,
    isFalling: (known.at(-2) ?? used) > used,
    x,
    y: scaleFor([...known, used, ...levels.map(({ bytes }) => bytes / perUnit)], { from: plot.bottom, to: plot.top }),
    ticks: ticksOf(last.subtract({ months: now }), now, end, x, report),
  };
}

const scaled = ({ expected, high, low }: Forecast, perUnit: number): Forecast => ({
  expected: expected / perUnit,
  high: high / perUnit,
  low: low / perUnit,
});

/** Every second month, this one among them; the first of each year carries it. */
function ticksOf(
  first: Temporal.PlainYearMonth,
  now: number,
  end: number,
  x: (month: number) => number,
  { language }: MonthlyReport,
) {
  const places = Array.from({ length: end + 1 }, (_, index) => index).filter((index) => (now - index) % 2 === 0);
  return places.map((index, position) => {
    const month = first.add({ months: index });
    const before = places[position - 1];
    const isNewYear = before === undefined || first.add({ months: before }).year !== month.year;
    return { at: x(index), label: wordsIn(language).monthTick(month, isNewYear) };
  });
}
