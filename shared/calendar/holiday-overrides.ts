import type { HolidayOverride, Words } from "./model.ts";

const enthronement: Words = { ja: "即位礼正殿の儀", en: "Enthronement Ceremony" };
const marine: Words = { ja: "海の日", en: "Marine Day" };
const mountain: Words = { ja: "山の日", en: "Mountain Day" };
const sports: Words = { ja: "スポーツの日", en: "Sports Day" };

/** Days that special laws added or moved; a new law, or an equinox gazetted on another day, is a new row here. */
export const holidayOverrides: readonly HolidayOverride[] = [
  { on: "1990-11-12", name: enthronement },
  { on: "1993-06-09", name: { ja: "結婚の儀", en: "Wedding Ceremony of the Crown Prince" } },
  { on: "2019-05-01", name: { ja: "天皇の即位の日", en: "Enthronement Day" } },
  { on: "2019-10-22", name: enthronement },

  { on: "2020-07-20", name: undefined },
  { on: "2020-07-23", name: marine },
  { on: "2020-08-11", name: undefined },
  { on: "2020-08-10", name: mountain },
  { on: "2020-10-12", name: undefined },
  { on: "2020-07-24", name: sports },

  { on: "2021-07-19", name: undefined },
  { on: "2021-07-22", name: marine },
  { on: "2021-08-11", name: undefined },
  { on: "2021-08-08", name: mountain },
  { on: "2021-10-11", name: undefined },
  { on: "2021-07-23", name: sports },
];
