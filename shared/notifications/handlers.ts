import { idAt } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { OrderedMail } from "./order-mails.ts";
import { sendOnce } from "./send-once.ts";
import { keepSentMail } from "./sent-mails.ts";
import { beginDelivery } from "./telling/deliveries.ts";
import { renderMail } from "./templates/render.ts";
import { mailContext } from "./templates/write-mail.ts";

type Needs = Pick<Platform, "clock" | "graph" | "log" | "settings" | "tables">;

/**
 * Sends a notification by one mail from the support mailbox, and is done when that mail is seen to be sent. A mail that
 * an earlier try laid down or sent is found by the notification's id.
 */
export async function deliverNotification(needs: Needs, { id, notification }: OrderedMail): Promise<void> {
  const { providerTenant: tenant, supportMailbox } = needs.settings;
  const { kind, to } = notification;
  const sent = await sendOnce(needs, id, () => renderMail(notification, mailContext(needs.settings)));
  const delivery = idAt("delivery", Temporal.Instant.from(sent.sentDateTime), id);
  await beginDelivery(needs, {
    id: delivery,
    announcement: id,
    kind,
    tenant,
    channel: "mail",
    reader: to.address,
    ...to,
    language: "ja",
    state: "sent",
    at: sent.sentDateTime,
    attempts: 1,
    triesLeft: 0,
    unheard: 0,
  });
  if (to.address !== supportMailbox)
    await keepSentMail(needs, {
      messageId: sent.internetMessageId,
      delivery,
      to: to.address,
      ...("inquiryId" in notification && { inquiry: notification.inquiryId }),
    });
  needs.log.info("mail sent", { notification: id, kind });
}
