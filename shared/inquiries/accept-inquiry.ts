import type { Caller } from "#shared/base/caller.ts";
import { type Id, idFrom } from "#shared/base/ids.ts";
import { type FieldFault, invalidInput, type Said } from "#shared/base/problems.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { AcceptedInquiry, InquiryForm, Requester } from "./model.ts";
import type { StagedFile } from "./receive-file.ts";
import { senderOf } from "./sender.ts";
import { keepFiles, sha256, stageFiles } from "./stage-files.ts";
import { findInquiry } from "./store.ts";
import { checkWatchers } from "./watchers.ts";

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "floodGuard" | "newId" | "settings" | "tables">;

export type Receipt = { id: Id<"inquiry">; receivedAt: Instant };

/**
 * Takes an inquiry in: its files are laid down first, then one message makes it ours (SUP-01). What is sent again under its
 * key before the first was opened leaves the second copy of its files behind, which no one is shown.
 */
export async function acceptInquiry(needs: Needs, caller: Caller, form: InquiryForm, key?: string): Promise<Receipt> {
  const requester = requesterOf(caller, form);
  const { files, errors } = await stageFiles(needs, caller, form.attachments);
  if (!requester.ok || errors.length > 0) throw invalidInput([...(requester.ok ? [] : requester.errors), ...errors]);

  const { subject, description, impact, isConfidential, watchers } = form;
  if (caller.kind === "person") await checkWatchers(needs, caller.tenant, [], watchers);
  const content = { requester: requester.value, subject, description, impact, isConfidential, watchers };
  const id =
    key === undefined ? needs.newId("inquiry") : idFrom("inquiry", senderOf(caller), key, fingerprint(content, files));
  const receivedAt = needs.clock.now();
  if (key !== undefined && files.length > 0) {
    const known = await findInquiry(needs, id);
    if (known) return { id, receivedAt: Temporal.Instant.from(known.value.receivedAt) };
  }
  const accepted: AcceptedInquiry = {
    id,
    receivedAt: receivedAt.toString({ smallestUnit: "millisecond" }),
    channel: "form",
    ...(caller.kind === "person"
      ? { tenant: caller.tenant }
      : { source: needs.floodGuard.nameOf("source", caller.address) }),
    ...content,
    attachments: await keepFiles(files),
  };
  await needs.bus.send("intake", { id, session: id, body: accepted });
  return { id, receivedAt };
}

type Named = { ok: true; value: Requester } | { ok: false; errors: FieldFault[] };

/** Who has signed in is who they are; a visitor must say. */
function requesterOf(caller: Caller, { name, replyTo, watchers }: InquiryForm): Named {
  if (caller.kind === "person")
    return { ok: true, value: { name: name ?? caller.name, mail: caller.mail, objectId: caller.objectId } };
  if (name !== undefined && replyTo !== undefined && watchers.length === 0)
    return { ok: true, value: { name, mail: replyTo } };
  const errors = [
    ...(name === undefined ? [{ pointer: "#/name", detail: giveName }] : []),
    ...(replyTo === undefined ? [{ pointer: "#/replyTo", detail: giveMail }] : []),
    ...(watchers.length > 0 ? [{ pointer: "#/watchers", detail: signInForCopies }] : []),
  ];
  return { ok: false, errors };
}

/** One key with other content is another inquiry: a key used twice by mistake loses nothing. */
const fingerprint = (content: object, files: readonly StagedFile[]) =>
  sha256(JSON.stringify([content, files.map((file) => [file.name, file.sha256])]));

const giveName: Said = { ja: "お名前を入力してください。", en: "Give your name." };
const giveMail: Said = {
  ja: "返信先のメールアドレスを入力してください。",
  en: "Give the mail address to which we reply.",
};
const signInForCopies: Said = {
  ja: "写しを受け取る方は、サインインした方だけが指定できます。",
  en: "Sign in to name people who get a copy.",
};
