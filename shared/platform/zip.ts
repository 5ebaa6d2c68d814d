import { PassThrough, Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";

/** One file of an archive, read when its turn comes. */
export type ZipEntry = { path: string; content: Uint8Array | NodeJS.ReadableStream };

/** The first day that an archive knows, so that the same files make the same archive. */
const undated = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** An archive as it grows: no more than one of its files is read at a time, and only as fast as the archive is taken. */
export function zipStream(entries: AsyncIterable<ZipEntry>): Readable {
  const zip = new ZipFile();
  const archive = new PassThrough();
  const left = new AbortController();
  archive.once("close", () => left.abort());
  pipeline(zip.outputStream, archive).catch((error: unknown) => archive.destroy(asError(error)));
  fill(zip, entries, left.signal).catch((error: unknown) => archive.destroy(asError(error)));
  return archive;
}

async function fill(zip: ZipFile, entries: AsyncIterable<ZipEntry>, signal: AbortSignal): Promise<void> {
  for await (const { path, content } of entries) {
    const source = content instanceof Uint8Array ? Readable.from([content]) : content;
    const isRead = finished(source, { signal });
    zip.addReadStream(source, path, undated);
    await isRead;
  }
  zip.end();
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
