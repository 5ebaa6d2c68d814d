import type { Id } from "#shared/base/ids.ts";

/** The message id of a notification's mail, the same whenever it is asked for: https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4 */
export const messageIdOf = (notification: Id<"notification">, mailbox: string): string =>
  `<${notification}@${mailbox.slice(mailbox.lastIndexOf("@") + 1)}>`;
