import { idFrom } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { messageIdOf } from "#shared/notifications/message-id.ts";
import type { OrderedMail } from "#shared/notifications/order-mails.ts";
import type { Settings } from "#shared/platform/config.ts";
import { closesAt } from "./auto-close.ts";
import { changeIn, type Entry, isReply, isResolving } from "./history.ts";
import { mailLinkTo } from "./mail-link.ts";
import type { Inquiry, Requester } from "./model.ts";
import { ratingLinkTo } from "./rating-link.ts";
import { publicHistory } from "./thread.ts";

/** To the sender, if an answer can be sent at all: it has arrived, and this is its number (SUP-01). */
export const acknowledgement = (inquiry: Inquiry): OrderedMail[] =>
  addressed(inquiry.requester).map((to) => ({
    id: acknowledgementId(inquiry.id),
    notification: {
      kind: "inquiry-acknowledged",
      to,
      inquiryId: inquiry.id,
      number: inquiry.number,
      subject: inquiry.subject,
      receivedAt: inquiry.receivedAt,
      firstReplyBy: inquiry.firstReplyBy,
      attachments: inquiry.attachments.map(({ name, bytes }) => ({ name, bytes })),
      channel: inquiry.channel,
      ...orderIn(inquiry),
      thread: inquiry.mail ? [inquiry.mail.messageId] : [],
    },
  }));

/** Mails about an order say so, in its company's language. */
export const orderIn = ({ channel, language = "ja" }: Pick<Inquiry, "channel" | "language">) =>
  channel === "order" ? { order: language } : {};

const addressed = ({ name, mail }: Requester) => (mail === undefined ? [] : [{ name, address: mail }]);

/** The mails that new entries call for: one for each reader of each reply, and of each resolving. */
export const mailsAbout = (
  inquiry: Inquiry,
  history: readonly Entry[],
  news: readonly Entry[],
  { supportMailbox: mailbox, linkKey }: Pick<Settings, "supportMailbox" | "linkKey">,
): OrderedMail[] =>
  publicHistory(news).flatMap((entry) => {
    const kind = answerKind(entry);
    if (!kind) return [];
    const upToNow = history.filter(({ version }) => version <= entry.version);
    const before = history.filter(({ version }) => version < entry.version);
    const ends = closesAt(standingAfter(upToNow), upToNow)?.toString();
    return readersOf(inquiry).map((to) => ({
      id: answerId(inquiry, entry, kind, to.address),
      notification: {
        kind,
        to,
        inquiryId: inquiry.id,
        number: inquiry.number,
        subject: inquiry.subject,
        text: entry.message?.text ?? "",
        attachments: (entry.message?.attachments ?? []).map((file, index) => ({
          name: file.name,
          bytes: file.bytes,
          path: mailLinkTo(
            linkKey,
            { inquiryId: inquiry.id, version: entry.version, index },
            to.address,
            sentAt(entry),
          ),
        })),
        ...(ends !== undefined && { closesAt: ends }),
        ...orderIn(inquiry),
        ...(kind === "inquiry-resolved" &&
          to.address === inquiry.requester.mail && {
            ratingPath: ratingLinkTo(linkKey, inquiry.id, to.address, entry.at),
          }),
        thread: threadOf(inquiry, before, to.address, mailbox),
      },
    }));
  });

const sentAt = ({ at }: Entry) => Temporal.Instant.from(at);

function answerKind(entry: Entry): "inquiry-resolved" | "inquiry-replied" | undefined {
  if (isResolving(entry)) return "inquiry-resolved";
  return isReply(entry) ? "inquiry-replied" : undefined;
}

function standingAfter(history: readonly Entry[]): Pick<Inquiry, "state" | "stateSince"> {
  const moved = history.findLast((entry) => changeIn(entry, "state") !== undefined);
  return { state: (moved && changeIn(moved, "state")?.to) ?? "new", stateSince: moved?.at ?? "" };
}

/** Who asked, and who gets a copy; each address once. */
function readersOf({ requester, watchers }: Inquiry) {
  const readers = [...watchers, requester].flatMap(addressed);
  return [...new Map(readers.map((reader) => [reader.address.toLowerCase(), reader])).values()];
}

const mostReferences = 10;

/** The mails that one reader has of an inquiry, as far as they are known: the first, and the newest of the others. */
function threadOf(inquiry: Inquiry, history: readonly Entry[], reader: string, mailbox: string): string[] {
  const ids = publicHistory(history).flatMap((entry) => {
    if (entry.version === 1) return [inquiry.mail?.messageId, messageIdOf(acknowledgementId(inquiry.id), mailbox)];
    const kind = answerKind(entry);
    return [entry.message?.mail?.messageId, kind && messageIdOf(answerId(inquiry, entry, kind, reader), mailbox)];
  });
  const [first, ...others] = ids.filter((id) => id !== undefined);
  return first === undefined ? [] : [first, ...others.slice(1 - mostReferences)];
}

const acknowledgementId = (inquiry: Inquiry["id"]) => idFrom("notification", "inquiry-acknowledged", inquiry);

const answerId = ({ id }: Inquiry, { version }: Entry, kind: string, reader: string) =>
  idFrom("notification", kind, id, String(version), reader.toLowerCase());
