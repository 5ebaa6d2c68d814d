import type { Settings } from "#shared/platform/config.ts";
import type { Recipient } from "../model.ts";
import { mailHtml } from "./html.tsx";
import type { Mail, MailContent, MailContext } from "./mail.ts";
import { oneLine } from "./one-line.ts";
import { plainText } from "./plain-text.ts";

/** Who speaks in our mails. */
export const mailContext = ({ name, providerName, siteUrl, emergencyPhone }: Settings["service"]): MailContext => ({
  serviceName: name,
  providerName,
  siteUrl,
  phone: emergencyPhone,
});

type Address = { to: Recipient; kind: string; thread?: readonly string[] };

/** What a mail says, as the mail that is sent to its one reader, marked as written by a machine. */
export const writeMail = (content: MailContent, context: MailContext, { to, kind, thread = [] }: Address): Mail => ({
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
