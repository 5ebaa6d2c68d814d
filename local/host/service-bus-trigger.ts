import { isServiceBusError, type ServiceBusClient, type ServiceBusReceiver } from "@azure/service-bus";
import type { ServiceBusSettings } from "./host-json.ts";
import { messageOf } from "./log.ts";
import { connectServiceBus } from "./service-bus-connection.ts";
import type { Entity, Listener, ServiceBusFunction, ServiceBusNeeds } from "./service-bus-function.ts";
import { listenToSessions } from "./service-bus-sessions.ts";
import { serviceBusCategory as category, workOn } from "./service-bus-work.ts";
import { resolveSettings } from "./settings.ts";
import { takeTurns } from "./settlement.ts";
import { pause } from "./waiting.ts";

/** Receives the function's messages with peek-lock and calls it with each, until it is stopped. */
export async function listen(needs: ServiceBusNeeds, target: ServiceBusFunction): Promise<Listener> {
  const entity = entityOf(target, needs.environment);
  if (target.trigger.isSessionsEnabled) return listenToSessions(needs, target, entity);
  const client = await connectServiceBus(target.trigger.connection, needs.environment, subscribeOptions);
  return listenToQueue(needs, target, entity, client);
}

function entityOf({ name, trigger }: ServiceBusFunction, environment: Record<string, string>): Entity {
  const resolved = (text: string) => resolveSettings(text, environment);
  if (trigger.queueName) return [resolved(trigger.queueName)];
  if (trigger.topicName && trigger.subscriptionName)
    return [resolved(trigger.topicName), resolved(trigger.subscriptionName)];
  throw new Error(`Function '${name}' names neither a queue nor a topic and its subscription.`);
}

/** After a loss the client comes back in a second instead of half a minute. */
const subscribeOptions = { retryOptions: { retryDelayInMs: 1000 } };
const retryMissingEntityMs = 5000;

function listenToQueue(
  needs: ServiceBusNeeds,
  target: ServiceBusFunction,
  entity: Entity,
  client: ServiceBusClient,
): Listener {
  const { log, settings } = needs;
  const stopping = new AbortController();
  const inFlight = new Set<Promise<unknown>>();
  let close = subscribe();

  function subscribe(): () => Promise<void> {
    const receiver = openReceiver(client, entity, settings);
    const turns = takeTurns();
    let isMissing = false;
    const subscription = receiver.subscribe(
      {
        async processMessage(message) {
          const work = workOn(needs, target, receiver, message, turns);
          inFlight.add(work);
          await work.finally(() => inFlight.delete(work));
        },
        async processError({ error, errorSource }) {
          if (isMissing) return;
          log(
            "error",
            category,
            `Message processing error (Action=${errorSource}, Entity=${entity.join("/")}): ${messageOf(error)}`,
          );
          isMissing = isServiceBusError(error) && error.code === "MessagingEntityNotFound";
          if (isMissing) void tryLater();
        },
      },
      { maxConcurrentCalls: settings.maxConcurrentCalls, autoCompleteMessages: false },
    );
    return async () => {
      await subscription.close();
      await Promise.allSettled(inFlight);
      await receiver.close();
    };
  }

  /** The client itself would ask again at once and without end for an entity that is not there. */
  async function tryLater(): Promise<void> {
    await close().catch((error: unknown) => log("debug", category, messageOf(error)));
    await pause(retryMissingEntityMs, stopping.signal);
    if (!stopping.signal.aborted) close = subscribe();
  }

  return {
    async stop() {
      stopping.abort();
      await close();
      await client.close();
    },
  };
}

function openReceiver(
  client: ServiceBusClient,
  [first, second]: Entity,
  settings: ServiceBusSettings,
): ServiceBusReceiver {
  const options = {
    receiveMode: "peekLock",
    skipParsingBodyAsJson: true,
    maxAutoLockRenewalDurationInMs: settings.maxAutoLockRenewalDuration,
  } as const;
  return second ? client.createReceiver(first, second, options) : client.createReceiver(first, options);
}
