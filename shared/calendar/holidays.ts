import { type PlainDate, Temporal } from "#shared/base/time.ts";
import type { HolidayOverride, Words } from "./model.ts";

type HolidayRule = { name: Words; on: (year: number) => PlainDate; since?: number; until?: number };

/** The years for which the rules below are complete; the equinox formula ends with 2099. */
const holidayYears = { first: 1990, last: 2099 };

const fixed = (month: number, day: number) => (year: number) => Temporal.PlainDate.from({ year, month, day });

const monday = (month: number, nth: number) => (year: number) => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.add({ days: ((8 - first.dayOfWeek) % 7) + 7 * (nth - 1) });
};

// The customary approximation for 1980 to 2099; the gazette of the previous February decides.
const equinox = (month: number, dayIn1980: number) => (year: number) =>
  fixed(month, Math.floor(dayIn1980 + 0.242194 * (year - 1980)) - Math.floor((year - 1980) / 4))(year);

const rules: readonly HolidayRule[] = [
  { name: { ja: "元日", en: "New Year's Day" }, on: fixed(1, 1) },
  { name: { ja: "成人の日", en: "Coming of Age Day" }, on: fixed(1, 15), until: 1999 },
  { name: { ja: "成人の日", en: "Coming of Age Day" }, on: monday(1, 2), since: 2000 },
  { name: { ja: "建国記念の日", en: "National Foundation Day" }, on: fixed(2, 11) },
  { name: { ja: "天皇誕生日", en: "Emperor's Birthday" }, on: fixed(12, 23), until: 2018 },
  { name: { ja: "天皇誕生日", en: "Emperor's Birthday" }, on: fixed(2, 23), since: 2020 },
  { name: { ja: "春分の日", en: "Vernal Equinox Day" }, on: equinox(3, 20.8431) },
  { name: { ja: "みどりの日", en: "Greenery Day" }, on: fixed(4, 29), until: 2006 },
  { name: { ja: "昭和の日", en: "Showa Day" }, on: fixed(4, 29), since: 2007 },
  { name: { ja: "憲法記念日", en: "Constitution Memorial Day" }, on: fixed(5, 3) },
  { name: { ja: "みどりの日", en: "Greenery Day" }, on: fixed(5, 4), since: 2007 },
  { name: { ja: "こどもの日", en: "Children's Day" }, on: fixed(5, 5) },
  { name: { ja: "海の日", en: "Marine Day" }, on: fixed(7, 20), since: 1996, until: 2002 },
  { name: { ja: "海の日", en: "Marine Day" }, on: monday(7, 3), since: 2003 },
  { name: { ja: "山の日", en: "Mountain Day" }, on: fixed(8, 11), since: 2016 },
  { name: { ja: "敬老の日", en: "Respect for the Aged Day" }, on: fixed(9, 15), until: 2002 },
  { name: { ja: "敬老の日", en: "Respect for the Aged Day" }, on: monday(9, 3), since: 2003 },
  { name: { ja: "秋分の日", en: "Autumnal Equinox Day" }, on: equinox(9, 23.2488) },
  { name: { ja: "体育の日", en: "Health and Sports Day" }, on: fixed(10, 10), until: 1999 },
  { name: { ja: "体育の日", en: "Health and Sports Day" }, on: monday(10, 2), since: 2000, until: 2019 },
  { name: { ja: "スポーツの日", en: "Sports Day" }, on: monday(10, 2), since: 2020 },
  { name: { ja: "文化の日", en: "Culture Day" }, on: fixed(11, 3) },
  { name: { ja: "勤労感謝の日", en: "Labour Thanksgiving Day" }, on: fixed(11, 23) },
];

const sunday = 7;
const substitute: Words = { ja: "振替休日", en: "Substitute Holiday" };
const citizens: Words = { ja: "国民の休日", en: "Citizens' Holiday" };

/** Every day off of a year by its ISO date: the statutory ones, their substitutes and the days between two of them. */
export function holidaysOf(year: number, overrides: readonly HolidayOverride[]): ReadonlyMap<string, Words> {
  if (year < holidayYears.first || year > holidayYears.last)
    throw new RangeError(`The holidays of ${year} are not known, only ${holidayYears.first} to ${holidayYears.last}`);

  const statutory = statutoryHolidays(year, overrides);
  const derived = derivedHolidays(statutory);
  for (const { on } of overrides) derived.delete(on);
  return new Map([...derived, ...statutory]);
}

function statutoryHolidays(year: number, overrides: readonly HolidayOverride[]): Map<string, Words> {
  const days = new Map<string, Words>();
  for (const { name, on, since = year, until = year } of rules)
    if (since <= year && year <= until) days.set(on(year).toString(), name);

  for (const { on, name } of overrides) {
    if (Temporal.PlainDate.from(on).year !== year) continue;
    if (name) days.set(on, name);
    else days.delete(on);
  }
  return days;
}

function derivedHolidays(statutory: ReadonlyMap<string, Words>): Map<string, Words> {
  const days = new Map<string, Words>();
  for (const iso of statutory.keys()) {
    const day = Temporal.PlainDate.from(iso);
    const between = day.add({ days: 1 });
    const isBetween = statutory.has(day.add({ days: 2 }).toString());
    if (isBetween && between.dayOfWeek !== sunday) days.set(between.toString(), citizens);
  }
  for (const iso of statutory.keys()) {
    const day = Temporal.PlainDate.from(iso);
    if (day.dayOfWeek === sunday) days.set(firstFreeAfter(day, statutory).toString(), substitute);
  }
  return days;
}

function firstFreeAfter(day: PlainDate, taken: ReadonlyMap<string, Words>): PlainDate {
  const next = day.add({ days: 1 });
  return taken.has(next.toString()) ? firstFreeAfter(next, taken) : next;
}
