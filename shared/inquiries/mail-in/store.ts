import { createHash } from "node:crypto";
import * as z from "zod";
import { type Id, idOf } from "#shared/base/ids.ts";
import { findSentMail } from "#shared/notifications/sent-mails.ts";
import { Subscription } from "#shared/platform/graph-subscriptions.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";

type Needs = Pick<Platform, "tables">;

/** What became of a mail. `inquiry` is the one that it opened, joined, or would open once an operator lets it. */
const ReceivedMail = z.object({
  messageId: z.string(),
  from: z.string(),
  item: z.string(),
  receivedAt: z.iso.datetime(),
  outcome: z.enum(["opened", "added", "held", "noted", "passed-over"]),
  reason: z.string().optional(),
  inquiry: idOf("inquiry").optional(),
});
export type ReceivedMail = z.infer<typeof ReceivedMail>;

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

const received: TableDefinition<ReceivedMail> = {
  name: "receivedMails",
  schema: ReceivedMail,
  key: ({ messageId, from }) => ({ partition: digest(messageId), row: digest(from) }),
};

type Named = Pick<ReceivedMail, "messageId" | "from">;

/** The key of all that is done for a mail: two copies of one mail have the same, another sender's never. */
export const mailKey = ({ messageId, from }: Named): string => digest(JSON.stringify([messageId, from]));

export const findReceived = async ({ tables }: Needs, named: Named): Promise<ReceivedMail | undefined> =>
  (await tables.get(received, { partition: digest(named.messageId), row: digest(named.from) }))?.value;

export const keepReceived = ({ tables }: Needs, mail: ReceivedMail): Promise<void> => tables.put(received, mail);

/** The inquiry of the first of these mails that we have sent or taken. */
export async function inquiryOfMails(needs: Needs, messageIds: readonly string[]): Promise<Id<"inquiry"> | undefined> {
  for (const messageId of messageIds) {
    const sent = await findSentMail(needs, messageId);
    if (sent?.inquiry) return sent.inquiry;
    const { rows } = await needs.tables.list(received, { partition: digest(messageId), take: 5 });
    const joined = rows.find(({ outcome }) => outcome === "opened" || outcome === "added");
    if (joined?.inquiry) return joined.inquiry;
  }
  return undefined;
}

/** How far the mailbox has been read, and the subscription by which Graph tells of new mail. */
const MailboxWatch = z.object({
  mailbox: z.string(),
  readSince: z.iso.datetime(),
  link: z.string().optional(),
  subscription: Subscription.optional(),
});
export type MailboxWatch = z.infer<typeof MailboxWatch>;

const watches: TableDefinition<MailboxWatch> = {
  name: "mailboxWatches",
  schema: MailboxWatch,
  key: ({ mailbox }) => ({ partition: mailbox.toLowerCase(), row: "watch" }),
};

/** The watch over a mailbox, which begins at `now` when there was none. */
export async function watchOf({ tables }: Needs, mailbox: string, now: string): Promise<Stored<MailboxWatch>> {
  const key = { partition: mailbox.toLowerCase(), row: "watch" };
  const before = await tables.get(watches, key);
  if (before) return before;
  await tables.insert(watches, { mailbox, readSince: now });
  const made = await tables.get(watches, key);
  if (!made) throw new Error("A watch that was just written is gone.");
  return made;
}

export const keepWatch = ({ tables }: Needs, watch: Stored<MailboxWatch>): Promise<void> =>
  tables.replace(watches, watch);
