import { eventHandler } from "#shared/platform/event-handler.ts";

/** Queues what the alert topic delivers as it came; the worker reads it, and what it cannot read is dead-lettered there. */
export const onDefenderAlert = eventHandler({
  run: ({ bus }, { id, event }) => bus.send("alerts", { id, body: event }),
});
