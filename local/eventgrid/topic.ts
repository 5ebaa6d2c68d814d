import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody, urlOf } from "#local/host/http-request.ts";
import { answer } from "#local/host/http-response.ts";
import { openServer } from "#local/host/server.ts";
import { startCourier } from "./courier.ts";
import { mayPublish } from "./credentials.ts";
import type { Delivery } from "./delivery.ts";
import type { Subscription } from "./endpoint.ts";
import { type Published, readPublished, typeOf } from "./events.ts";
import { type Outbox, openOutbox } from "./outbox.ts";

export type TopicOptions = {
  /** 0 takes any free one. */
  port: number;
  /** In base64, as Event Grid's own keys are. */
  key: string;
  /** Event Grid functions and the event types each wants; all types when not said. */
  subscriptions: readonly Subscription[];
  /** Keeps an event that could not be delivered; the same event always has the same name. */
  deadLetter: (name: string, content: string) => Promise<void>;
  /** 1 waits between attempts as long as Event Grid does, 0.01 a hundredth of it. */
  retryScale?: number;
  /** Where events wait for delivery across a restart; without it they end with the process. */
  dataFolder?: string;
  write?: (line: string) => void;
};

export type TopicStandIn = {
  port: number;
  endpoint: string;
  /** How many deliveries are still to be made. */
  pending: () => number;
  close: () => Promise<void>;
};

const maxBytes = 1_048_576;
const path = "/api/events";

/** Starts a custom topic that the Event Grid publisher client can talk to and that delivers as Event Grid does. */
export async function startTopic(options: TopicOptions): Promise<TopicStandIn> {
  const { key, subscriptions, deadLetter, retryScale = 1, write = () => undefined } = options;
  const server = await openServer({
    port: options.port,
    refusal: "The topic is not open.",
    onFailure: (error) => write(`The event topic failed: ${String(error)}`),
  });
  const outbox = await openOutbox(options.dataFolder).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  const couriers = new Map(
    subscriptions.map((subscription) => [
      subscription.name,
      startCourier({ subscription, outbox, deadLetter, retryScale, write }),
    ]),
  );
  const carry = (delivery: Delivery) => couriers.get(delivery.subscription)?.carry(delivery);
  await forgetOthers(outbox, couriers);
  for (const delivery of outbox.pending.values()) carry(delivery);

  server.serve(async (request, response) => {
    const published = await receive(request, response, key);
    if (!published) return;
    const deliveries = deliveriesOf(published, subscriptions);
    if (deliveries.length > 0) await outbox.put(deliveries);
    answer(response, 200);
    for (const delivery of deliveries) carry(delivery);
  });

  return {
    port: server.port,
    endpoint: `http://127.0.0.1:${server.port}${path}`,
    pending: () => outbox.pending.size,
    async close() {
      server.refuse();
      await Promise.all([...couriers.values()].map((courier) => courier.stop()));
      await server.close();
    },
  };
}

/** The events of a request that is in order; any other is answered here. */
async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
): Promise<Published | undefined> {
  const url = urlOf(request);
  if (request.method !== "POST" || url?.pathname !== path)
    return refuse(response, 404, "There is no topic at this address.");
  if (!mayPublish(request.headers, key, new Date()))
    return refuse(response, 401, "The request shows no key of this topic.");
  if (!url.searchParams.get("api-version")) return refuse(response, 400, "The query names no api-version.");
  const body = await readBody(request, maxBytes);
  if (body === "too large") return refuse(response, 413, `The events are larger than ${maxBytes} bytes together.`);
  const published = readPublished(request.headers["content-type"] ?? "", body.toString("utf8"));
  return "refusal" in published ? refuse(response, 400, published.refusal) : published;
}

/** The code is the status, as in Event Grid's own errors. */
function refuse(response: ServerResponse, status: 400 | 401 | 404 | 413, message: string): undefined {
  const code = String(status);
  answer(response, status, { error: { code, message, details: [{ code, message }] } });
}

/** Events that waited for a subscription that is no more. */
async function forgetOthers(outbox: Outbox, couriers: ReadonlyMap<string, unknown>): Promise<void> {
  const others = [...outbox.pending.values()].filter(({ subscription }) => !couriers.has(subscription));
  for (const { id } of others) await outbox.remove(id);
}

function deliveriesOf({ schema, events }: Published, subscriptions: readonly Subscription[]): Delivery[] {
  const publishedAt = new Date().toISOString();
  const fresh = { schema, publishedAt, dueAt: publishedAt, attempts: 0 } as const;
  return events.flatMap((event) =>
    subscriptions
      .filter(({ types }) => types === undefined || types.includes(typeOf(schema, event)))
      .map(({ name }) => ({ ...fresh, id: randomUUID(), subscription: name, event })),
  );
}
