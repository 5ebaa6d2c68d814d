import type { GraphNotice } from "#shared/platform/graph-subscriptions.ts";

/** What is to be done for one notice about the support mailbox. */
export type Call = { kind: "mail"; item: string } | { kind: "renew" } | { kind: "poll" };

const lifecycle: Record<string, readonly Call[]> = {
  reauthorizationRequired: [{ kind: "renew" }],
  subscriptionRemoved: [{ kind: "renew" }, { kind: "poll" }],
  missed: [{ kind: "poll" }],
};

export function callsOf({ lifecycleEvent, resourceData }: GraphNotice): readonly Call[] {
  if (lifecycleEvent !== undefined) return lifecycle[lifecycleEvent] ?? [];
  return resourceData ? [{ kind: "mail", item: resourceData.id }] : [];
}
