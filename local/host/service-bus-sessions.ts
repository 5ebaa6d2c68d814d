import {
  isServiceBusError,
  type ServiceBusClient,
  type ServiceBusReceivedMessage,
  type ServiceBusSessionReceiver,
} from "@azure/service-bus";
import { type HostLog, messageOf } from "./log.ts";
import { connectServiceBus } from "./service-bus-connection.ts";
import type { Entity, Listener, ServiceBusFunction, ServiceBusNeeds } from "./service-bus-function.ts";
import { serviceBusCategory as category, workOn } from "./service-bus-work.ts";
import { renewing } from "./session-lock.ts";
import { takeTurns } from "./settlement.ts";
import { pause } from "./waiting.ts";

/** A short try, so that a client that waits for a session can be let go soon. */
const acceptOptions = { retryOptions: { maxRetries: 0, timeoutInMs: 5000 } };
const quietMs = 200;
const troubledMs = 1000;

/**
 * Takes one free session after the other, works on several at once and on one message at a time in each, and lets a
 * session go when no message has come for a while.
 */
export async function listenToSessions(
  needs: ServiceBusNeeds,
  target: ServiceBusFunction,
  entity: Entity,
): Promise<Listener> {
  const client = await connectServiceBus(target.trigger.connection, needs.environment, acceptOptions);
  const stopping = new AbortController();
  const held = new Map<Promise<void>, AbortController>();

  async function acceptAndServe(): Promise<void> {
    while (!stopping.signal.aborted) {
      if (held.size >= needs.settings.maxConcurrentSessions) {
        await Promise.race(held.keys());
        continue;
      }
      const receiver = await acceptNext(client, entity, needs.log, stopping.signal);
      if (!receiver) continue;
      const ending = new AbortController(); // its own, because the client leaves its listeners on a signal
      if (stopping.signal.aborted) ending.abort();
      const served = serveSession(needs, target, receiver, ending.signal).finally(() => held.delete(served));
      held.set(served, ending);
    }
  }

  // Not awaited at the end: an accept that is still waiting holds nothing, and it ends with the connection.
  void acceptAndServe();
  return {
    async stop() {
      stopping.abort();
      for (const ending of held.values()) ending.abort();
      await Promise.all(held.keys());
      await client.close();
    },
  };
}

async function acceptNext(
  client: ServiceBusClient,
  [first, second]: Entity,
  log: HostLog,
  signal: AbortSignal,
): Promise<ServiceBusSessionReceiver | undefined> {
  const options = { receiveMode: "peekLock", skipParsingBodyAsJson: true, maxAutoLockRenewalDurationInMs: 0 } as const;
  try {
    return second
      ? await client.acceptNextSession(first, second, options)
      : await client.acceptNextSession(first, options);
  } catch (error) {
    if (signal.aborted) return undefined;
    const isQuiet =
      isServiceBusError(error) && (error.code === "ServiceTimeout" || error.code === "SessionCannotBeLocked");
    if (!isQuiet)
      log("error", category, `Message processing error (Action=AcceptSession, Entity=${first}): ${messageOf(error)}`);
    await pause(isQuiet ? quietMs : troubledMs, signal);
    return undefined;
  }
}

async function serveSession(
  needs: ServiceBusNeeds,
  target: ServiceBusFunction,
  receiver: ServiceBusSessionReceiver,
  signal: AbortSignal,
): Promise<void> {
  try {
    while (!signal.aborted) {
      const [message] = await receiver.receiveMessages(1, {
        maxWaitTimeInMs: needs.settings.sessionIdleTimeout,
        abortSignal: signal,
      });
      if (!message) break;
      await workWithLock(needs, target, receiver, message);
    }
  } catch (error) {
    if (!signal.aborted) needs.log("error", category, `Session ${receiver.sessionId} was lost: ${messageOf(error)}`);
  } finally {
    await receiver.close().catch((error: unknown) => needs.log("debug", category, messageOf(error)));
  }
}

async function workWithLock(
  needs: ServiceBusNeeds,
  target: ServiceBusFunction,
  receiver: ServiceBusSessionReceiver,
  message: ServiceBusReceivedMessage,
): Promise<void> {
  const renewal = renewing(receiver, needs.settings.maxAutoLockRenewalDuration, (error) =>
    needs.log("error", category, `The lock of session ${receiver.sessionId} was not renewed: ${messageOf(error)}`),
  );
  await workOn(needs, target, receiver, message, takeTurns()).finally(() => renewal.stop());
}
