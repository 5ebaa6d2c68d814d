import type { PlainDate } from "#shared/base/time.ts";

/** One file of a zip, read when its turn comes; without a day it has none. */
export type ZipFile = { path: string; on?: PlainDate; content: Uint8Array | AsyncIterable<Uint8Array> };

/** The first day that a zip knows. */
const undated = new Date(1980, 0, 1);

/**
 * A zip as it grows: no more than one of its files is read at a time, and only as fast as the zip is taken. The same files
 * give the same bytes, in every zone.
 */
export async function* zipOf(files: AsyncIterable<ZipFile>): AsyncIterable<Uint8Array> {
  const { makeZip } = await import("client-zip");
  const zip = makeZip(entriesOf(files)).getReader();
  try {
    for (let next = await zip.read(); !next.done; next = await zip.read()) yield next.value;
  } finally {
    // Cancelled early, it rejects with the reason, which is none.
    await zip.cancel().catch(() => undefined);
  }
}

async function* entriesOf(files: AsyncIterable<ZipFile>) {
  for await (const { path, on, content } of files)
    yield { name: path, input: content, lastModified: on ? new Date(on.year, on.month - 1, on.day) : undated };
}
