import type { Box } from "../broker/model.ts";
import { hasItsSession, send } from "../broker/send.ts";
import type { Desk } from "../desk.ts";
import { asRefusal, Refusal } from "../refusals.ts";
import { openEnvelope, readIncoming } from "./content.ts";
import { asFault } from "./faults.ts";
import { newTeller } from "./outcomes.ts";
import { arrival, type EventContext, echo, maxMessageBytes, type Receiver } from "./rhea.ts";

/** Takes messages in from a client. Each is accepted when it is kept, and not before. */
export function openIncomingLink(receiver: Receiver, desk: Desk, box: Box): void {
  const tell = newTeller();
  echo(receiver);

  async function onMessage(context: EventContext): Promise<void> {
    const { bytes, isBatch, delivery } = arrival(context);
    try {
      await takeIn(desk, box, bytes, isBatch);
      tell(delivery, { kind: "accepted" });
    } catch (error) {
      tell(delivery, { kind: "rejected", fault: asFault(asRefusal(error)) });
    }
  }

  receiver.on("message", (context) => void onMessage(context));
}

async function takeIn(desk: Desk, box: Box, bytes: Buffer, isBatch: boolean): Promise<void> {
  if (bytes.length > maxMessageBytes) throw new Refusal("too-large");
  const messages = (isBatch ? openEnvelope(bytes) : [bytes]).map(readIncoming);
  if (!messages.every((message) => hasItsSession(box, message)))
    throw new Refusal("not-allowed", "The queue has sessions: a message must name its own.");
  const { kept } = desk.act((now) => messages.forEach((message) => send(box, now, message)));
  await kept;
}
