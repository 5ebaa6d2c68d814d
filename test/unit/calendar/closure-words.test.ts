import { expect, test } from "vitest";
import { closedDaysBetween } from "#shared/calendar/business-days.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { closureSentences } from "#shared/calendar/closure-words.ts";
import { day } from "./moments.ts";

const sentences = (after: string, until: string, language: "ja" | "en") =>
  closureSentences(closedDaysBetween(japan, day(after), day(until)), language);

test.each`
  after           | until           | ja                                                          | en
  ${"2026-11-20"} | ${"2026-11-25"} | ${["11月23日（月）は祝日のため休業です"]}                   | ${["We are closed on Mon 23 Nov for a public holiday"]}
  ${"2026-09-18"} | ${"2026-09-25"} | ${["9月21日（月）〜9月23日（水）は祝日のため休業です"]}     | ${["We are closed on Mon 21 Sep – Wed 23 Sep for a public holiday"]}
  ${"2026-12-25"} | ${"2027-01-05"} | ${["12月29日（火）〜1月3日（日）は年末年始のため休業です"]} | ${["We are closed on Tue 29 Dec – Sun 3 Jan for New Year"]}
  ${"2026-11-13"} | ${"2026-11-17"} | ${[]}                                                       | ${[]}
`("between $after and $until a customer reads: $ja", ({ after, until, ja, en }) => {
  expect(sentences(after, until, "ja")).toEqual(ja);
  expect(sentences(after, until, "en")).toEqual(en);
});

test("holidays that do not touch are told one by one", () => {
  expect(sentences("2026-04-28", "2026-05-11", "ja")).toEqual([
    "4月29日（水）は祝日のため休業です",
    "5月3日（日）〜5月6日（水）は祝日のため休業です",
  ]);
});
