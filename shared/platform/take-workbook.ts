import * as z from "zod";
import { refusal } from "#shared/base/problems.ts";
import type { IncomingFile } from "./request-body.ts";

const mostBytes = 5 * 1_048_576;

type Taken = { bytes: Uint8Array } | { isTooLarge: true };

/** A form's bytes as they come, no more of them than one may have. */
export async function takeWorkbook({ content }: Pick<IncomingFile, "content">): Promise<Taken> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > mostBytes) return { isTooLarge: true };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks) };
}

export const TakenWorkbook = z.custom<Taken>(
  (value) => typeof value === "object" && value !== null && ("bytes" in value || "isTooLarge" in value),
);

/** The bytes of a form, or its refusal. */
export function bytesOf(file: Taken): Uint8Array {
  if ("isTooLarge" in file) throw refusal("too-large", tooLarge, { errors: [{ pointer: "#/file", detail: tooLarge }] });
  return file.bytes;
}

const tooLarge = {
  ja: "5 MBを超えています。ダウンロードした様式に値だけを貼り付け、5 MBまでにしてお送りください。",
  en: "This is larger than 5 MB. Paste only the values into the form as you downloaded it.",
};
