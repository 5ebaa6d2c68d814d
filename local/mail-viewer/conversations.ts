import type { SentMail } from "../graph/mail/model.ts";

/** A mail as it is shown, whichever way it went. */
export type ShownMail = Omit<SentMail, "mailbox"> & { isIncoming: boolean };

/** Mails that belong together, the oldest first. */
export type Conversation = readonly ShownMail[];

/** Mails that refer to each other, or carry the number of the same inquiry; the conversation with the newest mail first. */
export function conversationsOf(mails: readonly ShownMail[]): Conversation[] {
  const found: { marks: Set<string>; mails: ShownMail[] }[] = [];
  for (const mail of mails.toSorted((a, b) => a.sentAt.localeCompare(b.sentAt))) {
    const marks = marksOf(mail);
    const joined = found.filter((one) => marks.some((mark) => one.marks.has(mark)));
    const all = {
      marks: new Set([...joined.flatMap((one) => [...one.marks]), ...marks]),
      mails: [...joined.flatMap((one) => one.mails), mail],
    };
    for (const one of joined) found.splice(found.indexOf(one), 1);
    found.push({ ...all, mails: all.mails.toSorted((a, b) => a.sentAt.localeCompare(b.sentAt)) });
  }
  return found.map((one) => one.mails).toReversed();
}

/** The message ids that a mail carries or names, and the number in its subject. */
function marksOf({ internetMessageId, headers, subject }: ShownMail): string[] {
  const named = headers
    .filter(({ name }) => /^(in-reply-to|references)$/i.test(name))
    .flatMap(({ value }) => value.match(/<[^>]+>/g) ?? []);
  return [internetMessageId, ...named, ...(subject.match(/\[#T-[\d-]+\]/g) ?? [])];
}
