import type { Id } from "#shared/base/ids.ts";
import type { Instant } from "#shared/base/time.ts";
import { isSame, signatureOf } from "#shared/platform/signature.ts";

/** A message by the version of the inquiry that it made; the first is the inquiry itself. */
export type MessagePlace = { inquiryId: Id<"inquiry">; version: number };
export type FilePlace = MessagePlace & { index: number };

/** How long a link in a mail leads to its file. */
const goodForDays = 30;

export type MailLink = FilePlace & { to: string; until: string };

const signed = (key: Uint8Array, { inquiryId, version, index, to, until }: MailLink) =>
  signatureOf(key, "attachment", inquiryId, String(version), String(index), to.toLowerCase(), until);

export const isIntact = (key: Uint8Array, { signature, ...link }: MailLink & { signature: string }): boolean =>
  isSame(signature, signed(key, link));

/** The address under which one reader of a mail gets a file of ours, without its site. */
export function mailLinkTo(key: Uint8Array, place: FilePlace, to: string, sentAt: Instant): string {
  const until = sentAt.add({ hours: 24 * goodForDays }).toString({ smallestUnit: "second" });
  const query = new URLSearchParams({ to, until, signature: signed(key, { ...place, to, until }) });
  const { inquiryId, version, index } = place;
  return `/api/inquiries/${inquiryId}/messages/${version}/attachments/${index}?${query.toString()}`;
}
