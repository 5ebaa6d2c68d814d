import * as z from "zod";
import type { Id } from "#shared/base/ids.ts";
import { nothingHere, refusal, type Said } from "#shared/base/problems.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import { isSame, signatureOf } from "#shared/platform/signature.ts";
import type { Inquiry } from "./model.ts";

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
    throw refusal("not-allowed", openTheMail);
  const until = Temporal.Instant.from(resolvedAt).add({ hours: 24 * goodForDays });
  if (Temporal.Instant.compare(until, now) < 0) throw refusal("not-allowed", hasExpired);
  if (inquiry?.requester.mail?.toLowerCase() !== to.toLowerCase()) throw nothingHere();
  if (inquiry?.resolvedAt !== resolvedAt) throw refusal("wrong-state", resolvedAnew);
}

const openTheMail: Said = {
  ja: "解決をお知らせしたメールのリンクから開いてください。",
  en: "Open the link in the mail that said it was resolved.",
};
const hasExpired: Said = { ja: `リンクの有効期間（${goodForDays}日）を過ぎました。`, en: "This link has expired." };
const resolvedAnew: Said = {
  ja: "このあとに改めて解決しています。新しいメールのリンクから開いてください。",
  en: "It was resolved anew since; use the link in the newer mail.",
};
