import type { IncomingMail } from "./incoming-mail.ts";

const mostReferences = 20;

/** The mails that a mail answers by its own account, the nearest first. */
export function referredTo({ headers }: Pick<IncomingMail, "headers">): string[] {
  const idsIn = (name: string) => (headers.get(name) ?? []).flatMap((value) => value.match(/<[^<>\s]+>/g) ?? []);
  return [...new Set([...idsIn("in-reply-to"), ...idsIn("references").toReversed()])].slice(0, mostReferences);
}

/** The number that a subject carries as the mark of its inquiry: `[#T-2026-000482]`. */
export const numberIn = (subject: string): string | undefined =>
  /\[#(T-\d{4}-\d{6,9})\]/.exec(subject.normalize("NFKC"))?.[1];

const prefix = /^\s*((re|fw|fwd|aw|wg|返信|転送)(\[\d+\])?\s*[:：]\s*)+/i;
const mark = /\[#T-[^\]]*\]/g;
const mostCharacters = 100;

/** What a mail is about, without what mail programs put around it. */
export function topicOf(subject: string): string {
  const bare = subject
    .replace(/\p{Cc}+/gu, " ")
    .replace(mark, " ")
    .replace(prefix, "")
    .replace(/\s+/g, " ")
    .trim();
  return Array.from(bare).slice(0, mostCharacters).join("") || "（件名なし）";
}
