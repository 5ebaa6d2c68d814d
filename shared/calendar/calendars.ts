import { Temporal } from "#shared/base/time.ts";
import { holidayOverrides } from "./holiday-overrides.ts";
import { holidaysOf } from "./holidays.ts";
import type {
  BusinessCalendar,
  Closure,
  DayCalendar,
  HolidayOverride,
  OpenWindow,
  Words,
  YearlyClosure,
} from "./model.ts";

const weekend: Words = { ja: "土日", en: "weekend" };
const turnOfTheYear: Words = { ja: "年末年始", en: "New Year" };

/** A calendar closed at weekends, on holidays and in its own yearly closures; overrides correct the holiday law's rules. */
export function dayCalendar(
  closures: readonly YearlyClosure[],
  overrides: readonly HolidayOverride[] = holidayOverrides,
): DayCalendar {
  const years = new Map<number, ReadonlyMap<string, Words>>();
  const holidayOn = (year: number, iso: string) => {
    const holidays = years.get(year) ?? holidaysOf(year, overrides);
    years.set(year, holidays);
    return holidays.get(iso);
  };

  const closureOn: DayCalendar["closureOn"] = (day): Closure | undefined => {
    const iso = day.toString();
    const holiday = holidayOn(day.year, iso);
    const company = closures.find((closure) => covers(closure, iso));
    if (company) return { day, kind: "company", name: company.name };
    if (holiday) return { day, kind: "holiday", name: holiday };
    return day.dayOfWeek > 5 ? { day, kind: "weekend", name: weekend } : undefined;
  };
  return { closureOn, isOpen: (day) => closureOn(day) === undefined };
}

function covers({ from, to, since = "", until = "9999" }: YearlyClosure, iso: string): boolean {
  const day = iso.slice(5);
  const inSeason = from <= to ? from <= day && day <= to : from <= day || day <= to;
  return inSeason && since <= iso && iso <= until;
}

const window = (from: string, to: string): OpenWindow => ({
  from: Temporal.PlainTime.from(from),
  to: Temporal.PlainTime.from(to),
});

/** Our own calendar: business days of C-02 with the 420 business minutes of C-03. */
export const japan: BusinessCalendar = {
  ...dayCalendar([{ name: turnOfTheYear, from: "12-29", to: "01-03" }]),
  hours: [window("09:30", "12:00"), window("13:00", "17:30")],
};

/** The days on which Japanese banks book: 29 and 30 December are among them (C-02). */
export const japaneseBanks: DayCalendar = dayCalendar([{ name: turnOfTheYear, from: "12-31", to: "01-03" }]);
