import { Temporal } from "#shared/base/time.ts";

/** In which year the first year of an era lies; banks write no other era than today's. */
const reiwaBegan = 2019;

/** `081105` of a bank's record is 5 November of Reiwa 8. */
export function dayOfEra(written: string): string | undefined {
  const { year, month, day } = /^(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)$/.exec(written)?.groups ?? {};
  return dayOf(reiwaBegan + Number(year) - 1, month, day);
}

const ways = [
  { pattern: /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/, since: 0 },
  { pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/, since: 0 },
  { pattern: /^(\d{4})(\d\d)(\d\d)$/, since: 0 },
  { pattern: /^(?:R|令和)(\d{1,2})[/.年-](\d{1,2})[/.月-](\d{1,2})日?$/i, since: reiwaBegan - 1 },
] as const;

/** A day as people and banks write it: 2026/11/5, 2026年11月5日, 20261105, R8.11.5. */
export function dayAsWritten(written: string): string | undefined {
  const text = written.normalize("NFKC").replace(/\s+/g, "");
  for (const { pattern, since } of ways) {
    const [, year, month, day] = pattern.exec(text) ?? [];
    if (year !== undefined) return dayOf(since + Number(year), month, day);
  }
  return undefined;
}

function dayOf(year: number, month: string | undefined, day: string | undefined): string | undefined {
  try {
    return Temporal.PlainDate.from({ year, month: Number(month), day: Number(day) }, { overflow: "reject" }).toString();
  } catch {
    return undefined;
  }
}
