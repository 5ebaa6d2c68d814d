import { Temporal } from "#shared/base/time.ts";
import { businessDaysAfter, openOnOrBefore } from "#shared/calendar/business-days.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { askRules, type Finding } from "./ask-rules.ts";
import type { Drawn, Figures } from "./drawn.ts";
import type { Facts } from "./facts.ts";
import type { Ask } from "./model.ts";

/** More questions at once are not answered. */
const mostAsks = 5;

type Found = { rule: (typeof askRules)[number]; found: Finding };

/** What each rule finds in a month. */
export const findAll = (drawn: Drawn, facts: Facts): Found[] =>
  askRules.map((rule) => ({ rule, found: rule.find(drawn, facts) }));

/** What the customer is asked to decide, the gravest first, each with the day by which an answer helps. */
export const asksOf = (found: readonly Found[], today: string): Ask[] =>
  found
    .flatMap(({ rule: { kind, section, days }, found }) =>
      typeof found === "string"
        ? []
        : [{ key: kind, section, kind, figures: found, answerBy: answerBy(today, days, found) }],
    )
    .slice(0, mostAsks);

/** Where something happens on a day, an answer is asked for before it, but always with a business day's time. */
function answerBy(today: string, days: number, { on }: Figures): string {
  const from = Temporal.PlainDate.from(today);
  const usual = businessDaysAfter(japan, from, days);
  const [next, before] = [
    businessDaysAfter(japan, from, 1),
    typeof on === "string" ? openOnOrBefore(japan, Temporal.PlainDate.from(on)) : usual,
  ];
  const wanted = Temporal.PlainDate.compare(before, usual) < 0 ? before : usual;
  return (Temporal.PlainDate.compare(wanted, next) < 0 ? next : wanted).toString();
}
