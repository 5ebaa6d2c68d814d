import { Problem } from "#shared/base/problems.ts";
import type { Settings } from "#shared/platform/config.ts";
import { isGraphError } from "#shared/platform/graph-error.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { createDraft, findMail, sendDraft } from "./mailbox.ts";
import { toMime } from "./mime.ts";
import type { OrderedMail } from "./order-mails.ts";
import { renderMail } from "./templates/render.ts";

type Needs = Pick<Platform, "clock" | "graph" | "log" | "settings">;

/**
 * Sends a notification by one mail from the support mailbox, and is done when that mail is seen to be sent. A mail that
 * an earlier try laid down or sent is found by the notification's id.
 */
export async function deliverNotification(needs: Needs, { id, notification }: OrderedMail): Promise<void> {
  const { providerTenant, supportMailbox: mailbox } = needs.settings;
  const graph = needs.graph(providerTenant);
  try {
    const found = await findMail(graph, mailbox, id);
    if (found?.isDraft === false) return;
    const draft = found?.id ?? (await createDraft(graph, mailbox, id, await written(needs, { id, notification })));
    await sendDraft(graph, mailbox, draft);
    if ((await findMail(graph, mailbox, id))?.isDraft !== false)
      throw new Problem("upstream-failed", "Exchange has taken the mail but does not show it as sent yet.", {
        retryAfterSeconds: 10,
      });
  } catch (error) {
    if (isGraphError(error))
      throw new Problem("upstream-failed", "Microsoft Graph did not take the mail.", { cause: error });
    throw error;
  }
  needs.log.info("mail sent", { notification: id, kind: notification.kind });
}

/** The mail that tells the notification, from the service by its name. */
function written({ clock, settings }: Needs, { id, notification }: OrderedMail): Promise<Buffer> {
  const { service, supportMailbox: address } = settings;
  return toMime(renderMail(notification, contextOf(service)), {
    from: { name: service.name, address },
    messageId: `<${id}@${address.split("@")[1]}>`,
    date: clock.now(),
  });
}

const contextOf = ({ name, providerName, siteUrl, emergencyPhone }: Settings["service"]) => ({
  serviceName: name,
  providerName,
  siteUrl,
  phone: emergencyPhone,
});
