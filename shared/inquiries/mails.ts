import { idFrom } from "#shared/base/ids.ts";
import type { OrderedMail } from "#shared/notifications/order-mails.ts";
import { closesAt } from "./auto-close.ts";
import type { Warning } from "./clocks.ts";
import { changeIn, type Entry, isReply } from "./history.ts";
import type { Inquiry } from "./model.ts";
import { publicHistory } from "./thread.ts";

/** The mails that new entries call for: one for each reader of each reply, and of each resolving. */
export const mailsAbout = (inquiry: Inquiry, history: readonly Entry[], news: readonly Entry[]): OrderedMail[] =>
  publicHistory(news).flatMap((entry) => {
    const isResolved = changeIn(entry, "state")?.to === "resolved";
    if (!isResolved && !isReply(entry)) return [];
    const kind = isResolved ? "inquiry-resolved" : "inquiry-replied";
    const upToNow = history.filter(({ version }) => version <= entry.version);
    const ends = closesAt(standingAfter(upToNow), upToNow)?.toString();
    return readersOf(inquiry).map(({ name, mail }) => ({
      id: idFrom("notification", kind, inquiry.id, String(entry.version), mail.toLowerCase()),
      notification: {
        kind,
        to: { name, address: mail },
        inquiryId: inquiry.id,
        number: inquiry.number,
        subject: inquiry.subject,
        text: entry.message?.text ?? "",
        attachments: (entry.message?.attachments ?? []).map(({ name, bytes }) => ({ name, bytes })),
        ...(ends !== undefined && { closesAt: ends }),
      },
    }));
  });

function standingAfter(history: readonly Entry[]): Pick<Inquiry, "state" | "stateSince"> {
  const moved = history.findLast((entry) => changeIn(entry, "state") !== undefined);
  return { state: (moved && changeIn(moved, "state")?.to) ?? "new", stateSince: moved?.at ?? "" };
}

/** Who asked, and who gets a copy; each address once. */
function readersOf({ requester, watchers }: Inquiry) {
  const readers = new Map(watchers.map((watcher) => [watcher.mail.toLowerCase(), watcher]));
  readers.delete(requester.mail.toLowerCase());
  return [requester, ...readers.values()];
}

/** Tells who works on an inquiry that its time runs out, or the lead that it has run out. */
export function warningMail(
  inquiry: Inquiry,
  { target, percent, tells, at, dueBy }: Warning,
  { company, supportMailbox }: { company: string | undefined; supportMailbox: string },
): OrderedMail {
  const assignee = inquiry.assignee && { name: inquiry.assignee.name, address: inquiry.assignee.mail };
  const lead = { address: supportMailbox };
  return {
    id: idFrom("notification", "deadline", inquiry.id, target, String(percent)),
    notification: {
      kind: tells === "lead" ? "deadline-breached" : "deadline-warning",
      to: tells === "lead" ? lead : (assignee ?? lead),
      inquiryId: inquiry.id,
      number: inquiry.number,
      target,
      percent,
      reachedAt: at.toString(),
      dueBy: dueBy.toString(),
      ...(company !== undefined && { companyName: company }),
      ...(inquiry.assignee && { assigneeName: inquiry.assignee.name }),
    },
  };
}
