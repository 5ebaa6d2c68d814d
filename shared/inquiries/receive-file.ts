import { createHash } from "node:crypto";
import type { Platform } from "#shared/platform/platform.ts";
import { type FileRefusal, judgeFile, maxFileBytes, tooLarge } from "./file-rules.ts";
import type { StoredFile } from "./model.ts";

/** A file that lies in storage but is not there yet; `keep` makes it so, once or often. */
export type StagedFile = StoredFile & { sha256: string; keep(): Promise<StoredFile> };

type Needs = Pick<Platform, "blobs">;
type Incoming = { name: string; content: AsyncIterable<Uint8Array> | Iterable<Uint8Array> };

/** More than the first entries of an Office file, by which it is told from another zip file. */
const headBytes = 1_048_576;

/**
 * Lays a file down as it comes, no more than a few megabytes of it in memory, and judges it by what passed by. One that is
 * refused is read to its end or to the limit and never becomes a blob.
 */
export async function receiveFile(
  { blobs }: Needs,
  blob: string,
  { name, content }: Incoming,
  from: "form" | "mail" = "form",
): Promise<StagedFile | FileRefusal> {
  const staged = blobs.stage("attachments", blob);
  const hash = createHash("sha256");
  const macros = sightOf("vbaProject.bin");
  const text = textSight();
  const head: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    if (bytes < headBytes) head.push(chunk);
    bytes += chunk.length;
    if (bytes > maxFileBytes) return tooLarge(name);
    hash.update(chunk);
    macros.pass(chunk);
    text.pass(chunk);
    await staged.write(chunk);
  }
  const seen = { name, bytes, seenType: await typeOf(head), hasMacros: macros.isSeen(), isText: text.isText() };
  const judged = judgeFile(seen, from);
  if ("refusal" in judged) return judged;
  const { type } = judged;
  const file = { name, type, bytes, blob };
  const keep = async () => {
    await staged.commit(type);
    return file;
  };
  return { ...file, sha256: hash.digest("hex"), keep };
}

async function typeOf(head: readonly Uint8Array[]): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import("file-type");
  return (await fileTypeFromBuffer(Buffer.concat(head)))?.mime.toLowerCase();
}

/** Whether some bytes stand anywhere in what passes by, also across the seams. Names within a zip file are plain. */
function sightOf(wanted: string) {
  let isSeen = false;
  let tail: Buffer = Buffer.alloc(0);
  return {
    pass(chunk: Uint8Array) {
      const joined = Buffer.concat([tail, chunk]);
      isSeen ||= joined.includes(wanted, 0, "latin1");
      tail = joined.subarray(-(wanted.length - 1));
    },
    isSeen: () => isSeen,
  };
}

/** Windows writes Japanese text in UTF-8 or in code page 932; neither holds a NUL. */
function textSight() {
  let readers = ["utf-8", "shift_jis"].map((encoding) => {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return (bytes: Uint8Array, stream: boolean) => decoder.decode(bytes, { stream });
  });
  const goOn = (bytes: Uint8Array, stream: boolean) => {
    readers = readers.filter((read) => succeeds(() => read(bytes, stream)));
  };
  return {
    pass(chunk: Uint8Array) {
      if (chunk.includes(0)) readers = [];
      goOn(chunk, true);
    },
    isText() {
      goOn(new Uint8Array(), false);
      return readers.length > 0;
    },
  };
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
