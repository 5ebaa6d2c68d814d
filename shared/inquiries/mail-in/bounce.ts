import { findSentMail, type SentMail } from "#shared/notifications/sent-mails.ts";
import { noteBounced } from "#shared/notifications/telling/bounces.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { addNote } from "../add-note.ts";
import type { IncomingMail } from "./incoming-mail.ts";
import { rawMail } from "./mailbox.ts";
import { referredTo } from "./references.ts";
import { mailKey, type ReceivedMail } from "./store.ts";

type Needs = Pick<Platform, "bus" | "clock" | "graph" | "log" | "newId" | "settings" | "tables">;

/** What a delivery report says: https://www.rfc-editor.org/rfc/rfc3464 */
type Report = { messageIds: string[]; action: string; recipient?: string; status?: string };

/** Marks the delivery of a mail that has not arrived, and writes it into the mail's inquiry for our support staff alone. */
export async function noteBounce(
  needs: Needs,
  mail: IncomingMail,
): Promise<Pick<ReceivedMail, "outcome" | "reason" | "inquiry">> {
  const { providerTenant, supportMailbox } = needs.settings;
  const report = readReport(await rawMail(needs.graph(providerTenant), supportMailbox, mail.item));
  if (report.action === "delayed") return { outcome: "passed-over", reason: "delayed" };
  const sent = await firstSent(needs, [...referredTo(mail), ...report.messageIds]);
  if (!sent) return { outcome: "passed-over", reason: "bounce" };

  await noteBounced(needs, sent.delivery);
  if (!sent.inquiry) return { outcome: "noted", reason: "bounce" };
  const to = report.recipient ?? sent.to;
  const why = report.status === undefined ? "" : `（${report.status}）`;
  const text = `${to} 宛のメールが届きませんでした${why}。宛先を確かめて、別の方法でもご連絡ください。`;
  const key = mailKey({ messageId: mail.messageId, from: mail.from.address });
  await addNote(needs, sent.inquiry, text, key);
  return { outcome: "noted", reason: "bounce", inquiry: sent.inquiry };
}

async function firstSent(needs: Needs, messageIds: readonly string[]): Promise<SentMail | undefined> {
  for (const messageId of new Set(messageIds)) {
    const sent = await findSentMail(needs, messageId);
    if (sent) return sent;
  }
  return undefined;
}

const mostIds = 20;

/** Reads a delivery report by its fields, which are plain ASCII wherever they stand. */
export function readReport(raw: string): Report {
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.+?)[ \\t]*\\r?$`, "im").exec(raw)?.[1];
  const recipient = field("final-recipient")?.split(";").at(-1)?.trim().toLowerCase();
  const status = /^\d\.\d{1,3}\.\d{1,3}/.exec(field("status") ?? "")?.[0];
  const messageIds = [...raw.matchAll(/^(?:message-id|in-reply-to|references):\s*(<[^<>\s]+>)/gim)].map(
    ([, id = ""]) => id,
  );
  return {
    messageIds: messageIds.slice(0, mostIds),
    action: field("action")?.toLowerCase() ?? "failed",
    ...(recipient !== undefined && { recipient }),
    ...(status !== undefined && { status }),
  };
}
