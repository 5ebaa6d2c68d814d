import type { ServiceBusClient, ServiceBusReceivedMessage } from "@azure/service-bus";
import { Temporal } from "#shared/base/time.ts";
import type { DeadMessage } from "./platform.ts";
import type { QueueName } from "./queues.ts";

const atOnce = 50;
/** A queue that shows a message hands it out at once, unless somebody else holds it. */
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
    if ((await receiver.peekMessages(1)).length === 0) return taken;
    for (let messages = await receive(); messages.length > 0; messages = await receive())
      for (const message of messages) {
        await keep(deadMessage(message));
        await receiver.completeMessage(message);
        taken += 1;
      }
    return taken;
  } finally {
    await receiver.close();
  }

  function receive() {
    return receiver.receiveMessages(atOnce, { maxWaitTimeInMs: patienceMs });
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
