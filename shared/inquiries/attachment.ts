import * as z from "zod";
import { says } from "#shared/base/says.ts";
import type { FileRefusal } from "./file-rules.ts";
import type { StagedFile } from "./receive-file.ts";

const FileName = z
  .string()
  .trim()
  .min(1)
  .max(
    200,
    says({ ja: "ファイル名は200文字以内にしてください。", en: "Give the file a name of at most 200 characters." }),
  );

/** A file that came with a form was received while the form was read; what came of it stands in its place. */
export const Received = z.custom<StagedFile | FileRefusal>(
  (value) => typeof value === "object" && value !== null && ("keep" in value || "refusal" in value),
);

/** A file that was sent ahead, by the token that it was given for. */
const Uploaded = z.strictObject({
  upload: z
    .string()
    .max(
      4000,
      says({ ja: "添付ファイルの控えが長すぎます。", en: "This is not what was given for a file that was sent." }),
    ),
});

/** A form has texts and no objects: a text among its files is a token, by itself or in JSON as above. */
const asUploaded = (entry: unknown) =>
  typeof entry === "string"
    ? { upload: /^\s*\{\s*"upload"\s*:\s*"([^"]*)"\s*\}\s*$/.exec(entry)?.[1] ?? entry }
    : entry;

/** What a message brings besides its words: as part of a form, in Base64 within JSON, or sent ahead; mixed as one likes. */
export const Attachments = z
  .preprocess(
    (entries) => (typeof entries === "string" ? [entries] : entries),
    z
      .array(
        z.preprocess(
          asUploaded,
          z.union([
            Received,
            Uploaded,
            z
              .strictObject({
                name: FileName,
                content: z.base64(says({ ja: "内容はBase64で送ってください。", en: "Send the content as Base64." })),
              })
              .transform(({ name, content }) => ({ name, content: [new Uint8Array(Buffer.from(content, "base64"))] })),
          ]),
        ),
      )
      .max(10, says({ ja: "添付は10個までです。", en: "Attach 10 files at most." })),
  )
  .default([]);
export type Attachments = z.infer<typeof Attachments>;
