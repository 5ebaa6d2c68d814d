import { createHmac, timingSafeEqual } from "node:crypto";

/** What only who has the key can write: one purpose's signature is worth nothing for another. */
export const signatureOf = (key: Uint8Array, purpose: string, ...parts: readonly string[]): string =>
  createHmac("sha256", key)
    .update(JSON.stringify([purpose, ...parts]))
    .digest("base64url");

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function isSame(one: string, other: string): boolean {
  const [ours, theirs] = [Buffer.from(one), Buffer.from(other)];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}
