import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { ChangeType, LifecycleEventType, Subscription } from "@microsoft/microsoft-graph-types";
import { GraphError } from "./errors.ts";
import { folderId } from "./mail/identifiers.ts";
import type { StoredMessage } from "./mail/model.ts";
import { etagOf } from "./mail/view.ts";
import type { State, StoredSubscription } from "./state.ts";

export type Notifier = {
  /** Asks an address whether it wants notifications; refuses the subscription when it does not answer as it should. */
  validate(url: string): Promise<void>;
  changed(message: StoredMessage, changeType: ChangeType): void;
  /** Lets what happens from now on go untold, or tells of it again. */
  hold(isHeld: boolean): void;
  tellLifecycle(lifecycleEvent: LifecycleEventType): Promise<void>;
  close(): Promise<void>;
};

const validationTimeout = 10_000;
const deliveryTimeout = 3000;
const retryDelays = [1000, 5000, 30_000, 120_000] as const;

/** Calls back those who subscribed, and again after a while when they did not take it. */
export function openNotifier(state: State, now: () => number, delays: readonly number[] = retryDelays): Notifier {
  const closing = new AbortController();
  const underWay = new Set<Promise<void>>();
  const deliver = async (url: string, body: object): Promise<void> => {
    for (const delay of [...delays, 0]) {
      if (closing.signal.aborted || (await post(url, body, closing.signal))) return;
      await setTimeout(delay, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };
  let isSilent = false;
  return {
    validate: (url) => handshake(url),
    hold(isHeld) {
      isSilent = isHeld;
    },
    async tellLifecycle(lifecycleEvent) {
      for (const { tenant, subscription } of state.subscriptions.values()) {
        if (lifecycleEvent === "subscriptionRemoved") state.subscriptions.remove(subscription.id);
        const value = [{ ...facts(tenant, subscription), lifecycleEvent }];
        await deliver(subscription.lifecycleNotificationUrl ?? "", { value });
      }
    },
    changed(message, changeType) {
      if (isSilent) return;
      for (const { tenant, subscription } of watching(state, message, changeType, now())) {
        const body = { value: [notification(tenant, subscription, message, changeType)] };
        const delivery = deliver(subscription.notificationUrl ?? "", body).finally(() => underWay.delete(delivery));
        underWay.add(delivery);
      }
    },
    async close() {
      closing.abort();
      await Promise.allSettled(underWay);
    },
  };
}

function watching(state: State, message: StoredMessage, changeType: ChangeType, now: number): StoredSubscription[] {
  return state.subscriptions
    .values()
    .filter(
      ({ tenant, watches, subscription }) =>
        tenant === message.tenant &&
        watches.mailbox === message.mailbox &&
        (watches.folder ?? message.folder) === message.folder &&
        subscription.changeType?.split(",").includes(changeType) &&
        Date.parse(subscription.expirationDateTime ?? "") > now,
    );
}

function notification(tenant: string, subscription: Subscription, message: StoredMessage, changeType: ChangeType) {
  const id = folderId(message);
  const place = `Users/${message.mailbox}@${tenant}/Messages/${id}`;
  return {
    ...facts(tenant, subscription),
    changeType,
    resource: place,
    resourceData: { "@odata.type": "#Microsoft.Graph.Message", "@odata.id": place, "@odata.etag": etagOf(message), id },
  };
}

const facts = (tenant: string, subscription: Subscription) => ({
  subscriptionId: subscription.id ?? "",
  subscriptionExpirationDateTime: subscription.expirationDateTime ?? "",
  clientState: subscription.clientState ?? null,
  tenantId: tenant,
});

async function post(url: string, body: object, closing: AbortSignal): Promise<boolean> {
  try {
    const signal = AbortSignal.any([closing, AbortSignal.timeout(deliveryTimeout)]);
    const headers = { "content-type": "application/json" };
    const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body), signal });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

async function handshake(url: string): Promise<void> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`;
  const target = new URL(url);
  target.searchParams.set("validationToken", token);
  const reason = await refusal(target, token);
  if (reason) throw new GraphError("ValidationError", `Subscription validation request failed. ${reason}`);
}

async function refusal(target: URL, token: string): Promise<string | undefined> {
  try {
    const headers = { "content-type": "text/plain; charset=utf-8" };
    const answer = await fetch(target, { method: "POST", headers, signal: AbortSignal.timeout(validationTimeout) });
    const text = await answer.text();
    if (answer.status !== 200) return `Notification endpoint must respond with 200 OK to validation request.`;
    return text === token ? undefined : "Response must match validation token sent in the request.";
  } catch {
    return "The notification endpoint could not be reached or did not answer in time.";
  }
}
