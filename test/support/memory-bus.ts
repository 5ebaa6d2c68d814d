import type { Bus, Outgoing } from "#shared/platform/platform.ts";
import { type QueueName, queues } from "#shared/platform/queues.ts";

export type MemoryBus = Bus & {
  /** Everything that came into a queue, oldest first. */
  sent(queue: QueueName): readonly Outgoing[];
};

/** Queues in memory from which nobody receives. Like real ones they drop what comes again under its id. */
export function memoryBus(): MemoryBus {
  const kept = new Map<QueueName, Map<string, Outgoing>>();
  const messagesOf = (queue: QueueName) => {
    const messages = kept.get(queue) ?? new Map<string, Outgoing>();
    kept.set(queue, messages);
    return messages;
  };
  return {
    send: async (queue, ...messages) => {
      for (const message of messages) {
        if (queues[queue].sessions && message.session === undefined)
          throw new Error(`Messages in "${queue}" need a session.`);
        const body: unknown = JSON.parse(JSON.stringify(message.body));
        if (!messagesOf(queue).has(message.id)) messagesOf(queue).set(message.id, { ...message, body });
      }
    },
    sent: (queue) => [...messagesOf(queue).values()],
  };
}
