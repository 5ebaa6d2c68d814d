import { atInJapan, type Instant, Temporal } from "#shared/base/time.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { changeAdmins } from "#shared/tenants/change-admins.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { amendContract } from "../amend-contract.ts";
import { applicationNews } from "../contract-news.ts";
import { contractOn } from "../contract-on.ts";
import { type FollowApplication, followMessage } from "../follow.ts";
import { followName } from "../follow-name.ts";
import { moveSeat } from "../register-accounts.ts";
import { contractVersions, loginIdsOf } from "../store.ts";
import { agreedChange, holdsFrom, seatMoves } from "./agreed-change.ts";
import { applicationKinds } from "./kinds.ts";
import type { Application, ApplicationEvent } from "./model.ts";
import { place } from "./queue.ts";
import { findApplication, findEvent } from "./store.ts";

type Needs = Pick<Platform, "bus" | "clock" | "tables">;

/**
 * Does what a version of an application calls for, each thing once however often it comes here: an accepted one becomes part
 * of the contract, and the company's admins hear of it.
 */
export async function followApplication(needs: Needs, message: FollowApplication): Promise<void> {
  const { tenant, application: id, version } = message;
  const application = (await findApplication(needs, { tenant, id }))?.value;
  const event = await findEvent(needs, { tenant, id }, version);
  if (!application || !event) return;
  await place(needs, { tenant, id });
  if (event.happening === "accepted") await carryOut(needs, application, event, message);
  await tell(needs, applicationNews(await findCustomer(needs, tenant), application, event));
}

async function carryOut(needs: Needs, application: Application, event: ApplicationEvent, message: FollowApplication) {
  await amend(needs, application, event);
  for (const move of seatMoves(application)) await moveSeat(needs, move);
  const { content, tenant } = application;
  await followName(needs, message, holdsFrom(application));
  if (content.kind !== "admins" && content.kind !== "new-contract") return;
  const holdsAt = beginningOf(content.desiredOn);
  if (Temporal.Instant.compare(needs.clock.now(), holdsAt) < 0)
    await needs.bus.send("documents", { ...followMessage(message, "admins"), notBefore: holdsAt });
  else await changeAdmins(needs, { tenant, admins: content.admins, asOf: `${content.desiredOn} ${event.at}` });
}

const beginningOf = (day: string): Instant => atInJapan(Temporal.PlainDate.from(day), Temporal.PlainTime.from("00:00"));

async function amend(needs: Needs, application: Application, event: ApplicationEvent): Promise<void> {
  const { tenant, id, content } = application;
  const effectiveOn = holdsFrom(application);
  const [versions, registered] = await Promise.all([contractVersions(needs, tenant), loginIdsOf(needs, tenant)]);
  const before = contractOn(versions, effectiveOn);
  const change = agreedChange(content, event.accepted?.added ?? {}, before && { counts: before.counts, registered });
  if (Object.keys(change).length === 0) return;
  await amendContract(needs, {
    tenant,
    effectiveOn,
    recordedAt: event.at,
    recordedBy: event.by,
    reason: applicationKinds[content.kind].title.ja,
    application: id,
    change,
  });
}
