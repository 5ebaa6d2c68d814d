import { tell } from "#shared/notifications/telling/tell.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { type HealthRoute, healthRouteOf } from "../routing.ts";
import { currentRules } from "../rule-book.ts";
import { incidentNews } from "./incident-news.ts";
import { keepNotice } from "./keep-notice.ts";
import type { SeenIssue } from "./model.ts";
import { plainPost } from "./post-text.ts";
import { type KeptIncident, keepAffected, keepIncident, keepPosts, markTold, pointTo, postsOf } from "./store.ts";

type Needs = Pick<Platform, "bus" | "clock" | "tables">;

/**
 * Takes in what a customer's service health tells of an issue: one incident whoever tells of it, its posts, whom it
 * affects, its notice, and the telling of its beginning and of its end (M365-01).
 */
export async function receiveIssue(needs: Needs, { tenant, incident: seen, posts }: SeenIssue): Promise<void> {
  if ((await findCustomer(needs, tenant)).endedOn !== undefined) return;
  const now = needs.clock.now().toString({ smallestUnit: "millisecond" });
  await keepPosts(needs, seen.id, await Promise.all(posts.map(plainPost)));
  const incident = await keepIncident(needs, seen, now);
  await pointTo(needs, tenant, incident);
  const affected = await keepAffected(needs, incident.id, tenant);

  const route = await routeFor(needs, incident);
  const [newest] = await postsOf(needs, incident.id, 1);
  const isPublished = (await keepNotice(needs, incident, newest, route)) === "published";

  const { toldAt, endToldAt } = affected.value;
  const isNews = incident.isOver ? toldAt !== undefined && endToldAt === undefined : route.tell && toldAt === undefined;
  if (!isNews) return;
  await tell(needs, ...incidentNews(tenant, { incident, at: now, isPublished }));
  const mark = incident.isOver ? { endToldAt: now } : { toldAt: now };
  await markTold(needs, { ...affected, value: { ...affected.value, ...mark } });
}

/** A test goes all the way but for what people see of it. */
async function routeFor(needs: Needs, incident: KeptIncident): Promise<HealthRoute> {
  if (incident.isTest) return { rule: "test", notice: "none", tell: false };
  return healthRouteOf((await currentRules(needs)).rules.serviceHealth, incident);
}
