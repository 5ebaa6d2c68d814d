import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ServiceBusClient } from "@azure/service-bus";
import { onTestFinished } from "vitest";
import { type ServiceBusOptions, type ServiceBusStandIn, startServiceBus } from "#local/servicebus/server.ts";
import type { QueueSettings } from "#shared/platform/queues.ts";

export const settings: QueueSettings = {
  sessions: false,
  lockSeconds: 60,
  maxDeliveryCount: 3,
  duplicateWindowMinutes: 10,
};

export const queues = { plain: settings, ordered: { ...settings, sessions: true } };

/** How long to wait for messages that are there, and for messages that are not. */
export const soon = { maxWaitTimeInMs: 5_000 };
export const briefly = { maxWaitTimeInMs: 100 };

/** A running stand-in that ends with the test. */
export async function startBus(options: Partial<ServiceBusOptions> = {}): Promise<ServiceBusStandIn> {
  const bus = await startServiceBus({ port: 0, queues, ...options });
  onTestFinished(() => bus.close());
  return bus;
}

/** A client of the stand-in that ends with the test. */
export function connect({ connectionString }: ServiceBusStandIn): ServiceBusClient {
  const retryOptions = { maxRetries: 0, retryDelayInMs: 50, timeoutInMs: 5_000 };
  const client = new ServiceBusClient(connectionString, { retryOptions });
  onTestFinished(() => client.close());
  return client;
}

/** A folder that is gone after the test. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "service-bus-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A clock that is set by hand. It starts at the real time, by which the client judges locks. */
export function newClock(): { now: () => number; pass: (seconds: number) => void } {
  let passedMs = 0;
  return {
    now: () => Date.now() + passedMs,
    pass: (seconds) => {
      passedMs += seconds * 1_000;
    },
  };
}
