import { idFrom } from "#shared/base/ids.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import { nextBusinessMoment } from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { addFact, type WholeCase } from "./add-fact.ts";
import { alertNews } from "./alert-news.ts";
import { inquiryAbout } from "./ask-operator.ts";
import { isActive } from "./case-states.ts";
import { type AlertCase, wasDone } from "./dedupe.ts";
import { type Route, routeOf } from "./routing.ts";
import type { AlertRef } from "./rows.ts";
import { currentRules } from "./rule-book.ts";
import { showAlert } from "./show-alert.ts";
import { factsOf, findCase } from "./store.ts";

/** Under what type a worker is asked to do what follows from a case, as far as it has not been done. */
export const followType = "follow-alert";

export const followMessage = ({ tenant, id }: AlertRef, why: string): Outgoing => ({
  id: idFrom("alert", followType, tenant, id, why),
  body: { type: followType, data: { tenant, id } },
});

type Needs = Pick<Platform, "bus" | "clock" | "settings" | "tables">;

/** Has an alert's people told, an inquiry opened and its places in lists kept. Whatever was done before is not done again. */
export async function followAlert(needs: Needs, { tenant, id }: AlertRef): Promise<void> {
  const ref = { tenant, id };
  const now = needs.clock.now();
  const awake = await awakened(needs, ref, now);
  if (!awake) return;
  if (isActive(awake.case.state)) await carryOut(needs, ref, awake, now);
  await showAlert(needs, ref);
}

/** The case as it stands; one that was put aside until a time is taken up again then, and not before. */
async function awakened(needs: Needs, ref: AlertRef, now: Instant): Promise<WholeCase | undefined> {
  const stored = await findCase(needs, ref);
  if (!stored) return undefined;
  const { suppressedUntil: until } = stored.value;
  if (until === undefined) return { case: stored.value, facts: await factsOf(needs, ref) };
  const wakeAt = Temporal.Instant.from(until);
  if (isReached(wakeAt, now)) return addFact(needs, ref, { kind: "suppression-ended", at: until });
  await comeAgain(needs, ref, wakeAt);
  return { case: stored.value, facts: await factsOf(needs, ref) };
}

const isReached = (at: Instant, now: Instant) => Temporal.Instant.compare(at, now) <= 0;

const comeAgain = (needs: Needs, ref: AlertRef, at: Instant): Promise<void> =>
  needs.bus.send("alerts", { ...followMessage(ref, String(at.epochMilliseconds)), notBefore: at });

async function carryOut(needs: Needs, ref: AlertRef, whole: WholeCase, now: Instant): Promise<void> {
  const { alert, openSince } = whole.case;
  const { alerts: rules } = (await currentRules(needs)).rules;
  const route = routeOf(japan, rules, alert, Temporal.Instant.from(openSince));
  if (await putAside(needs, ref, whole, route, now)) return;
  if (route.inquiry && !wasDone("asked", whole.case, whole.facts)) await ask(needs, ref, whole, now);
  if (route.tell !== "monthly-report" && !wasDone("told", whole.case, whole.facts))
    await tellPeople(needs, ref, whole, route, now);
}

/** A rule puts an opening aside once; when that has ended the case stays open. */
async function putAside(needs: Needs, ref: AlertRef, { case: one, facts }: WholeCase, route: Route, now: Instant) {
  const { rule, suppressDays } = route;
  const wasAside = facts.some((fact) => fact.kind === "suppressed" && fact.at >= one.openSince);
  if (suppressDays === undefined || wasAside) return false;
  const at = momentAfter(now, one.openSince);
  const until = written(Temporal.Instant.from(at).add({ hours: 24 * suppressDays }));
  await addFact(needs, ref, { kind: "suppressed", at, by: { name: rule }, until });
  await comeAgain(needs, ref, Temporal.Instant.from(until));
  return true;
}

async function ask(needs: Needs, ref: AlertRef, { case: one }: WholeCase, now: Instant): Promise<void> {
  const customer = await findCustomer(needs, ref.tenant);
  const accepted = inquiryAbout(one, customer, needs.settings, now);
  await needs.bus.send("intake", { id: accepted.id, session: accepted.id, body: accepted });
  await addFact(needs, ref, { ...mark(one, now), kind: "asked", inquiry: accepted.id });
}

async function tellPeople(
  needs: Needs,
  ref: AlertRef,
  { case: one }: WholeCase,
  route: Route,
  now: Instant,
): Promise<void> {
  const handledFrom = nextBusinessMoment(japan, now);
  if (route.tell === "business-hours" && !isReached(handledFrom, now)) return comeAgain(needs, ref, handledFrom);
  const customer = await findCustomer(needs, ref.tenant);
  await tell(needs, ...alertNews(one, customer, { at: now, handledFrom }));
  await addFact(needs, ref, { ...mark(one, now), kind: "told", people: customer.admins.length });
}

const mark = ({ openSince: since }: AlertCase, now: Instant) => ({ at: momentAfter(now, since), since });

const written = (at: Instant) => at.toString({ smallestUnit: "millisecond" });

/** Now, or the moment after which it happened when a source's clock is ahead of ours. */
export function momentAfter(now: Instant, moment: string): string {
  const at = written(now);
  return at > moment ? at : moment;
}
