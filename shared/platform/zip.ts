import type { PlainDate } from "#shared/base/time.ts";

export type ZipFile = { name: string; on: PlainDate; content: Uint8Array };

/** A zip as it is made, one file in memory at a time; the same files give the same bytes, in every zone. */
export async function* zipOf(files: AsyncIterable<ZipFile>): AsyncIterable<Uint8Array> {
  const { makeZip } = await import("client-zip");
  yield* makeZip(entriesOf(files));
}

async function* entriesOf(files: AsyncIterable<ZipFile>) {
  for await (const { name, on, content } of files)
    yield { name, input: content, lastModified: new Date(on.year, on.month - 1, on.day) };
}
