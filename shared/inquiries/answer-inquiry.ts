import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { type Id, idFrom } from "#shared/base/ids.ts";
import { Problem } from "#shared/base/problems.ts";
import type { Instant } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { checkAttachments } from "./attachments.ts";
import { visibleInquiry } from "./change-inquiry.ts";
import { change } from "./change-rules.ts";
import { actorOf, type Message } from "./history.ts";
import { layDownFiles, sha256 } from "./lay-down-files.ts";
import { type AcceptedInquiry, Attachment, type Inquiry, InquiryState, text } from "./model.ts";
import { recordChange } from "./record-change.ts";
import { canReopen, checkMove, stateAfterMessage } from "./states.ts";
import { madeUnder } from "./store.ts";

/** A reply, a question or a note; an operator may say in which state the inquiry is after it. */
export const MessageForm = z.strictObject({
  text: text("本文", 8000),
  visibility: z.enum(["public", "internal"]).default("public"),
  state: InquiryState.optional(),
  attachments: z.array(Attachment).max(10, "添付は10個までです。").default([]),
});
export type MessageForm = z.infer<typeof MessageForm>;

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "log" | "newId" | "tables">;

/** What became of a message: the inquiry it was added to, or the new one that it began. */
export type Answered = { kind: "added" | "followUp"; inquiry: Id<"inquiry">; version: number };

const tries = 20;

/** Adds a message to an inquiry; the same key again adds nothing. One to a duplicate goes where that was merged into. */
export async function answerInquiry(
  needs: Needs,
  person: Person,
  id: Id<"inquiry">,
  { form, key }: { form: MessageForm; key: string | undefined },
): Promise<Answered> {
  const isOperator = person.role === "operator";
  if (!isOperator && (form.visibility === "internal" || form.state !== undefined))
    throw new Problem("not-allowed", "Notes and states are for our support staff.");
  if (form.visibility === "internal" && form.state !== undefined)
    throw new Problem("invalid-input", "A note changes no state; send the change by itself.");

  const once = key === undefined ? undefined : sha256(JSON.stringify([person.tenant, person.objectId, key]));
  let target = id;
  let message: Message | undefined;
  for (let tried = 0; tried < tries; tried += 1) {
    const stored = await visibleInquiry(needs, person, target);
    const inquiry = stored.value;
    if (inquiry.mergedInto !== null) {
      target = inquiry.mergedInto;
      continue;
    }
    const made = once && (await madeUnder(needs, inquiry.id, once));
    if (made) return { kind: "added", inquiry: inquiry.id, version: made };

    message ??= await messageOf(needs, person, inquiry, form);
    const at = needs.clock.now();
    if (!isOperator && inquiry.state === "closed" && !canReopen(inquiry, at))
      return beginFollowUp(needs, person, inquiry, { message, at, once });

    const to = message.visibility === "public" ? nextState(inquiry, form.state, isOperator, at) : undefined;
    const changes = [change(inquiry, "state", to)].filter((one) => one !== undefined);
    const entry = { at: at.toString(), by: actorOf(person), message, changes };
    const changed = await recordChange(needs, stored, entry, once);
    if (changed !== "conflict") return { kind: "added", inquiry: inquiry.id, version: changed.version };
  }
  throw new Problem("stale-version", "Too many changes are made at the same time.", { retryAfterSeconds: 1 });
}

async function messageOf(needs: Needs, person: Person, { id }: Inquiry, form: MessageForm): Promise<Message> {
  const { files, errors } = await checkAttachments(form.attachments);
  if (errors.length > 0) throw new Problem("invalid-input", "入力内容を確認してください。", { errors });
  const side = person.role === "operator" ? "support" : "customer";
  return { visibility: form.visibility, side, text: form.text, attachments: await layDownFiles(needs, id, files) };
}

function nextState(inquiry: Inquiry, wanted: Inquiry["state"] | undefined, isOperator: boolean, at: Instant) {
  const mover = isOperator ? "operator" : "customer";
  const to = wanted ?? stateAfterMessage[mover][inquiry.state];
  if (to !== undefined && to !== inquiry.state) checkMove(inquiry, to, mover, at);
  return to;
}

/** The new inquiry comes in as every other does; the worker links the two. */
async function beginFollowUp(
  needs: Needs,
  person: Person,
  inquiry: Inquiry,
  { message, at, once }: { message: Message; at: Instant; once: string | undefined },
): Promise<Answered> {
  const id = once === undefined ? needs.newId("inquiry") : idFrom("inquiry", "follow-up", inquiry.id, once);
  const accepted: AcceptedInquiry = {
    id,
    receivedAt: at.toString(),
    ...(inquiry.tenant && { tenant: inquiry.tenant }),
    requester: { name: person.name, mail: person.mail, objectId: person.objectId },
    subject: inquiry.subject,
    description: message.text,
    impact: inquiry.impact,
    isConfidential: inquiry.isConfidential,
    attachments: message.attachments,
    followUpOf: inquiry.id,
    category: inquiry.category,
  };
  await needs.bus.send("intake", { id, session: id, body: accepted });
  return { kind: "followUp", inquiry: id, version: 1 };
}
