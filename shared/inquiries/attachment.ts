import * as z from "zod";
import type { FileRefusal } from "./file-rules.ts";
import type { StagedFile } from "./receive-file.ts";

const FileName = z.string().trim().min(1).max(200, "ファイル名は200文字以内にしてください。");

/** A file that came with a form was received while the form was read; what came of it stands in its place. */
const Received = z.custom<StagedFile | FileRefusal>(
  (value) => typeof value === "object" && value !== null && ("keep" in value || "refusal" in value),
);

/** What a message brings besides its words: as part of a form, or in Base64 within JSON. */
export const Attachments = z
  .array(
    z.union([
      Received,
      z
        .strictObject({ name: FileName, content: z.base64("内容はBase64で送ってください。") })
        .transform(({ name, content }) => ({ name, content: [new Uint8Array(Buffer.from(content, "base64"))] })),
    ]),
  )
  .max(10, "添付は10個までです。")
  .default([]);
export type Attachments = z.infer<typeof Attachments>;
