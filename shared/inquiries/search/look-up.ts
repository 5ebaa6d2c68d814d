import { LRUCache } from "lru-cache";
import type { Id } from "#shared/base/ids.ts";
import type { Blobs, Platform } from "#shared/platform/platform.ts";
import type { ListOwner } from "../listing.ts";
import { type LookUp, lookUpsOf, occurs } from "./keys.ts";
import { noteKey } from "./seal.ts";
import { blocksFor, type Directory, directoryOf, idAt, placesIn, turnOf } from "./segment.ts";
import { type Document, readIndex, type SegmentName } from "./store.ts";
import { commonTo, noNumbers, placeFrom, unionOf } from "./turns.ts";

type Needs = Pick<Platform, "blobs" | "tables">;

/** The turns, ascending, in which an inquiry may hold all that is looked for, and who is in each. */
export type Candidates = { turns: Float64Array; idsAt: (turn: number) => Id<"inquiry">[] };

/** A superset of what is sought, without a look at any text but those that wait to be sealed. */
export async function lookUp(
  needs: Needs,
  owner: ListOwner,
  terms: readonly string[],
  { withNotes }: { withNotes: boolean },
): Promise<Candidates> {
  const index = await readIndex(needs, owner);
  const documents = index.documents.filter(({ isNote }) => withNotes || !isNote);
  const segments = await Promise.all(
    index.segments.map(async (segment) => ({ segment, directory: await directoryIn(needs.blobs, segment) })),
  );
  const found = await Promise.all(
    lookUpsIn(terms).map(async (lookUp) => {
      const keys = withNotes ? [lookUp, { ...lookUp, key: noteKey(lookUp.key) }] : [lookUp];
      const sealed = segments.flatMap((one) => keys.map((key) => turnsIn(needs, one, key)));
      return unionOf([waitingFor(documents, lookUp), ...(await Promise.all(sealed))]);
    }),
  );
  return { turns: commonTo(found), idsAt: (turn) => idsIn(turn, documents, segments) };
}

/** What all terms together are found by, each once. */
const lookUpsIn = (terms: readonly string[]): LookUp[] => [
  ...new Map(terms.flatMap(lookUpsOf).map((lookUp) => [`${lookUp.key}${lookUp.isPrefix ? "*" : ""}`, lookUp])).values(),
];

type OpenSegment = { segment: SegmentName; directory: Directory };

/** Only a saving: what a segment holds never changes. */
const caches = new WeakMap<Blobs, ReturnType<typeof newCache>>();

const newCache = () => ({
  directories: new LRUCache<string, Directory>({ maxSize: 64 * 1_048_576, sizeCalculation: sizeOf }),
  parts: new LRUCache<string, Uint8Array>({ maxSize: 32 * 1_048_576, sizeCalculation: ({ byteLength }) => byteLength }),
});

const sizeOf = ({ turns, ids, blocks }: Directory) => turns.byteLength + ids.byteLength + blocks.length * 64;

function cacheOf(blobs: Blobs) {
  const cache = caches.get(blobs) ?? newCache();
  caches.set(blobs, cache);
  return cache;
}

async function directoryIn(blobs: Blobs, { blob, bytes, directoryBytes }: SegmentName): Promise<Directory> {
  const { directories } = cacheOf(blobs);
  const known = directories.get(blob);
  if (known) return known;
  const directory = await directoryOf(await read(blobs, blob, bytes - directoryBytes, directoryBytes));
  directories.set(blob, directory);
  return directory;
}

async function blocksIn(blobs: Blobs, blob: string, from: number, bytes: number): Promise<Uint8Array> {
  const { parts } = cacheOf(blobs);
  const name = `${blob}:${from}:${bytes}`;
  const part = parts.get(name) ?? (await read(blobs, blob, from, bytes));
  parts.set(name, part);
  return part;
}

async function read(blobs: Blobs, blob: string, from: number, bytes: number): Promise<Uint8Array> {
  const content = await blobs.get("search", blob, { from, bytes });
  if (!content) throw new Error("A segment of a search index is gone.");
  return content;
}

/** The turns of those to whom a key leads in one segment. */
async function turnsIn({ blobs }: Needs, { segment, directory }: OpenSegment, lookUp: LookUp): Promise<Float64Array> {
  const blocks = blocksFor(directory, lookUp);
  const [first] = blocks;
  if (!first) return noNumbers;
  const size = blocks.reduce((sum, { bytes }) => sum + bytes, 0);
  const places = await placesIn(blocks, await blocksIn(blobs, segment.blob, first.at, size), lookUp);
  const isThere = new Uint8Array(directory.turns.length);
  for (const place of places) isThere[place] = 1;
  return directory.turns.filter((_turn, place) => isThere[place] === 1);
}

/** Those among the documents that wait; what they say is looked at itself. */
function waitingFor(documents: readonly Document[], { key }: LookUp): Float64Array {
  const turns = documents.filter(({ text }) => occurs(text, key)).map(({ seat }) => turnOf(seat));
  return new Float64Array(new Set(turns)).toSorted();
}

function idsIn(turn: number, documents: readonly Document[], segments: readonly OpenSegment[]): Id<"inquiry">[] {
  const ids = new Set<Id<"inquiry">>();
  for (const { seat, inquiry } of documents) if (turnOf(seat) === turn) ids.add(inquiry);
  for (const { directory } of segments)
    for (let place = placeFrom(directory.turns, turn); directory.turns[place] === turn; place += 1)
      ids.add(idAt(directory, place));
  return [...ids].toSorted();
}
