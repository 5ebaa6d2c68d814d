import { createHash } from "node:crypto";
import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";

/** A mail that went out, under the message id that Exchange has given it; most are about an inquiry. */
const SentMail = z.object({
  messageId: z.string(),
  delivery: idOf("delivery"),
  inquiry: idOf("inquiry").optional(),
  to: z.string(),
});
export type SentMail = z.infer<typeof SentMail>;

/** Message ids may be long and hold whatever a key may not. */
const keyOf = (messageId: string) => createHash("sha256").update(messageId).digest("hex");

const sentMails: TableDefinition<SentMail> = {
  name: "sentMails",
  schema: SentMail,
  key: ({ messageId }) => ({ partition: keyOf(messageId), row: "mail" }),
};

type Needs = Pick<Platform, "tables">;

/** Remembers a mail, so that an answer to it finds its inquiry, and a report that it came back finds its delivery. */
export const keepSentMail = ({ tables }: Needs, mail: SentMail): Promise<void> => tables.put(sentMails, mail);

/** The mail of ours that has this message id. */
export const findSentMail = async ({ tables }: Needs, messageId: string): Promise<SentMail | undefined> =>
  (await tables.get(sentMails, { partition: keyOf(messageId), row: "mail" }))?.value;
