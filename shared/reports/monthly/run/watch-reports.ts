import type { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { service } from "#shared/inquiries/history.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { deskNews, type Waiting } from "./desk-news.ts";
import { isPublishedUnasked, isToBePrepared, stateOf } from "./draft-rules.ts";
import { draftsOf } from "./draft-store.ts";
import { prepareMessage } from "./prepare-report.ts";
import { publishMessage } from "./publish-report.ts";
import { type ReportDay, reportDay } from "./report-days.ts";
import type { ReportDraft } from "./report-draft.ts";

type Needs = Pick<Platform, "bus" | "clock" | "tables">;

/**
 * Does what the day asks of last month's reports: has them prepared, warns our desk, has published what nobody holds, and has
 * finished what was begun (ADM-02). What was ordered by an earlier run of the day is ordered under the same id.
 */
export async function watchReports(needs: Needs, customers: AsyncIterable<TenantId[]>): Promise<void> {
  const now = needs.clock.now();
  const today = japanDate(now);
  const day = reportDay(japan, today);
  if (!day.prepares && !day.warns && !day.publishes) return;
  const drafts = await draftsOf(needs, day.month);
  const known = new Map(drafts.map((draft) => [draft.tenant, draft]));
  for await (const tenants of customers) {
    const orders = tenants.flatMap((tenant) => ordersFor(day, tenant, known.get(tenant), today.toString()));
    if (orders.length > 0) await needs.bus.send("documents", ...orders);
  }
  const waiting = waitingOf(drafts);
  if (isTold(day, waiting))
    await tell(needs, deskNews(day.month, waiting, { publishBy: day.publishBy, today, at: now.toString() }));
}

/** What a day orders for one customer. */
function ordersFor(
  { month, prepares, publishes }: ReportDay,
  tenant: TenantId,
  draft: ReportDraft | undefined,
  today: string,
): Outgoing[] {
  const version = draft?.version ?? 1;
  if (draft?.published && draft.published.filedAt === undefined)
    return [publishMessage({ tenant, month, version, by: draft.published.by }, today)];
  if (publishes && isPublishedUnasked(draft)) return [publishMessage({ tenant, month, version, by: service }, today)];
  if (prepares && isToBePrepared(draft, { version, day: today }))
    return [prepareMessage({ tenant, month, version, by: service }, today)];
  return [];
}

function waitingOf(drafts: readonly ReportDraft[]): Waiting {
  const namesOf = (state: string) => drafts.filter((draft) => stateOf(draft) === state).map(({ name }) => name);
  return { notApproved: namesOf("prepared"), held: namesOf("held") };
}

/** The day before everything goes out our desk hears of what is open, from then on of what is held. */
const isTold = ({ warns, publishes }: ReportDay, { notApproved, held }: Waiting): boolean =>
  warns ? notApproved.length + held.length > 0 : publishes && held.length > 0;
