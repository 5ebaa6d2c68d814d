import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import { PbfReader, PbfWriter } from "pbf";
import type { Entry, IndexPart, Seat } from "./index-parts.ts";
import type { LookUp } from "./keys.ts";

/**
 * A part of an index as bytes that are read in pieces: blocks of keys in order, each with the gaps between its places, and
 * at the end a directory with all seats and the first key of each block.
 */
export type Segment = { content: Uint8Array; directoryBytes: number };

type Block = { first: string; at: number; bytes: number };
export type Directory = { turns: Float64Array; ids: Uint8Array; blocks: readonly Block[] };

const blockBytes = 16_384;
const idLength = 26;
const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** How the rows begin that are in a turn. */
export const rowBegin = (turn: number): string => String(turn).padStart(13, "0");
export const turnOf = (seat: Seat): number => Number(seat.slice(0, 13));
const seatOf = (turn: number, id: string): Seat => `${rowBegin(turn)}|${id}`;

export async function encode({ seats, entries }: IndexPart): Promise<Segment> {
  const packed: Uint8Array[] = [];
  const directory = new PbfWriter();
  directory.writeVarint(seats.length);
  writeGaps(directory, seats.map(turnOf));
  directory.writeBytes(Buffer.from(seats.map((seat) => seat.slice(-idLength)).join(""), "latin1"));

  let block = new PbfWriter();
  let first: string | undefined;
  const close = async () => {
    if (first === undefined) return;
    const bytes = await deflate(block.finish());
    packed.push(bytes);
    writeText(directory, first);
    directory.writeVarint(bytes.length);
    [block, first] = [new PbfWriter(), undefined];
  };
  for (const { key, places } of entries) {
    first ??= key;
    writeText(block, key);
    block.writeBytes(gapsOf(places));
    if (block.pos >= blockBytes) await close();
  }
  await close();
  const end = await deflate(directory.finish());
  return { content: Buffer.concat([...packed, end]), directoryBytes: end.length };
}

/** As bytes: the library's own texts lose the characters beyond the first 131,072, and some names are written with them. */
const writeText = (to: PbfWriter, text: string) => to.writeBytes(Buffer.from(text));
const readText = (from: PbfReader) => Buffer.from(from.readBytes()).toString();

function gapsOf(places: readonly number[]): Uint8Array {
  const gaps = new PbfWriter();
  writeGaps(gaps, places);
  return gaps.finish();
}

function writeGaps(to: PbfWriter, ascending: readonly number[]): void {
  let last = 0;
  for (const number of ascending) {
    to.writeVarint(number - last);
    last = number;
  }
}

export async function directoryOf(bytes: Uint8Array): Promise<Directory> {
  const from = new PbfReader(await inflate(bytes));
  const turns = new Float64Array(from.readVarint());
  let turn = 0;
  for (let place = 0; place < turns.length; place += 1) turns[place] = turn += from.readVarint();
  const ids = from.readBytes();
  const blocks: Block[] = [];
  for (let at = 0; from.pos < from.length; ) {
    const block = { first: readText(from), at, bytes: from.readVarint() };
    blocks.push(block);
    at += block.bytes;
  }
  return { turns, ids, blocks };
}

/** The id of the inquiry at a place. */
export const idAt = ({ ids }: Directory, place: number): `inq_${string}` =>
  `inq_${Buffer.from(ids.subarray(place * idLength, (place + 1) * idLength)).toString("latin1")}`;

/** What no key that is looked up comes after. */
const lastOf = ({ key, isPrefix }: LookUp) => (isPrefix ? `${key}\uffff` : key);

/** The blocks, one behind the other, in which a key can stand. */
export function blocksFor({ blocks }: Directory, lookUp: LookUp): readonly Block[] {
  const last = lastOf(lookUp);
  const from = blocks.findLastIndex(({ first }) => first <= lookUp.key);
  const to = blocks.findLastIndex(({ first }) => first <= last);
  return blocks.slice(Math.max(0, from), to + 1);
}

/** The places to which a key leads, found in the blocks in which it can stand. */
export async function placesIn(blocks: readonly Block[], bytes: Uint8Array, lookUp: LookUp): Promise<number[]> {
  const last = lastOf(lookUp);
  const found: number[] = [];
  for (const { key, gaps } of packedIn(await opened(blocks, bytes))) {
    if (key > last) break;
    if (key >= lookUp.key) for (const place of placesOf(gaps)) found.push(place);
  }
  return found;
}

/** The whole part again. */
export async function decode({ content, directoryBytes }: Segment): Promise<IndexPart> {
  const directory = await directoryOf(content.subarray(content.length - directoryBytes));
  const seats = Array.from(directory.turns, (turn, place) => seatOf(turn, idAt(directory, place)));
  return { seats, entries: entriesIn(await opened(directory.blocks, content)) };
}

/** Blocks that lie one behind the other. */
function opened(blocks: readonly Block[], bytes: Uint8Array): Promise<Uint8Array[]> {
  const begin = blocks[0]?.at ?? 0;
  return Promise.all(blocks.map(({ at, bytes: length }) => inflate(bytes.subarray(at - begin, at - begin + length))));
}

function* entriesIn(blocks: readonly Uint8Array[]): Generator<Entry> {
  for (const { key, gaps } of packedIn(blocks)) yield { key, places: placesOf(gaps) };
}

function* packedIn(blocks: readonly Uint8Array[]) {
  for (const block of blocks)
    for (const from = new PbfReader(block); from.pos < from.length; )
      yield { key: readText(from), gaps: from.readBytes() };
}

function placesOf(gaps: Uint8Array): number[] {
  const places: number[] = [];
  let place = 0;
  for (const from = new PbfReader(gaps); from.pos < from.length; ) places.push((place += from.readVarint()));
  return places;
}
