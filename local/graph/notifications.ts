import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { ChangeType, LifecycleEventType, Subscription } from "@microsoft/microsoft-graph-types";
import { GraphError } from "./errors.ts";
import { folderId } from "./mail/identifiers.ts";
import type { StoredMessage } from "./mail/model.ts";
import { etagOf } from "./mail/view.ts";
import type { State, StoredSubscription, WatchedDirectory } from "./state.ts";

export type Notifier = {
  /** Asks an address whether it wants notifications; refuses the subscription when it does not answer as it should. */
  validate(url: string): Promise<void>;
  changed(message: StoredMessage, changeType: ChangeType): void;
  /** Somebody or a group of a tenant is new, other or gone; what is new is told as updated too. */
  changedInDirectory(tenant: string, directory: WatchedDirectory, id: string, changeType: "updated" | "deleted"): void;
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
  const tell = ({ subscription }: StoredSubscription, notice: object) => {
    const delivery = deliver(subscription.notificationUrl ?? "", { value: [notice] }).finally(() =>
      underWay.delete(delivery),
    );
    underWay.add(delivery);
  };
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
      for (const { tenant, watches, subscription } of state.subscriptions.values()) {
        if ("directory" in watches && lifecycleEvent !== "reauthorizationRequired") continue; // of mail alone
        if (lifecycleEvent === "subscriptionRemoved") state.subscriptions.remove(subscription.id);
        const value = [{ ...facts(tenant, subscription), lifecycleEvent }];
        await deliver(subscription.lifecycleNotificationUrl ?? "", { value });
      }
    },
    changed(message, changeType) {
      if (isSilent) return;
      const isOf = (watches: StoredSubscription["watches"]) =>
        "mailbox" in watches &&
        watches.mailbox === message.mailbox &&
        (watches.folder ?? message.folder) === message.folder;
      for (const one of watching(state, message.tenant, changeType, now()).filter(({ watches }) => isOf(watches)))
        tell(one, notification(one.tenant, one.subscription, message, changeType));
    },
    changedInDirectory(tenant, directory, id, changeType) {
      if (isSilent) return;
      const isOf = (watches: StoredSubscription["watches"]) =>
        "directory" in watches && watches.directory === directory;
      for (const one of watching(state, tenant, changeType, now()).filter(({ watches }) => isOf(watches)))
        tell(one, directoryNotification(one, directory, id, changeType));
    },
    async close() {
      closing.abort();
      await Promise.allSettled(underWay);
    },
  };
}

function watching(state: State, of: string, changeType: ChangeType, now: number): StoredSubscription[] {
  return state.subscriptions
    .values()
    .filter(
      ({ tenant, subscription }) =>
        tenant === of &&
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

function directoryNotification(
  { tenant, subscription }: StoredSubscription,
  directory: WatchedDirectory,
  id: string,
  changeType: ChangeType,
) {
  const type = directory === "users" ? "#Microsoft.Graph.User" : "#Microsoft.Graph.Group";
  const place = `${directory === "users" ? "Users" : "Groups"}/${id}`;
  return {
    ...facts(tenant, subscription),
    changeType,
    resource: place,
    resourceData: { "@odata.type": type, "@odata.id": place, id },
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
