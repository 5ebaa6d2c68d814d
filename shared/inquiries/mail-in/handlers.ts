import { createHash } from "node:crypto";
import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import type { Instant } from "#shared/base/time.ts";
import { isGraphError } from "#shared/platform/graph-error.ts";
import { isOfUse, keepSubscribed, livesUntil, noticeAddress } from "#shared/platform/graph-subscriptions.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { type Arrived, immutable, newMails } from "./mailbox.ts";
import { keepWatch, watchOf } from "./store.ts";

/** Asks the worker to take in one mail of the support mailbox. */
export const ReceiveMail = z.object({ kind: z.literal("receive-mail"), item: z.string() });
export type ReceiveMail = z.infer<typeof ReceiveMail>;

/** Asks for a look at the support mailbox: whether it has new mail, or whether Graph still tells us of it. */
export const PollMailbox = z.object({ kind: z.literal("poll-mailbox") });
export const RenewMailSubscription = z.object({
  kind: z.literal("renew-mail-subscription"),
  /** Graph has asked for it, however long the subscription would live. */
  isDemanded: z.boolean(),
});
type RenewMailSubscription = z.infer<typeof RenewMailSubscription>;

const lanes = 8;

/** However often a mail is told of, it is taken in under the same id; lanes keep many mails from needing as many sessions. */
export function receiveMessage(item: string): Outgoing {
  const digest = createHash("sha256").update(item).digest();
  const body: ReceiveMail = { kind: "receive-mail", item };
  return { id: `mail:${digest.toString("hex")}`, session: `mail-${digest.readUInt8(0) % lanes}`, body };
}

/** Work on the mailbox is done one piece after the other. */
export function watchMessage(look: "poll" | "renew", provider: TenantId, at: Instant, isDemanded: boolean): Outgoing {
  const kind = look === "poll" ? "poll-mailbox" : "renew-mail-subscription";
  const body = kind === "poll-mailbox" ? { kind } : { kind, isDemanded };
  return { id: `${kind}:${isDemanded}:${at.epochMilliseconds}`, session: provider, body };
}

type Needs = Pick<Platform, "bus" | "clock" | "graph" | "log" | "settings" | "tables">;

/**
 * Has every mail taken in that has come since the last look, whatever Graph has told of it and whatever it has missed:
 * changes are asked for from where the last look ended. What was told of already is dropped by its id.
 */
export async function pollMailbox(needs: Needs): Promise<void> {
  const { providerTenant, supportMailbox: mailbox } = needs.settings;
  const graph = needs.graph(providerTenant);
  const startedAt = needs.clock.now().toString();
  let watch = await watchOf(needs, mailbox, startedAt);
  let isDone = false;
  while (!isDone) {
    const { link, readSince } = watch.value;
    const page = await newMails(graph, mailbox, link ? { link } : { since: readSince }).catch(unlessForgotten);
    if (page) {
      const arrived = page.items.filter(isThere).map(({ id }) => receiveMessage(id));
      if (arrived.length > 0) await needs.bus.send("intake", ...arrived);
    } else needs.log.warn("mailbox read anew", { since: readSince });
    const next = page?.nextLink ?? page?.deltaLink;
    isDone = page !== undefined && page.nextLink === undefined;
    const { link: _read, ...rest } = watch.value;
    const readUntil = isDone ? { readSince: startedAt } : {};
    await keepWatch(needs, { value: { ...rest, ...readUntil, ...(next && { link: next }) }, etag: watch.etag });
    watch = await watchOf(needs, mailbox, startedAt);
  }
}

const isThere = (mail: Arrived) => mail["@removed"] === undefined;

/** Graph forgets where we were after a while; then everything since the last whole look is read again. */
function unlessForgotten(error: unknown): undefined {
  if (!isGraphError(error) || error.status !== 410) throw error;
}

/** Graph lets a subscription to mail live for less than seven days. */
const lives = { hours: 6 * 24 };
const renewedWithin = { hours: 3 * 24 };

/** Sees to it that Graph tells us of new mail; what comes while it does not is found by the next look. */
export async function renewMailSubscription(needs: Needs, { isDemanded }: RenewMailSubscription): Promise<void> {
  const { providerTenant, supportMailbox: mailbox, service, linkKey } = needs.settings;
  const now = needs.clock.now();
  const address = noticeAddress(service.siteUrl);
  const { value: watch, etag } = await watchOf(needs, mailbox, now.toString());
  const current = watch.subscription;
  const isKnown = isOfUse(current, linkKey, { tenant: providerTenant, address });
  if (!isDemanded && isKnown && livesUntil(current, now.add(renewedWithin))) return;

  const { subscription } = await keepSubscribed(needs.graph(providerTenant), linkKey, current, {
    tenant: providerTenant,
    resource: `/users/${mailbox}/mailFolders('inbox')/messages`,
    changeType: "created",
    address,
    expiresAt: now.add(lives).toString({ smallestUnit: "second" }),
    headers: immutable,
  });
  await keepWatch(needs, { value: { ...watch, subscription }, etag });
  needs.log.info("mail subscription renewed", { until: subscription.expiresAt });
}
