import type { RetryOptions, ServiceBusClient, ServiceBusMessage, ServiceBusSender } from "@azure/service-bus";
import { fault } from "#shared/base/problems.ts";
import type { Settings } from "./config.ts";
import { azureCredential } from "./credentials.ts";
import { takeDead } from "./dead-letters.ts";
import { once, oncePer } from "./once.ts";
import type { Bus, DeadLetters, Outgoing } from "./platform.ts";
import { type QueueName, queues } from "./queues.ts";

const longestId = 128;
/** The client's own patience is half a minute for each of its tries, which is too long for who waits for an answer. */
const patience: RetryOptions = { maxRetries: 3, retryDelayInMs: 1000, timeoutInMs: 20_000 };

/** Service Bus, one connection and one sender for each queue. */
export function createBus(
  { bus }: Pick<Settings, "bus">,
  options: { retry?: RetryOptions } = {},
): Bus & { deadLetters: DeadLetters; probe(signal: AbortSignal): Promise<void>; close(): Promise<void> } {
  const connection = once(() => connect(bus, options.retry ?? patience));
  const senders = oncePer(async (queue: QueueName) => (await connection()).createSender(queue));

  return {
    async send(queue, ...messages) {
      for (const message of messages) check(queue, message);
      const sender = await senders(queue);
      for (const group of bySession(messages)) await sendAll(sender, queue, group);
    },

    deadLetters: { take: async (queue, keep) => takeDead(await connection(), queue, keep) },

    /** Asks for a link to a queue, which proves connection and rights without sending anything. */
    async probe(abortSignal) {
      await (await senders("intake")).createMessageBatch({ abortSignal });
    },

    async close() {
      await (await connection.made())?.close();
    },
  };
}

async function connect(bus: Settings["bus"], retryOptions: RetryOptions): Promise<ServiceBusClient> {
  const { ServiceBusClient } = await import("@azure/service-bus");
  return bus.kind === "connection-string"
    ? new ServiceBusClient(bus.connectionString, { retryOptions })
    : new ServiceBusClient(bus.namespace, await azureCredential(bus), { retryOptions });
}

function check(queue: QueueName, { id, session }: Outgoing): void {
  if (queues[queue].sessions && !session) throw new Error(`A message to ${queue} needs a session.`);
  if (id.length > longestId || (session ?? "").length > longestId)
    throw new Error(`The ids of a message to ${queue} may have ${longestId} characters.`);
}

/** A batch carries one session only; the order within each stays. */
function bySession(messages: readonly Outgoing[]): Outgoing[][] {
  const groups = new Map<string | undefined, Outgoing[]>();
  for (const message of messages) {
    const group = groups.get(message.session) ?? [];
    group.push(message);
    groups.set(message.session, group);
  }
  return [...groups.values()];
}

/** The standard tier takes 256 KB with headers and annotations, for which this leaves room. */
const largestBody = 250 * 1024;

/** One message goes by itself, several in as few batches as their size allows. */
async function sendAll(sender: ServiceBusSender, queue: QueueName, outgoing: readonly Outgoing[]): Promise<void> {
  const messages = outgoing.map((one) => asMessage(queue, one));
  const [first, ...others] = messages;
  if (first && others.length === 0) return await sender.sendMessages(first);

  let batch = await sender.createMessageBatch();
  for (const message of messages) {
    if (batch.tryAddMessage(message)) continue;
    if (batch.count > 0) await sender.sendMessages(batch);
    batch = await sender.createMessageBatch();
    if (!batch.tryAddMessage(message)) throw tooLarge(queue);
  }
  if (batch.count > 0) await sender.sendMessages(batch);
}

/** JSON as bytes is what the client would make of the object itself. */
function asMessage(queue: QueueName, { id, body, session, notBefore, attempt }: Outgoing): ServiceBusMessage {
  const content = Buffer.from(JSON.stringify(body));
  if (content.byteLength > largestBody) throw tooLarge(queue);
  return {
    messageId: id,
    body: content,
    contentType: "application/json",
    ...(session !== undefined && { sessionId: session }),
    ...(notBefore && { scheduledEnqueueTimeUtc: new Date(notBefore.epochMilliseconds) }),
    ...(attempt !== undefined && { applicationProperties: { attempt } }),
  };
}

const tooLarge = (queue: QueueName) =>
  fault("too-large", `A message to the queue ${queue} is larger than ${largestBody} bytes.`);
