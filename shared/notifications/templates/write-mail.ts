import type { Settings } from "#shared/platform/config.ts";
import { namesIn } from "#shared/platform/names.ts";
import type { Recipient } from "../model.ts";
import { mailHtml } from "./html.tsx";
import type { Mail, MailContent, MailContext } from "./mail.ts";
import { oneLine } from "./one-line.ts";
import { plainText } from "./plain-text.ts";

/** Who speaks in our mails. */
export const mailContext = (settings: Pick<Settings, "service" | "inEnglish">): MailContext => ({
  names: { ja: namesIn("ja", settings), en: namesIn("en", settings) },
  siteUrl: settings.service.siteUrl,
  phone: settings.service.emergencyPhone,
});

type Address = { to: Recipient; kind: string; thread?: readonly string[] };

/** What a mail says, as the mail that is sent to its one reader, marked as written by a machine. */
export const writeMail = (content: MailContent, context: MailContext, { to, kind, thread = [] }: Address): Mail => ({
  sender: context.names[content.language ?? "ja"].serviceName,
  subject: content.subject,
  html: mailHtml(content, context),
  text: plainText(content, context),
  to: [{ address: to.address, ...(to.name !== undefined && { name: oneLine(to.name) }) }],
  headers: {
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    "X-Notification-Kind": kind,
  },
  thread,
});
