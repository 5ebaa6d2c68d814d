import { createHash } from "node:crypto";
import { fullDateWithWeekday } from "#shared/base/japanese-dates.ts";
import { type Instant, inJapan } from "#shared/base/time.ts";
import type { Recipient } from "./model.ts";
import type { Mail } from "./templates/mail.ts";
import { oneLine } from "./templates/one-line.ts";

/** Who sends a mail, the id that it has wherever it goes, and when it was written. */
export type Envelope = { from: Recipient; messageId: string; date: Instant };

/** A mail as the bytes that travel, with its plain text beside its HTML; the same for the same mail and envelope. */
export async function toMime(mail: Mail, { from, messageId, date }: Envelope): Promise<Buffer> {
  const { default: MailComposer } = await import("nodemailer/lib/mail-composer");
  return new MailComposer({
    from: mailbox(from),
    to: mail.to.map(mailbox),
    subject: headerText(mail.subject),
    date: internetDate(date),
    messageId,
    ...(mail.thread.length > 0 && { inReplyTo: mail.thread.at(-1), references: [...mail.thread] }),
    headers: Object.entries(mail.headers).map(([key, value]) => ({ key, value: headerText(value) })),
    text: withLineEnds(mail.text),
    html: withLineEnds(mail.html),
    encoding: "base64",
    textEncoding: "base64",
    newline: "win",
    baseBoundary: createHash("sha256").update(messageId).digest("hex").slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

const mailbox = ({ name, address }: Recipient) => ({ name: headerText(name ?? ""), address: oneLine(address) });

/**
 * What is read in a header is what stands here: a line end that travels encoded would come out again, and so would
 * whatever someone typed in the form of an encoded word (RFC 2047), which is parted by a space.
 */
const headerText = (text: string) => oneLine(text).replaceAll("=?", "= ?");

/** Text travels with the line ends of mail also where it is encoded. */
const withLineEnds = (text: string) => text.replace(/\r?\n/g, "\r\n");

/** Fri, 20 Nov 2026 10:24:00 +0900. */
function internetDate(at: Instant): string {
  const local = inJapan(at);
  const day = fullDateWithWeekday(local.toPlainDate(), "en").replace(" ", ", ");
  const time = local.toPlainTime().toString({ smallestUnit: "second" });
  return `${day} ${time} ${local.offset.replace(":", "")}`;
}
