import { createHash } from "node:crypto";

/** Numbers that look random and are the same for the same parts, on every machine. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number;
  int(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T extends readonly [unknown, ...unknown[]]>(items: T): T[number];
  hex(digits: number): string;
  guid(): string;
};

/** A stream of its own for each thing, so that adding one thing changes no other. */
export function randomFor(...parts: readonly (string | number)[]): Random {
  const seed = createHash("sha256").update(JSON.stringify(parts)).digest();
  const next = mulberry32(seed.readUInt32LE(0));
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const hex = (digits: number) => Array.from({ length: digits }, () => int(0, 15).toString(16)).join("");
  return {
    next,
    int,
    hex,
    chance: (share) => next() < share,
    pick: (items) => items[int(0, items.length - 1)] ?? items[0],
    guid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${"89ab".charAt(int(0, 3))}${hex(3)}-${hex(12)}`,
  };
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
