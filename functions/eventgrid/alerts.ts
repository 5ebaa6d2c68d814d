import { serviceHealthTypes } from "#shared/alerts/event-types.ts";
import { eventHandler } from "#shared/platform/event-handler.ts";

/**
 * Queues what the alert topic delivers as it came; the worker reads it, and what it cannot read is dead-lettered there.
 * Service health has a subscription of its own.
 */
export const onDefenderAlert = eventHandler({
  run: async ({ bus }, { id, type, event }) => {
    if (!serviceHealthTypes.includes(type)) await bus.send("alerts", { id, body: event });
  },
});

/** Queues what the topic delivers of the health of Microsoft's services. */
export const onServiceHealth = eventHandler({
  run: ({ bus }, { id, event }) => bus.send("alerts", { id, body: event }),
});
