import type { Id } from "#shared/base/ids.ts";

/** What a mail tells: the id under which it is sent once. */
export type MailKey = Id<"notification"> | Id<"delivery">;

/** The message id of a mail, the same whenever it is asked for: https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4 */
export const messageIdOf = (key: MailKey, mailbox: string): string =>
  `<${key}@${mailbox.slice(mailbox.lastIndexOf("@") + 1)}>`;
