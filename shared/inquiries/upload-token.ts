import * as z from "zod";
import type { Said } from "#shared/base/problems.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import { isSame, signatureOf } from "#shared/platform/signature.ts";
import { type FileRefusal, refused } from "./file-rules.ts";
import { StoredFile } from "./model.ts";

/** A file that was sent ahead of the form it belongs to, whose it is, and until when it can be attached. */
const Upload = StoredFile.pick({ name: true, type: true, bytes: true, blob: true }).extend({
  sha256: z.string(),
  by: z.string(),
  until: z.iso.datetime(),
});
export type Upload = z.infer<typeof Upload>;

export const goodFor = { hours: 24 };

/** What its uploader attaches it by. What it holds is known to the uploader; only we can write one. */
export function uploadToken(key: Uint8Array, upload: Upload): string {
  const content = Buffer.from(JSON.stringify(upload)).toString("base64url");
  return `${content}.${signatureOf(key, "upload", content)}`;
}

/** The upload that a token of this sender stands for, or why it stands for none. */
export function readUploadToken(
  key: Uint8Array,
  token: string,
  { by, now }: { by: string; now: Instant },
): Upload | FileRefusal {
  const [content = "", signature = ""] = token.split(".");
  if (!isSame(signature, signatureOf(key, "upload", content))) return { refusal: unreadable };
  const upload = Upload.parse(JSON.parse(Buffer.from(content, "base64url").toString("utf8")));
  if (upload.by !== by) return { refusal: ofSomebodyElse };
  if (Temporal.Instant.compare(Temporal.Instant.from(upload.until), now) <= 0) return refused(upload.name, tooOld);
  return upload;
}

const unreadable: Said = {
  ja: "添付ファイルの控えを読み取れません。ファイルをもう一度送ってください。",
  en: "This is not what was given for a file that was sent. Send the file again.",
};
const ofSomebodyElse: Said = {
  ja: "このファイルは、送ったご本人だけが添付できます。ファイルをもう一度送ってください。",
  en: "Only who has sent this file can attach it. Send the file again.",
};
const tooOld: Said = {
  ja: "送ってから24時間を過ぎました。ファイルをもう一度送ってください。",
  en: "It was sent more than 24 hours ago. Send the file again.",
};
