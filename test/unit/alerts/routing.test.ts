import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseOf } from "#shared/alerts/dedupe.ts";
import { listedOf } from "#shared/alerts/listing.ts";
import { type Alert, Severity } from "#shared/alerts/model.ts";
import { compared } from "#shared/alerts/preview-rules.ts";
import { healthRouteOf, routeOf } from "#shared/alerts/routing.ts";
import { type AlertRule, firstRules, Rules } from "#shared/alerts/rules.ts";
import { Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { alert, seenAt, tenant } from "./samples.ts";

const at = (inJapan: string) => Temporal.ZonedDateTime.from(`${inJapan}[Asia/Tokyo]`).toInstant();
const friday = at("2026-11-20T10:00");
const route = (rules: readonly AlertRule[], change: Partial<Alert> = {}, moment = friday) =>
  routeOf(japan, rules, { ...alert, ...change }, moment);
const rule = (match: AlertRule["match"]): AlertRule => ({
  name: "tried",
  match,
  route: { tell: "business-hours", inquiry: false },
});

describe("who hears of an alert at first (DM-14)", () => {
  test.each`
    severity           | tell                | inquiry
    ${"high"}          | ${"at-once"}        | ${true}
    ${"unknown"}       | ${"at-once"}        | ${true}
    ${"medium"}        | ${"monthly-report"} | ${false}
    ${"low"}           | ${"monthly-report"} | ${false}
    ${"informational"} | ${"monthly-report"} | ${false}
  `("a $severity one: $tell, with an inquiry: $inquiry", ({ severity, tell, inquiry }) => {
    expect(route(firstRules.alerts, { severity })).toMatchObject({ tell, inquiry });
  });

  test("without any rule a grave one is still told", () => {
    for (const severity of Severity.options)
      expect(route([], { severity }).tell).toBe(
        severity === "high" || severity === "unknown" ? "at-once" : "monthly-report",
      );
  });
});

describe("a rule", () => {
  test.each`
    asks for                            | match                                                  | moment                    | isMeant
    ${"a severity"}                     | ${{ severities: ["high"] }}                            | ${friday}                 | ${true}
    ${"another severity"}               | ${{ severities: ["low"] }}                             | ${friday}                 | ${false}
    ${"a category, in any case"}        | ${{ categories: ["ransomWARE"] }}                      | ${friday}                 | ${true}
    ${"another source"}                 | ${{ sources: ["azureMonitor"] }}                       | ${friday}                 | ${false}
    ${"the tenant"}                     | ${{ tenants: [tenant] }}                               | ${friday}                 | ${true}
    ${"business hours"}                 | ${{ hours: "business" }}                               | ${friday}                 | ${true}
    ${"business hours at lunch"}        | ${{ hours: "business" }}                               | ${at("2026-11-20T12:30")} | ${false}
    ${"closed hours on a holiday"}      | ${{ hours: "closed" }}                                 | ${at("2026-11-23T10:00")} | ${true}
    ${"quiet hours before midnight"}    | ${{ hours: { from: "22:00", to: "07:00" } }}           | ${at("2026-11-20T23:00")} | ${true}
    ${"quiet hours after midnight"}     | ${{ hours: { from: "22:00", to: "07:00" } }}           | ${at("2026-11-21T06:59")} | ${true}
    ${"quiet hours when they are over"} | ${{ hours: { from: "22:00", to: "07:00" } }}           | ${at("2026-11-21T07:00")} | ${false}
    ${"hours of one day"}               | ${{ hours: { from: "09:00", to: "12:00" } }}           | ${friday}                 | ${true}
    ${"the same time of day twice"}     | ${{ hours: { from: "09:00", to: "09:00" } }}           | ${at("2026-11-21T02:00")} | ${true}
    ${"two things of which one is not"} | ${{ severities: ["high"], sources: ["azureMonitor"] }} | ${friday}                 | ${false}
  `("that asks for $asks: $isMeant", ({ match, moment, isMeant }) => {
    expect(route([rule(match)], {}, moment).rule === "tried").toBe(isMeant);
  });

  test("that stands first decides", () => {
    expect(route([rule({}), ...firstRules.alerts]).rule).toBe("tried");
  });

  test("behind one that matches everything decides nothing", () => {
    const rules = fc.array(fc.constantFrom(...Severity.options).map((severity) => rule({ severities: [severity] })));

    fc.assert(
      fc.property(fc.constantFrom(...Severity.options), rules, (severity, behind) => {
        const first = { ...rule({}), name: "first" };

        expect(route([first, ...behind], { severity }).rule).toBe("first");
      }),
    );
  });

  test("with a word that is none is refused by its place", () => {
    const read = Rules.safeParse({
      alerts: [{ ...rule({}), match: { hours: { from: "25:00", to: "07:00" } } }],
      serviceHealth: [],
    });

    expect(read.error?.issues[0]?.path.slice(0, 4)).toEqual(["alerts", 0, "match", "hours"]);
  });
});

describe("the notice about an incident", () => {
  test.each`
    classification | notice       | tell
    ${"incident"}  | ${"publish"} | ${true}
    ${"advisory"}  | ${"draft"}   | ${false}
    ${"unknown"}   | ${"draft"}   | ${false}
  `("that Microsoft calls $classification is first: $notice", ({ classification, notice, tell }) => {
    expect(healthRouteOf(firstRules.serviceHealth, { classification, service: "Exchange Online" })).toMatchObject({
      notice,
      tell,
    });
  });
});

test("a preview tells what other rules would have done, and for which alerts that differs", () => {
  const items = Severity.options.map((severity, index) => {
    const one = caseOf([seenAt(index, "new", { id: `da${index}`, severity })]);
    if (!one) throw new Error("It was seen.");
    return listedOf(one);
  });

  const preview = compared(items, firstRules.alerts, [rule({ severities: ["medium"] }), ...firstRules.alerts]);

  expect(preview).toMatchObject({ alerts: 5, changed: 1 });
  expect(preview.examples[0]).toMatchObject({
    alert: { severity: "medium" },
    held: { tell: "monthly-report" },
    wanted: { tell: "business-hours", rule: "tried" },
  });
  expect(preview.byRule.map(({ rule, alerts }) => [rule, alerts])).toEqual([
    ["緊急", 2],
    ["tried", 1],
    ["そのほか", 2],
  ]);
});
