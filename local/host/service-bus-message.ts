import type { ServiceBusReceivedMessage } from "@azure/service-bus";
import { fieldsAsMetadata, jsonIn } from "./body-fields.ts";
import type { TypedData } from "./core-types.ts";
import type { Call } from "./invoke.ts";

/** A message as Functions hands it over: the body as text unless bytes are asked for, all else as metadata. */
export function toCall(message: ServiceBusReceivedMessage, dataType: string | undefined): Call {
  const bytes = bodyBytes(message.body);
  const isBinary = dataType === "binary";
  const text = bytes.toString("utf8");
  return {
    data: isBinary ? { bytes } : { string: text },
    metadata: { ...metadataOf(message), ...(isBinary ? {} : fieldsAsMetadata(jsonIn(text))) },
    reason: "(null)",
    details: detailsOf(message),
  };
}

/** Body sections other than data arrive as values. */
function bodyBytes(body: unknown): Buffer {
  if (body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.from(typeof body === "string" ? body : (JSON.stringify(body) ?? ""));
}

function metadataOf(message: ServiceBusReceivedMessage): Record<string, TypedData> {
  const texts = {
    MessageId: message.messageId?.toString(),
    LockToken: message.lockToken,
    SessionId: message.sessionId,
    ContentType: message.contentType,
    CorrelationId: message.correlationId?.toString(),
    Subject: message.subject,
    Label: message.subject,
    To: message.to,
    ReplyTo: message.replyTo,
    ReplyToSessionId: message.replyToSessionId,
    PartitionKey: message.partitionKey,
    DeadLetterSource: message.deadLetterSource,
  };
  const values = {
    DeliveryCount: deliveryCount(message),
    SequenceNumber: message.sequenceNumber?.toNumber(),
    EnqueuedTimeUtc: message.enqueuedTimeUtc,
    EnqueuedTime: message.enqueuedTimeUtc,
    ExpiresAtUtc: message.expiresAtUtc,
    ExpiresAt: message.expiresAtUtc,
    ApplicationProperties: message.applicationProperties ?? {},
    UserProperties: message.applicationProperties ?? {},
  };
  return Object.fromEntries([
    ...present(texts).map(([name, string]) => [name, { string }]),
    ...present(values).map(([name, value]) => [name, { json: JSON.stringify(value) }]),
  ]);
}

const present = <T>(values: Record<string, T | undefined>) =>
  Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, value] as const],
  );

/** Functions counts deliveries from one, the client from zero. */
const deliveryCount = (message: ServiceBusReceivedMessage) => (message.deliveryCount ?? 0) + 1;

function detailsOf(message: ServiceBusReceivedMessage): string {
  const details = {
    MessageId: message.messageId?.toString(),
    SequenceNumber: message.sequenceNumber?.toString(),
    DeliveryCount: deliveryCount(message),
    EnqueuedTimeUtc: message.enqueuedTimeUtc?.toISOString(),
    LockedUntilUtc: message.lockedUntilUtc?.toISOString(),
    SessionId: message.sessionId,
  };
  return present<string | number>(details)
    .map(([name, value]) => `${name}: ${value}`)
    .join(", ");
}
