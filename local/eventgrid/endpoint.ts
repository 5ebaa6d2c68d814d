import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { Delivery } from "./delivery.ts";
import type { Outcome } from "./retry.ts";

export type Subscription = { name: string; endpoint: string; types?: readonly string[] };

const answerWithinMs = 30_000;
const HandshakeAnswer = z.object({ validationResponse: z.string() });

/** Asks an endpoint whether it wants events, as Event Grid does once for each subscription; the answer is why it does not. */
export async function shakeHands({ name, endpoint }: Subscription, signal: AbortSignal): Promise<string | undefined> {
  const validationCode = randomUUID();
  const event = {
    id: randomUUID(),
    topic: "",
    subject: "",
    data: { validationCode },
    eventType: "Microsoft.EventGrid.SubscriptionValidationEvent",
    eventTime: new Date().toISOString(),
    metadataVersion: "1",
    dataVersion: "2",
  };
  const headers = { "content-type": "application/json; charset=utf-8", "aeg-subscription-name": name.toUpperCase() };
  try {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { ...headers, "aeg-event-type": "SubscriptionValidation" },
      body: JSON.stringify([event]),
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]),
    });
    const text = await response.text();
    if (response.status !== 200) return `it answered ${response.status}`;
    const answer = HandshakeAnswer.safeParse(JSON.parse(text));
    return answer.data?.validationResponse === validationCode ? undefined : "it did not send the code back";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Sends one event to its endpoint, once. */
export async function post(delivery: Delivery, endpoint: string, signal: AbortSignal): Promise<Outcome> {
  const isCloudEvent = delivery.schema === "CloudEvent";
  const timeout = AbortSignal.timeout(answerWithinMs);
  try {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        "content-type": `${isCloudEvent ? "application/cloudevents+json" : "application/json"}; charset=utf-8`,
        "aeg-event-type": "Notification",
        "aeg-subscription-name": delivery.subscription.toUpperCase(),
        "aeg-delivery-count": String(delivery.attempts),
      },
      body: JSON.stringify(isCloudEvent ? delivery.event : [delivery.event]),
      signal: AbortSignal.any([signal, timeout]),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    signal.throwIfAborted();
    return timeout.aborted ? "TimedOut" : "SocketError";
  }
}
