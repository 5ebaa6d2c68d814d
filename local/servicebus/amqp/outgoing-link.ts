import { randomUUID } from "node:crypto";
import type { Box } from "../broker/model.ts";
import { take } from "../broker/receive.ts";
import { type Outcome, settle } from "../broker/settle.ts";
import type { Desk } from "../desk.ts";
import { asRefusal, Refusal } from "../refusals.ts";
import { toWire } from "./content.ts";
import { asFault } from "./faults.ts";
import { newTeller } from "./outcomes.ts";
import { allowance, type Delivery, type EventContext, onceGone, type Sender } from "./rhea.ts";
import { type AmqpOutcome, amqpOutcomes, settlementOf } from "./settlements.ts";
import { tagToToken, tokenToTag } from "./tokens.ts";

export type Outlet = { sender: Sender; desk: Desk; box: Box; holder: string; session: string | undefined };

const settledBySender = 1;

/** Hands messages out to a client for as long as it allows, and lets it settle them. Answers how to send more. */
export function openOutgoingLink(outlet: Outlet): () => void {
  const { sender, desk, box, holder, session } = outlet;
  const takesForGood = sender.snd_settle_mode === settledBySender;
  let handedOut = 0;

  function handOut(): void {
    while (sender.sendable() && handedOut < allowance(sender)) {
      const token = takesForGood ? undefined : randomUUID();
      const { outcome: taken } = desk.act((now) => take(box, now, { holder, session, token }));
      if (!taken) return;
      const { message, lock } = taken;
      sender.send(toWire(message, lock?.until), lock && tokenToTag(lock.token), 0);
      handedOut += 1;
    }
  }

  function giveUpAllowance(): void {
    handedOut = allowance(sender);
    sender.set_drained(true);
  }

  sender.on("sender_flow", handOut);
  sender.on("sendable", handOut);
  sender.on("sender_draining", giveUpAllowance);
  listenForSettlements(outlet);
  onceGone(sender, desk.watch(handOut));
  return handOut;
}

function listenForSettlements({ sender, desk, box }: Outlet): void {
  const tell = newTeller();

  async function carryOut(outcome: AmqpOutcome, delivery: Delivery): Promise<void> {
    try {
      await settleAndKeep(desk, box, tagToToken(Buffer.from(delivery.tag)), settlementOf(outcome, delivery));
      tell(delivery, { kind: "accepted" });
    } catch (error) {
      tell(delivery, { kind: "rejected", fault: asFault(asRefusal(error)) });
    }
  }

  for (const outcome of amqpOutcomes)
    sender.on(outcome, ({ delivery }: EventContext) => {
      if (delivery) void carryOut(outcome, delivery);
    });
}

/** Settles a message and waits until that is kept. */
export async function settleAndKeep(desk: Desk, box: Box, token: string, settlement: Outcome): Promise<void> {
  const { outcome, kept } = desk.act(() => settle(box, token, settlement));
  if (outcome === "lock-lost") throw new Refusal(box.rules.sessions ? "session-lock-lost" : "message-lock-lost");
  if (outcome === "not-allowed") throw new Refusal("not-allowed", "A dead letter cannot be dead-lettered again.");
  await kept;
}
