import { Problem } from "#shared/base/problems.ts";
import type { Settings } from "#shared/platform/config.ts";
import type { Graph, Platform } from "#shared/platform/platform.ts";
import { createDraft, type FoundMail, findMail, sendDraft } from "./mailbox.ts";
import { messageIdOf } from "./message-id.ts";
import { toMime } from "./mime.ts";
import type { OrderedMail } from "./order-mails.ts";
import { keepSentMail } from "./sent-mails.ts";
import { renderMail } from "./templates/render.ts";

type Needs = Pick<Platform, "clock" | "graph" | "log" | "settings" | "tables">;

/**
 * Sends a notification by one mail from the support mailbox, and is done when that mail is seen to be sent. A mail that
 * an earlier try laid down or sent is found by the notification's id.
 */
export async function deliverNotification(needs: Needs, { id, notification }: OrderedMail): Promise<void> {
  const { providerTenant, supportMailbox: mailbox } = needs.settings;
  const sent = await sendOnce(needs, needs.graph(providerTenant), { id, notification });
  if ("inquiryId" in notification && notification.to.address !== mailbox)
    await keepSentMail(needs, {
      messageId: sent.internetMessageId,
      notification: id,
      inquiry: notification.inquiryId,
      to: notification.to.address,
    });
  needs.log.info("mail sent", { notification: id, kind: notification.kind });
}

/** The notification's mail as the mailbox shows it once it is sent. */
async function sendOnce(needs: Needs, graph: Graph, mail: OrderedMail): Promise<FoundMail> {
  const { supportMailbox: mailbox } = needs.settings;
  const found = await findMail(graph, mailbox, mail.id);
  if (found?.isDraft === false) return found;
  await sendDraft(
    graph,
    mailbox,
    found?.id ?? (await createDraft(graph, mailbox, mail.id, await written(needs, mail))),
  );
  const sent = await findMail(graph, mailbox, mail.id);
  if (sent?.isDraft === false) return sent;
  throw new Problem("upstream-failed", "Exchange has taken the mail but does not show it as sent yet.", {
    retryAfterSeconds: 10,
  });
}

/** The mail that tells the notification, from the service by its name. */
function written({ clock, settings }: Needs, { id, notification }: OrderedMail): Promise<Buffer> {
  const { service, supportMailbox: address } = settings;
  return toMime(renderMail(notification, contextOf(service)), {
    from: { name: service.name, address },
    messageId: messageIdOf(id, address),
    date: clock.now(),
  });
}

const contextOf = ({ name, providerName, siteUrl, emergencyPhone }: Settings["service"]) => ({
  serviceName: name,
  providerName,
  siteUrl,
  phone: emergencyPhone,
});
