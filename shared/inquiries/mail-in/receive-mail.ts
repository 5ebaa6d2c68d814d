import { type Id, idFrom } from "#shared/base/ids.ts";
import { fault } from "#shared/base/problems.ts";
import { Temporal } from "#shared/base/time.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type Answered, addMessage, type Speaker } from "../add-message.ts";
import type { HeldIntake } from "../held.ts";
import { holdAndTell } from "../hold-and-tell.ts";
import type { AcceptedInquiry, Inquiry, MailPart, StoredFile } from "../model.ts";
import { findNumbered } from "../numbering.ts";
import { findInquiry } from "../store.ts";
import { noteBounce } from "./bounce.ts";
import { colleaguesIn } from "./colleagues.ts";
import { formerNews } from "./former-news.ts";
import type { ReceiveMail } from "./handlers.ts";
import type { IncomingMail } from "./incoming-mail.ts";
import { readMailBody } from "./mail-body.ts";
import { isPrivate, kindOf } from "./mail-kind.ts";
import { readMail } from "./mailbox.ts";
import { numberIn, referredTo, topicOf } from "./references.ts";
import { type Sender, senderOf, speakerIn } from "./senders.ts";
import { findReceived, inquiryOfMails, keepReceived, mailKey, type ReceivedMail } from "./store.ts";
import { takeInFiles } from "./take-in-files.ts";

type Needs = Pick<
  Platform,
  "blobs" | "bus" | "clock" | "floodGuard" | "graph" | "log" | "newId" | "settings" | "tables"
>;
type Outcome = Pick<ReceivedMail, "outcome" | "reason" | "inquiry">;

/**
 * Takes in one mail of the support mailbox: it opens an inquiry, joins the one that it answers, is held for an operator,
 * or is passed over with its reason. The same mail again, also as another copy, changes nothing.
 */
export async function receiveMail(needs: Needs, { item }: ReceiveMail): Promise<void> {
  const { providerTenant, supportMailbox } = needs.settings;
  const mail = await readMail(needs.graph(providerTenant), supportMailbox, item);
  if (!mail || kindOf(mail, supportMailbox) === "own") return;
  const named = { messageId: mail.messageId, from: mail.from.address };
  if (await findReceived(needs, named)) return;

  const { outcome, reason, inquiry } = await outcomeOf(needs, mail);
  await keepReceived(needs, {
    ...named,
    item,
    receivedAt: mail.receivedAt,
    outcome,
    ...(reason !== undefined && { reason }),
    ...(inquiry !== undefined && { inquiry }),
  });
  needs.log.info("mail taken in", { outcome, reason, inquiry });
}

async function outcomeOf(needs: Needs, mail: IncomingMail): Promise<Outcome> {
  const kind = kindOf(mail, needs.settings.supportMailbox);
  if (kind === "bounce") return noteBounce(needs, mail);
  if (kind !== "person") return { outcome: "passed-over", reason: kind };

  const id = idFrom("inquiry", "mail", mailKey({ messageId: mail.messageId, from: mail.from.address }));
  const sender = await senderOf(needs, mail);
  if (await isFromFlood(needs, mail, id)) return hold(needs, mail, id, sender, { reason: "flood" });

  const answered = await answeredBy(needs, mail);
  if (answered) {
    const speaker = speakerIn(answered.inquiry, mail, sender, answered.isReferred);
    if (speaker) return join(needs, mail, sender, speaker, answered.inquiry.id);
    return hold(needs, mail, id, sender, {
      reason: sender.distrust ?? "not-for-sender",
      answers: answered.inquiry.id,
    });
  }
  if (sender.distrust || sender.found.kind === "unknown")
    return hold(needs, mail, id, sender, { reason: sender.distrust ?? "unknown-sender" });
  if (sender.found.kind === "former") {
    await tell(needs, formerNews(sender.found.tenant, mail));
    return hold(needs, mail, id, sender, { reason: "former-customer" });
  }
  const { accepted } = await asInquiry(needs, mail, id, sender);
  const watchers = await colleaguesIn(needs, mail, sender.found.person);
  await needs.bus.send("intake", { id, session: id, body: { ...accepted, watchers } });
  return { outcome: "opened", inquiry: id };
}

async function isFromFlood({ floodGuard }: Needs, mail: IncomingMail, id: Id<"inquiry">): Promise<boolean> {
  const sender = floodGuard.nameOf("address", mail.from.address);
  return (await floodGuard.arrived("address", sender, id, Temporal.Instant.from(mail.receivedAt))) === "flood";
}

/** The inquiry that a mail answers: by the mails it refers to, else by the number in its subject. */
async function answeredBy(
  needs: Needs,
  mail: IncomingMail,
): Promise<{ inquiry: Inquiry; isReferred: boolean } | undefined> {
  const referred = await inquiryOfMails(needs, referredTo(mail));
  const number = numberIn(mail.subject);
  const id = referred ?? (number === undefined ? undefined : await findNumbered(needs, number));
  const inquiry = id && (await findInquiry(needs, id))?.value;
  if (inquiry) return { inquiry, isReferred: referred !== undefined };
  if (referred === undefined) return undefined;
  throw fault("stale-version", "The inquiry that this mail answers is still on its way.", {
    retryAfterSeconds: 5,
  });
}

/** Whom someone of the company answers together with themselves gets the replies too. */
async function join(
  needs: Needs,
  mail: IncomingMail,
  { found }: Sender,
  speaker: Speaker,
  id: Id<"inquiry">,
): Promise<Outcome> {
  const key = mailKey({ messageId: mail.messageId, from: mail.from.address });
  const watchers =
    speaker.by.role === "visitor" || found.kind !== "person" ? [] : await colleaguesIn(needs, mail, found.person);
  const { kind, inquiry }: Answered = await addMessage(needs, speaker, id, {
    key,
    watchers,
    message: async (target) => {
      const { text, files, part } = await contentOf(needs, mail, target.id);
      return { visibility: "public", side: "customer", text, attachments: files, mail: part };
    },
  });
  return { outcome: kind === "added" ? "added" : "opened", inquiry };
}

type Held = { reason: HeldIntake["reason"]; answers?: Id<"inquiry"> };

async function hold(needs: Needs, mail: IncomingMail, id: Id<"inquiry">, sender: Sender, why: Held): Promise<Outcome> {
  const { accepted, suggestedTenant } = await asInquiry(needs, mail, id, sender);
  const { tenant: _trusted, ...untrusted } = accepted;
  await holdAndTell(needs, {
    accepted: untrusted,
    heldAt: needs.clock.now().toString(),
    ...why,
    ...(suggestedTenant && { suggestedTenant }),
  });
  return { outcome: "held", reason: why.reason, inquiry: id };
}

/** The mail as the inquiry that it opens, or would open. */
async function asInquiry(needs: Needs, mail: IncomingMail, id: Id<"inquiry">, { found }: Sender) {
  const { text, files, part } = await contentOf(needs, mail, id);
  const tenant = found.kind === "person" ? found.person.tenant : found.tenant;
  const accepted: AcceptedInquiry = {
    id,
    receivedAt: mail.receivedAt,
    channel: "mail",
    ...(tenant && { tenant }),
    requester:
      found.kind === "person"
        ? { name: found.person.name, mail: mail.from.address, objectId: found.person.objectId }
        : { name: mail.from.name, mail: mail.from.address },
    subject: topicOf(mail.subject),
    description: text,
    impact: "degraded",
    isConfidential: isPrivate(mail),
    attachments: files,
    mail: part,
  };
  return { accepted, suggestedTenant: tenant };
}

type Content = { text: string; files: StoredFile[]; part: MailPart };

/** What a mail brings, with its files and its page laid down under names that follow from inquiry and mail. */
async function contentOf(needs: Needs, mail: IncomingMail, inquiry: Id<"inquiry">): Promise<Content> {
  const { messageId, item } = mail;
  const key = mailKey({ messageId, from: mail.from.address });
  const { text, quoted, page: html } = await readMailBody(mail);
  const { files, leftOut } = await takeInFiles(needs, mail, { inquiry, key });
  const page = html === undefined ? undefined : `${inquiry}/${key.slice(0, 24)}/page`;
  if (page !== undefined)
    await needs.blobs.putOnce("attachments", page, Buffer.from(html ?? "", "utf8"), "text/html; charset=utf-8");
  const part = {
    messageId,
    item,
    ...(quoted !== undefined && { quoted }),
    ...(page !== undefined && { page }),
    leftOut,
  };
  return { text, files, part };
}
