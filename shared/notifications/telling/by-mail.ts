import type { Platform } from "#shared/platform/platform.ts";
import { sendOnce } from "../send-once.ts";
import { keepSentMail } from "../sent-mails.ts";
import { announcementMail } from "../templates/announcement-mail.ts";
import { mailContext, writeMail } from "../templates/write-mail.ts";
import type { Outcome } from "./attempts.ts";
import type { Delivery } from "./deliveries.ts";
import type { Announcement } from "./model.ts";

type Needs = Pick<Platform, "clock" | "graph" | "settings" | "tables">;

/** Sends an announcement to its reader by one mail, found again by the delivery's id. */
export async function byMail(needs: Needs, delivery: Delivery, announcement: Announcement): Promise<Outcome> {
  const { id, kind, address, name, language } = delivery;
  if (address === undefined) return { kind: "failed", reason: "not-delivered" };
  const to = { address, ...(name !== undefined && { name }) };
  const context = mailContext(needs.settings);
  const sent = await sendOnce(needs, id, () =>
    writeMail(announcementMail(announcement, { to, language }, context), context, { to, kind }),
  );
  await keepSentMail(needs, { messageId: sent.internetMessageId, delivery: id, to: address });
  return { kind: "sent" };
}
