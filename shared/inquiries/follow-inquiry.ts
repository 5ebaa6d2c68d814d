import type { Id } from "#shared/base/ids.ts";
import { fault } from "#shared/base/problems.ts";
import { type Instant, japanDate, Temporal } from "#shared/base/time.ts";
import { orderMails } from "#shared/notifications/order-mails.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { closesAt } from "./auto-close.ts";
import { readingOf, targetsOf, warningsOf } from "./clocks.ts";
import { deskNotices } from "./desk-notices.ts";
import { changeIn, type Entry, service } from "./history.ts";
import { linkBack } from "./link-back.ts";
import { type Place, placesOf, timedRow } from "./listing.ts";
import { letSleep, list, unlist, wake } from "./lists.ts";
import { mailsAbout } from "./mails.ts";
import type { Inquiry } from "./model.ts";
import { recogniseMessage } from "./recognise-requester.ts";
import { recordChange } from "./record-change.ts";
import { indexInquiry } from "./search/index-inquiry.ts";
import { findInquiry, findProgress, historyOf, keepProgress, type Progress } from "./store.ts";
import { warningMail, warningName } from "./warning-mail.ts";

type Needs = Pick<Platform, "bus" | "clock" | "log" | "settings" | "tables">;

/**
 * Does what follows from an inquiry's history and from the time: mails, links on the other side, warnings, the end of one
 * that nobody speaks of, its places in the lists and in the search. Whatever was done before is not done again.
 */
export async function followInquiry(needs: Needs, id: Id<"inquiry">): Promise<void> {
  const stored = await findInquiry(needs, id);
  if (!stored) return;
  const inquiry = stored.value;
  const history = (await historyOf(needs, id)).filter(({ version }) => version <= inquiry.version);
  const before = await findProgress(needs, id);
  const now = needs.clock.now();

  const quietUntil = closesAt(inquiry, history);
  if (quietUntil && isReached(quietUntil, now)) return closeQuietly(needs, stored, now);
  const company = inquiry.tenant && (await findCustomer(needs, inquiry.tenant)).name;
  await follow(needs, { inquiry, history, before, company }, now, quietUntil);
}

/** As `followInquiry`, for one that was written this moment, so that it need not be read again. */
export const followNew = (needs: Needs, inquiry: Inquiry, opening: Entry, company: string | undefined): Promise<void> =>
  follow(needs, { inquiry, history: [opening], before: undefined, company }, needs.clock.now(), undefined);

type Followed = {
  inquiry: Inquiry;
  history: readonly Entry[];
  before: Stored<Progress> | undefined;
  /** What its company is called, where it is known. */
  company: string | undefined;
};

async function follow(
  needs: Needs,
  { inquiry, history, before, company }: Followed,
  now: Instant,
  quietUntil: Instant | undefined,
): Promise<void> {
  const news = history.filter(({ version }) => version > (before?.value.version ?? 0));
  await linkBack(needs, inquiry, news);
  for (const { version } of news.filter((entry) => changeIn(entry, "tenant")))
    await needs.bus.send("intake", recogniseMessage(inquiry.id, version));
  const dueBy = dueOf(inquiry, history, now);
  const { supportMailbox } = needs.settings;
  const told = { supportMailbox, company, dueBy: dueBy?.toString() };
  const notices = deskNotices(inquiry, history, news, told);
  await orderMails(needs, ...mailsAbout(inquiry, history, news, needs.settings), ...notices);
  const { warned, nextAt } = await warn(needs, inquiry, history, { before: before?.value.warned ?? [], company, now });

  const [wakeAt] = [nextAt, quietUntil]
    .filter((at) => at !== undefined)
    .toSorted((a, b) => Temporal.Instant.compare(a, b));
  await settle(needs, inquiry, before, {
    inquiry: inquiry.id,
    version: inquiry.version,
    warned,
    places: placesOf(inquiry, dueBy),
    wakeUps: wakeAt ? [{ partition: japanDate(wakeAt).toString(), row: timedRow(wakeAt, inquiry.id) }] : [],
    indexed: await indexInquiry(needs, inquiry, history, before?.value.indexed),
    ...(dueBy && { dueBy: dueBy.toString() }),
  });
}

const isReached = (at: Instant, now: Instant) => Temporal.Instant.compare(at, now) <= 0;

/** Its change brings the message that follows it. */
async function closeQuietly(needs: Needs, stored: Stored<Inquiry>, now: Instant): Promise<void> {
  const { state } = stored.value;
  const changes = [{ field: "state" as const, from: state, to: "closed" as const }];
  const closed = await recordChange(needs, stored, { at: now.toString(), by: service, changes });
  if (closed === "conflict")
    throw fault("stale-version", "The inquiry was changed just now.", { retryAfterSeconds: 1 });
}

/** Tells of every deadline whose time has come, once each, and says when the next one comes. */
async function warn(
  needs: Needs,
  inquiry: Inquiry,
  history: readonly Entry[],
  { before, company, now }: { before: readonly string[]; company: string | undefined; now: Instant },
) {
  const open = warningsOf(inquiry, history, now).filter((warning) => !before.includes(warningName(warning)));
  const due = open.filter(({ at }) => isReached(at, now));
  const nextAt = open.find(({ at }) => !isReached(at, now))?.at;
  const { supportMailbox } = needs.settings;
  await orderMails(needs, ...due.map((warning) => warningMail(inquiry, warning, { company, supportMailbox })));
  return { warned: [...before, ...due.map(warningName)], nextAt };
}

/** The deadline that is next: that of the call back while it runs, then that of the first reply, then that of completion. */
function dueOf(inquiry: Inquiry, history: readonly Entry[], now: Instant): Instant | undefined {
  const readings = targetsOf(inquiry).map((target) => readingOf(inquiry, history, target, now));
  return readings.find(({ state }) => state === "running")?.dueBy;
}

/** Moves the inquiry to its places; where it may lie is written down first, so that no place is forgotten. */
async function settle(
  needs: Needs,
  inquiry: Inquiry,
  before: Stored<Progress> | undefined,
  wanted: Progress,
): Promise<void> {
  if (before && JSON.stringify(before.value) === JSON.stringify(wanted)) return;
  const was: Progress = before?.value ?? { ...wanted, version: 0, warned: [], places: [], wakeUps: [] };
  const places = union(wanted.places, was.places);
  const wakeUps = union(wanted.wakeUps, was.wakeUps);
  const intent = await keepProgress(needs, before, { ...was, places, wakeUps });

  const item = { ...inquiry, ...(wanted.dueBy && { dueBy: wanted.dueBy }) };
  await Promise.all(wanted.places.map((place) => list(needs, place, item)));
  await Promise.all(without(places, wanted.places).map((place) => unlist(needs, place)));
  await Promise.all(wanted.wakeUps.map((place) => wake(needs, place, inquiry.id)));
  await Promise.all(without(wakeUps, wanted.wakeUps).map((place) => letSleep(needs, place)));
  await keepProgress(needs, intent, wanted);
}

const union = (some: readonly Place[], others: readonly Place[]) => [...some, ...without(others, some)];
const without = (some: readonly Place[], others: readonly Place[]) =>
  some.filter(({ partition, row }) => !others.some((other) => other.partition === partition && other.row === row));
