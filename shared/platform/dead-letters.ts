import type { ServiceBusClient, ServiceBusReceivedMessage } from "@azure/service-bus";
import { Temporal } from "#shared/base/time.ts";
import type { DeadMessage } from "./platform.ts";
import type { QueueName } from "./queues.ts";

const atOnce = 50;
/** A queue hands out at once as many as it shows, unless somebody else holds some of them. */
const patienceMs = 2000;

/** Has every message that a queue has given up kept, and lets go of each when it is. Who dies before that finds it again. */
export async function takeDead(
  client: ServiceBusClient,
  queue: QueueName,
  keep: (message: DeadMessage) => Promise<void>,
): Promise<number> {
  const receiver = client.createReceiver(queue, { subQueueType: "deadLetter", skipParsingBodyAsJson: true });
  try {
    let taken = 0;
    for (let seen = await receiver.peekMessages(atOnce); seen.length > 0; seen = await receiver.peekMessages(atOnce))
      for (const message of await receiver.receiveMessages(seen.length, { maxWaitTimeInMs: patienceMs })) {
        await keep(deadMessage(message));
        await receiver.completeMessage(message);
        taken += 1;
      }
    return taken;
  } finally {
    await receiver.close();
  }
}

function deadMessage(message: ServiceBusReceivedMessage): DeadMessage {
  const { messageId, sessionId, body, deliveryCount = 0, enqueuedTimeUtc, deadLetterReason: reason } = message;
  const content: unknown = body;
  return {
    id: String(messageId ?? "unknown"),
    ...(sessionId !== undefined && { session: sessionId }),
    body: content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content) ?? ""),
    sequence: message.sequenceNumber?.toString() ?? "",
    deliveryCount,
    enqueuedAt: Temporal.Instant.fromEpochMilliseconds(enqueuedTimeUtc?.getTime() ?? 0),
    ...(reason !== undefined && { reason }),
  };
}
