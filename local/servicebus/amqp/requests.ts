import type { Refusal } from "../refusals.ts";
import { asRefusal } from "../refusals.ts";
import { arrival, type EventContext, echo, messages, type Receiver, type Sender, types } from "./rhea.ts";

/** A request over a pair of links; the answer goes to the link that it names. */
export type Request = { operation: unknown; body: unknown };
export type Answer = { status: number; body?: unknown };

/** The links on which one client awaits answers, by name. Other clients may use the same names. */
export type ReplyLinks = Map<string, Sender>;

/** Answers the requests that come in on a link. */
export function serveRequests(
  receiver: Receiver,
  replies: ReplyLinks,
  answer: (request: Request) => Answer | Promise<Answer>,
): void {
  echo(receiver);

  async function onRequest(context: EventContext): Promise<void> {
    const { bytes, delivery } = arrival(context);
    delivery.accept();
    const { message_id: id, reply_to: replyTo, application_properties: properties, body } = messages.decode(bytes);
    const reply = await answered(() => answer({ operation: properties?.operation, body }));
    const link = replies.get(String(replyTo));
    if (link?.is_open()) link.send(messages.encode({ correlation_id: id, ...reply }), undefined, 0);
  }

  receiver.on("message", (context) => {
    // A request that cannot be read names nobody to answer.
    onRequest(context).catch((error: Error) => process.emitWarning(error));
  });
}

async function answered(answer: () => Answer | Promise<Answer>): Promise<object> {
  try {
    const { status, body } = await answer();
    return { application_properties: outcome(status, "OK"), body };
  } catch (error) {
    const refusal = asRefusal(error);
    return { application_properties: { ...outcome(refusal.status, refusal.message), ...condition(refusal) } };
  }
}

const outcome = (status: number, description: string): object => ({
  statusCode: types.wrap_int(status),
  statusDescription: description,
});

const condition = (refusal: Refusal): object => ({ errorCondition: types.wrap_symbol(refusal.condition) });
