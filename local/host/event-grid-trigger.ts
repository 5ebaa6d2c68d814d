import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod";
import { fieldsAsMetadata, jsonIn } from "./body-fields.ts";
import { functionNamed, type HostFunction, type TriggerOf } from "./functions.ts";
import { readBody, urlOf } from "./http-request.ts";
import { answer } from "./http-response.ts";
import type { Invoker } from "./invoke.ts";
import { messageOf } from "./log.ts";

export type EventGridFunction = HostFunction<TriggerOf<"eventGrid">>;

const maxBodyBytes = 2 * 1_048_576;

const Event = z.record(z.string(), z.unknown());
const Events = z.array(Event).or(Event.transform((one) => [one]));
const Handshake = z.object({ validationCode: z.string() });
const HandshakeEvent = z.object({ data: Handshake.or(z.string().transform(jsonIn).pipe(Handshake)) });

/** What the functions extension does behind `/runtime/webhooks/eventgrid?functionName=`. */
export async function serveEventGrid(
  needs: { functions: readonly EventGridFunction[]; invoker: Invoker },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = urlOf(request)?.searchParams.get("functionName") ?? "";
  const target = functionNamed(needs.functions, name);
  if (!target) return answer(response, 404, `cannot find function: '${name}'`);

  const body = await readBody(request, maxBodyBytes);
  if (body === "too large") return answer(response, 413);
  const events = Events.safeParse(jsonIn(body.toString("utf8")));
  const type = request.headers["aeg-event-type"];
  if (type === "Unsubscribe") return answer(response, 202);
  if (!events.success) return answer(response, 400, "The body is no event and no list of events.");
  if (type === "SubscriptionValidation") return shakeHands(response, events.data[0]);
  if (type !== "Notification") return answer(response, 400, "The header aeg-event-type says nothing known.");
  return deliver(needs.invoker, target, events.data, response);
}

function shakeHands(response: ServerResponse, event: unknown): void {
  const sent = HandshakeEvent.safeParse(event);
  if (!sent.success) return answer(response, 400, "The event holds no validation code.");
  answer(response, 200, { validationResponse: sent.data.data.validationCode });
}

/** Every event is a call of its own and all run at once; one that fails fails the batch, as in Azure. */
async function deliver(
  invoker: Invoker,
  target: EventGridFunction,
  events: readonly unknown[],
  response: ServerResponse,
): Promise<void> {
  const outcomes = await Promise.allSettled(events.map((event) => runEvent(invoker, target, event)));
  const failed = outcomes.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") return answer(response, 500, messageOf(failed.reason));
  answer(response, 202);
}

/** Calls the function with one event of either schema. */
export async function runEvent(invoker: Invoker, target: EventGridFunction, event: unknown): Promise<void> {
  const json = JSON.stringify(event);
  const data = Event.safeParse(event).data?.["data"];
  await invoker.call(target, {
    data: { json },
    metadata: { ...fieldsAsMetadata(event), ...(data !== undefined && { data: { json: JSON.stringify(data) } }) },
    reason: `EventGrid trigger fired at ${new Date().toISOString()}`,
  });
}
