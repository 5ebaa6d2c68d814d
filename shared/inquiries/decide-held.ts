import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { type Id, idOf } from "#shared/base/ids.ts";
import { invalidField, nothingHere, refusal } from "#shared/base/problems.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { addMessage } from "./add-message.ts";
import { addNote } from "./add-note.ts";
import { findHeld, type HeldDecision, type HeldIntake, keepDecision } from "./held.ts";
import { sha256 } from "./stage-files.ts";
import { findInquiry } from "./store.ts";

/** Asks the worker to carry out what was decided about something held. */
export const CarryOutHeld = z.object({ kind: z.literal("carry-out-held"), held: idOf("inquiry") });
export type CarryOutHeld = z.infer<typeof CarryOutHeld>;

const carryOutMessage = (held: Id<"inquiry">, ...why: readonly (string | number)[]): Outgoing => ({
  id: ["carry-out", held, ...why].join(":"),
  session: held,
  body: { kind: "carry-out-held", held } satisfies CarryOutHeld,
});

/** Longer than the front end waits for any answer. */
const safetyNet = { minutes: 5 };

type Needs = Pick<Platform, "bus" | "clock" | "log" | "newId" | "tables">;

/** Takes an operator's decision about something held; refused as `wrong-state` when somebody else has decided before. */
export async function decideHeld(
  needs: Needs,
  operator: Person,
  id: Id<"inquiry">,
  decision: HeldDecision,
): Promise<void> {
  const stored = await findHeld(needs, id);
  if (!stored) throw nothingHere();
  const { decided } = stored.value;
  if (decided) throw alreadyDecided(decided);
  await checkTarget(needs, decision);

  const now = needs.clock.now();
  await needs.bus.send("intake", { ...carryOutMessage(id, now.epochMilliseconds), notBefore: now.add(safetyNet) });
  const kept = { by: operator.name, at: now.toString(), decision, isDone: false };
  if ((await keepDecision(needs, stored, kept)) === "conflict")
    throw alreadyDecided((await findHeld(needs, id))?.value.decided);
  await needs.bus.send("intake", carryOutMessage(id)).catch((error: unknown) => {
    needs.log.warn("decision waits for its safety net", { held: id, cause: String(error) });
  });
}

const alreadyDecided = (decided: HeldIntake["decided"]) =>
  refusal("wrong-state", {
    ja: `${decided ? `${decided.by}さんが` : ""}すでに対応を決めています。`,
    en: `${decided?.by ?? "Somebody"} has decided on this already.`,
  });

async function checkTarget(needs: Needs, decision: HeldDecision): Promise<void> {
  if (decision.kind === "open" && decision.tenant !== null) await findCustomer(needs, decision.tenant);
  if (decision.kind !== "add" || (await findInquiry(needs, decision.inquiry))) return;
  throw invalidField("#/inquiry", {
    ja: "このお問い合わせは見つかりません。番号を確かめて、選び直してください。",
    en: "There is no such inquiry.",
  });
}

/** Does what was decided, however often it is asked to. */
export async function carryOutHeld(needs: Needs, { held: id }: CarryOutHeld): Promise<void> {
  const stored = await findHeld(needs, id);
  const decided = stored?.value.decided;
  if (!stored || !decided || decided.isDone) return;
  await perform(needs, stored.value.accepted, decided.decision);
  await keepDecision(needs, stored, { ...decided, isDone: true });
}

async function perform(needs: Needs, accepted: HeldIntake["accepted"], decision: HeldDecision): Promise<void> {
  const { id, requester, channel, description, attachments, mail, note } = accepted;
  if (decision.kind === "open") {
    const { tenant } = decision;
    const body = { ...accepted, isReleased: true, ...(tenant && { tenant }) };
    await needs.bus.send("intake", { id, session: id, body });
  }
  if (decision.kind === "add") {
    const speaker = { by: { role: "visitor" as const, name: requester.name }, requester, channel, maySee: () => true };
    await addMessage(needs, speaker, decision.inquiry, {
      key: sha256(`held:${id}`),
      message: async () => ({
        visibility: "public",
        side: "customer",
        text: description,
        attachments,
        ...(mail && { mail }),
      }),
    });
    if (note !== undefined) await addNote(needs, decision.inquiry, note);
  }
}
