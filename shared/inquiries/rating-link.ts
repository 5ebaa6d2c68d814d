import * as z from "zod";
import type { Id } from "#shared/base/ids.ts";
import { Problem } from "#shared/base/problems.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import { isSame, signatureOf } from "#shared/platform/signature.ts";
import type { Inquiry } from "./model.ts";
import { nothingHere } from "./visibility.ts";

/** How long a link in a mail leads to the rating. */
const goodForDays = 30;

/** What a rating link carries: for whom and for which resolving it is, and our signature under both. */
export const RatingLink = z.object({
  to: z.string().optional(),
  resolvedAt: z.iso.datetime().optional().catch(undefined),
  signature: z.string().optional(),
});
export type RatingLink = z.infer<typeof RatingLink>;

const signed = (key: Uint8Array, inquiry: Id<"inquiry">, to: string, resolvedAt: string) =>
  signatureOf(key, "rating", inquiry, to.toLowerCase(), resolvedAt);

/** The address under which who asked says how it went, without its site. */
export function ratingLinkTo(key: Uint8Array, inquiry: Id<"inquiry">, to: string, resolvedAt: string): string {
  const query = new URLSearchParams({ to, resolvedAt, signature: signed(key, inquiry, to, resolvedAt) });
  return `/api/inquiries/${inquiry}/satisfaction?${query.toString()}`;
}

/** Refuses a link that we did not write, that is too old, or of whose inquiry its reader is not the requester any more. */
export function checkRatingLink(
  key: Uint8Array,
  id: Id<"inquiry">,
  inquiry: Inquiry | undefined,
  { to = "", resolvedAt, signature = "", now }: RatingLink & { now: Instant },
): void {
  if (resolvedAt === undefined || !isSame(signature, signed(key, id, to, resolvedAt)))
    throw new Problem("not-allowed", "Open the link in the mail that said it was resolved.");
  const until = Temporal.Instant.from(resolvedAt).add({ hours: 24 * goodForDays });
  if (Temporal.Instant.compare(until, now) < 0) throw new Problem("not-allowed", "This link has expired.");
  if (inquiry?.requester.mail?.toLowerCase() !== to.toLowerCase()) throw nothingHere();
  if (inquiry?.resolvedAt !== resolvedAt)
    throw new Problem("wrong-state", "It was resolved anew since; use the link in the newer mail.");
}
