import { dateRange, dateWithWeekday, type Language } from "#shared/base/japanese-dates.ts";
import type { Closure, Words } from "./model.ts";

type Run = { first: Closure; last: Closure };

const anyHoliday: Words = { ja: "祝日", en: "a public holiday" };

/** Why days in between do not count, one sentence for each run of days; weekends go without saying. */
export const closureSentences = (closures: readonly Closure[], language: Language): string[] =>
  runsOf(closures.filter(({ kind }) => kind !== "weekend")).map((run) => sentence(run, language));

function sentence({ first, last }: Run, language: Language): string {
  const days = first.day.equals(last.day)
    ? dateWithWeekday(first.day, language)
    : dateRange(first.day, last.day, language);
  const why = labelOf(first)[language];
  return language === "ja" ? `${days}は${why}のため休業です` : `We are closed on ${days} for ${why}`;
}

function runsOf(closures: readonly Closure[]): Run[] {
  const runs: Run[] = [];
  for (const closure of closures) {
    const run = runs.at(-1);
    if (run && labelOf(run.last).ja === labelOf(closure).ja && run.last.day.add({ days: 1 }).equals(closure.day))
      run.last = closure;
    else runs.push({ first: closure, last: closure });
  }
  return runs;
}

const labelOf = ({ kind, name }: Closure): Words => (kind === "holiday" ? anyHoliday : name);
