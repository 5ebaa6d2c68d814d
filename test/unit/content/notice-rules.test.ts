import { describe, expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { NoticeDetails } from "#shared/content/model.ts";
import { announcesAnother, noticeFaults, noticeLead } from "#shared/content/notice-rules.ts";

const notice = (fields: object) => NoticeDetails.parse({ kind: "notice", ...fields });
const told = (at: string) => Temporal.Instant.from(`${at}+09:00`);
const pointers = (fields: object, at?: string) =>
  noticeFaults(japan, notice(fields), at === undefined ? undefined : told(at)).map(({ pointer }) => pointer);

const startsOn = (day: string) => ({
  category: "maintenance",
  startsAt: new Date(`${day}T00:30:00+09:00`).toISOString(),
});
const effectiveOn = (day: string) => ({ category: "price-change", effectiveOn: day });

test.each`
  example   | fields                       | toldAt                   | faults               | because
  ${"E-62"} | ${effectiveOn("2027-04-01")} | ${"2027-02-01T23:59:59"} | ${[]}                | ${"two months before, the day itself counts"}
  ${"E-62"} | ${effectiveOn("2027-04-01")} | ${"2027-02-02T00:00:00"} | ${["#/effectiveOn"]} | ${"a day later"}
  ${"E-63"} | ${effectiveOn("2026-12-01")} | ${"2026-10-01T23:59:59"} | ${[]}                | ${"two months before"}
  ${"E-63"} | ${effectiveOn("2026-12-01")} | ${"2026-10-02T00:00:00"} | ${["#/effectiveOn"]} | ${"a day later"}
  ${"E-64"} | ${startsOn("2026-12-20")}    | ${"2026-12-06T23:59:59"} | ${[]}                | ${"two weeks before, though a Sunday"}
  ${"E-64"} | ${startsOn("2026-12-20")}    | ${"2026-12-07T00:00:00"} | ${["#/startsAt"]}    | ${"a day later"}
  ${"E-65"} | ${startsOn("2027-01-10")}    | ${"2026-12-27T12:00:00"} | ${[]}                | ${"two weeks before"}
  ${"E-65"} | ${startsOn("2027-01-10")}    | ${"2026-12-28T12:00:00"} | ${["#/startsAt"]}    | ${"a day later"}
`("$example: told at $toldAt has the faults $faults, $because", ({ fields, toldAt, faults }) => {
  expect(pointers(fields, toldAt)).toEqual(faults);
});

test.each`
  example   | fields                       | latestOn        | plannedOn
  ${"E-62"} | ${effectiveOn("2027-04-01")} | ${"2027-02-01"} | ${"2027-01-29"}
  ${"E-64"} | ${startsOn("2026-12-20")}    | ${"2026-12-06"} | ${"2026-12-04"}
`("$example: it has to be out by $latestOn and is planned for $plannedOn", ({ fields, latestOn, plannedOn }) => {
  const lead = noticeLead(japan, notice(fields));

  expect([lead?.latestOn.toString(), lead?.plannedOn.toString()]).toEqual([latestOn, plannedOn]);
});

describe("a notice", () => {
  const startsAt = "2026-12-20T00:00:00Z";

  test.each`
    what                                               | fields                                                                 | faults
    ${"urgent maintenance with a reason"}              | ${{ ...startsOn("2026-12-20"), emergencyReason: { ja: "障害" } }}      | ${[]}
    ${"a reason without maintenance"}                  | ${{ category: "incident", startsAt, emergencyReason: { ja: "障害" } }} | ${["#/emergencyReason"]}
    ${"an end before the beginning"}                   | ${{ category: "incident", startsAt, endsAt: startsAt }}                | ${["#/endsAt"]}
    ${"an incident that began at no time"}             | ${{ category: "incident" }}                                            | ${["#/startsAt"]}
    ${"maintenance that begins at no time"}            | ${{ category: "maintenance" }}                                         | ${["#/startsAt"]}
    ${"a price that changes on no day"}                | ${{ category: "price-change" }}                                        | ${["#/effectiveOn"]}
    ${"a price that changes in the middle of a month"} | ${effectiveOn("2027-06-15")}                                           | ${["#/effectiveOn"]}
    ${"news of no event"}                              | ${{ category: "general" }}                                             | ${[]}
    ${"news that take effect like prices"}             | ${{ category: "general", effectiveOn: "2027-06-01" }}                  | ${["#/effectiveOn"]}
  `("about $what has the faults $faults when told the day before", ({ fields, faults }) => {
    expect(pointers(fields, "2026-12-19T12:00:00")).toEqual(faults);
  });

  test("that is still a draft may lack what it needs, and may be late", () => {
    expect(pointers({ category: "price-change" })).toEqual([]);
    expect(pointers(startsOn("2020-01-01"))).toEqual([]);
  });

  test("announces something else once its day changes, not when only its hour does", () => {
    const before = notice({ category: "maintenance", startsAt: "2026-12-20T01:00:00Z" });

    expect(announcesAnother(before, notice({ category: "maintenance", startsAt: "2026-12-20T05:00:00Z" }))).toBe(false);
    expect(announcesAnother(before, notice({ category: "maintenance", startsAt: "2026-12-20T16:00:00Z" }))).toBe(true);
    expect(announcesAnother(before, notice({ category: "incident", startsAt: "2026-12-20T01:00:00Z" }))).toBe(true);
  });
});
