import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { parse } from "content-disposition";
import { fault } from "#shared/base/problems.ts";
import type { ReceiveFile } from "./request-body.ts";

type Headers = { get(name: string): string | null };

/** A body that is one file, in the shape of a form with the one field `file`. */
export async function readFileBody(
  headers: Headers,
  content: AsyncIterable<Uint8Array>,
  receive: ReceiveFile,
): Promise<Record<string, unknown>> {
  const name = fileNameIn(headers);
  if (name === undefined)
    throw fault("malformed-request", "Name the file in x-file-name (percent-encoded) or content-disposition.");
  const stream = Readable.from(content, { objectMode: false });
  const ended = finished(stream);
  ended.catch(() => undefined);
  const file = await handOn(stream, name, receive);
  await ended;
  return { file: [file] };
}

/** Whatever a file's taker leaves unread is read away, or what comes behind it would never be seen. */
export async function handOn(stream: Readable, name: string, receive: ReceiveFile): Promise<unknown> {
  try {
    return await receive({ name, content: stream.iterator({ destroyOnReturn: false }) });
  } finally {
    stream.resume();
  }
}

function fileNameIn(headers: Headers): string | undefined {
  const given = headers.get("x-file-name");
  const name = given === null ? parse(headers.get("content-disposition") ?? "").parameters["filename"] : decoded(given);
  return name?.split(/[/\\]/).at(-1)?.trim() || undefined;
}

/** A header may also bring the bytes of UTF-8, which arrive as one character each. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`));
  } catch {
    return text;
  }
}
