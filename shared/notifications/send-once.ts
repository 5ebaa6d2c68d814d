import { fault } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { createDraft, type FoundMail, findMail, sendDraft } from "./mailbox.ts";
import { type MailKey, messageIdOf } from "./message-id.ts";
import { toMime } from "./mime.ts";
import type { Mail } from "./templates/mail.ts";

type Needs = Pick<Platform, "clock" | "graph" | "settings">;

/** The mail that goes under a key, as the mailbox shows it once it is sent; written only if it was never laid down. */
export async function sendOnce(needs: Needs, key: MailKey, write: () => Mail): Promise<FoundMail> {
  const { providerTenant, supportMailbox: mailbox } = needs.settings;
  const graph = needs.graph(providerTenant);
  const found = await findMail(graph, mailbox, key);
  if (found?.isDraft === false) return found;
  await sendDraft(
    graph,
    mailbox,
    found?.id ?? (await createDraft(graph, mailbox, key, await written(needs, key, write()))),
  );
  const sent = await findMail(graph, mailbox, key);
  if (sent?.isDraft === false) return sent;
  throw fault("upstream-failed", "Exchange has taken the mail but does not show it as sent yet.", {
    retryAfterSeconds: 10,
  });
}

/** The mail as it travels. */
function written({ clock, settings }: Needs, key: MailKey, mail: Mail): Promise<Buffer> {
  const { supportMailbox: address } = settings;
  return toMime(mail, {
    from: { name: mail.sender, address },
    messageId: messageIdOf(key, address),
    date: clock.now(),
  });
}
