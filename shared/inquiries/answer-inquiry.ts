import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import type { Id } from "#shared/base/ids.ts";
import { invalidInput, refusal, type Said } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type Answered, addMessage } from "./add-message.ts";
import { Attachments } from "./attachment.ts";
import { actorOf, type Message } from "./history.ts";
import { CategoryName, type Inquiry, InquiryState, Priority, text } from "./model.ts";
import { keepFiles, sha256, stageFiles } from "./stage-files.ts";
import { maySee } from "./visibility.ts";

/** A reply, a question or a note; an operator may say in which state the inquiry is after a reply, and what else it changes. */
export const MessageForm = z.strictObject({
  text: text({ ja: "本文", en: "the text" }, 8000),
  visibility: z.enum(["public", "internal"]).default("public"),
  state: InquiryState.optional(),
  changes: z
    .strictObject({ priority: Priority, category: CategoryName, assignee: z.literal("me") })
    .partial()
    .optional(),
  attachments: Attachments,
});
export type MessageForm = z.infer<typeof MessageForm>;

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "log" | "newId" | "settings" | "tables">;

/** Adds what a signed-in person says to an inquiry that they may see; the same key again adds nothing. */
export async function answerInquiry(
  needs: Needs,
  person: Person,
  id: Id<"inquiry">,
  { form, key }: { form: MessageForm; key: string | undefined },
): Promise<Answered> {
  const { name, mail, objectId, tenant } = person;
  const changesMore = form.state !== undefined || form.changes !== undefined;
  if (person.role !== "operator" && (form.visibility === "internal" || changesMore))
    throw refusal("not-allowed", forStaff);
  if (form.visibility === "internal" && changesMore) throw refusal("invalid-input", noteAlone);

  const speaker = {
    by: actorOf(person),
    requester: { name, mail, objectId },
    channel: "form" as const,
    maySee: (inquiry: Inquiry) => maySee(person, inquiry),
  };
  return addMessage(needs, speaker, id, {
    message: () => messageOf(needs, person, form),
    state: form.state,
    changes: form.changes,
    key: key === undefined ? undefined : sha256(JSON.stringify([tenant, objectId, key])),
  });
}

async function messageOf(needs: Needs, person: Person, form: MessageForm): Promise<Message> {
  const { files, errors } = await stageFiles(needs, person, form.attachments);
  if (errors.length > 0) throw invalidInput(errors);
  const side = person.role === "operator" ? "support" : "customer";
  return { visibility: form.visibility, side, text: form.text, attachments: await keepFiles(files) };
}

const forStaff: Said = {
  ja: "社内メモ、状態や分類などの変更は、担当者だけが行えます。",
  en: "Notes, states and other changes are for our support staff.",
};
const noteAlone: Said = {
  ja: "社内メモでは状態などを変えられません。変更は、別に送ってください。",
  en: "A note changes nothing else; send the change by itself.",
};
