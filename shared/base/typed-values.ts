import { Temporal } from "#shared/base/time.ts";

const plain = (text: string) => text.normalize("NFKC").trim();

/** A number as people type it: in full width, with commas between the thousands. */
export function typedNumber(text: string): number | undefined {
  const digits = plain(text);
  return /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(digits) ? Number(digits.replaceAll(",", "")) : undefined;
}

/** The first year of each era that a date of ours can be in. */
const eras: Record<string, number> = { 令和: 2019, R: 2019, 平成: 1989, H: 1989 };

const year = "(?:(?<era>令和|平成|[RH])\\s*(?<ofEra>元|\\d{1,2})|(?<year>\\d{4}))";
const weekday = "(?:\\s*\\([月火水木金土日]\\))?";
const separated = new RegExp(
  `^${year}\\s*[-/.年]\\s*(?<month>\\d{1,2})\\s*[-/.月]\\s*(?<day>\\d{1,2})(?:日|(?!\\d))${weekday}`,
  "i",
);
const joined = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/;
const time = /^(?:\s*T|\s+|)(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::00)?|時(?:(?<minutes>\d{1,2})分)?)$/;

/** A day as people type it: 2026/12/1, 2026年12月1日（火）, 令和8年12月1日, 20261201. */
export function typedDay(text: string): Temporal.PlainDate | undefined {
  const read = dayAndRest(plain(text));
  return read?.rest === "" ? read.day : undefined;
}

/** A day and a time as people type them: 2026/12/1 18:00, 2026年12月1日 18時. */
export function typedMoment(text: string): Temporal.PlainDateTime | undefined {
  const read = dayAndRest(plain(text));
  const { hour, minute, minutes } = time.exec(read?.rest ?? "")?.groups ?? {};
  if (!read || hour === undefined) return undefined;
  return orNothing(() =>
    read.day.toPlainDateTime(
      Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute ?? minutes ?? 0) }, { overflow: "reject" }),
    ),
  );
}

function dayAndRest(text: string): { day: Temporal.PlainDate; rest: string } | undefined {
  const found = separated.exec(text) ?? joined.exec(text);
  if (!found?.groups) return undefined;
  const { era, ofEra, month, day } = found.groups;
  const firstYear = era && eras[era.toUpperCase()];
  const year = firstYear ? firstYear + (ofEra === "元" ? 0 : Number(ofEra) - 1) : Number(found.groups["year"]);
  const read = orNothing(() =>
    Temporal.PlainDate.from({ year, month: Number(month), day: Number(day) }, { overflow: "reject" }),
  );
  return read && { day: read, rest: text.slice(found[0].length) };
}

/** Whatever the calendar does not have, such as 31 November, is no date. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
