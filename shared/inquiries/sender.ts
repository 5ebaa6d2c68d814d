import type { Caller } from "#shared/base/caller.ts";

/**
 * Under what a caller's own things are kept apart from others'. Signed out, all are one: network addresses change between
 * two requests, so what is a visitor's is known by a secret that only the visitor has.
 */
export const senderOf = (caller: Caller): string =>
  caller.kind === "person" ? `${caller.tenant}/${caller.objectId}` : "visitor";
