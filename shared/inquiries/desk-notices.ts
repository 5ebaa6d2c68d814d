import { idFrom } from "#shared/base/ids.ts";
import type { OrderedMail } from "#shared/notifications/order-mails.ts";
import { changeIn, type Entry } from "./history.ts";
import type { Contact, Inquiry } from "./model.ts";

type Told = { supportMailbox: string; company: string | undefined; dueBy: string | undefined };

/**
 * What our staff is told of: that a customer answers or reopens an inquiry, and that one was given to somebody. Each is told
 * once, and nobody of what they have done themselves.
 */
export const deskNotices = (
  inquiry: Inquiry,
  history: readonly Entry[],
  news: readonly Entry[],
  told: Told,
): OrderedMail[] =>
  news.flatMap((entry) =>
    [answered(inquiry, entry, assigneeAt(history, entry), told), assigned(inquiry, entry, told)].filter((one) => !!one),
  );

/** Who worked on it when something happened, whoever does since. */
const assigneeAt = (history: readonly Entry[], { version }: Entry): Contact | null => {
  const given = history.findLast((entry) => entry.version <= version && changeIn(entry, "assignee"));
  return (given && changeIn(given, "assignee")?.to) ?? null;
};

function answered(inquiry: Inquiry, entry: Entry, assignee: Contact | null, told: Told): OrderedMail | undefined {
  const isReopened = changeIn(entry, "state")?.to === "reopened";
  const isAnswer = entry.message?.visibility === "public";
  if (!isCustomers(entry) || !(isReopened || isAnswer)) return undefined;
  const to = assignee ? recipient(assignee) : nobodysReader(entry, told);
  if (!to || isOwn(entry, to)) return undefined;
  return {
    id: idFrom("notification", "inquiry-answered", inquiry.id, String(entry.version)),
    notification: { kind: "inquiry-answered", to, isReopened, ...factsOf(inquiry, entry, told) },
  };
}

function assigned(inquiry: Inquiry, entry: Entry, told: Told): OrderedMail | undefined {
  const assignee = changeIn(entry, "assignee")?.to;
  const to = assignee && recipient(assignee);
  if (!to || isOwn(entry, to)) return undefined;
  return {
    id: idFrom("notification", "inquiry-assigned", inquiry.id, String(entry.version)),
    notification: { kind: "inquiry-assigned", to, ...factsOf(inquiry, entry, told) },
  };
}

const isCustomers = ({ by }: Entry) => by.role !== "operator" && by.role !== "service";

const isOwn = ({ byMail }: Entry, { address }: { address: string }) => byMail?.toLowerCase() === address.toLowerCase();

/** While nobody works on it the support mailbox is told, in which an answer by mail lies already. */
const nobodysReader = ({ message }: Entry, { supportMailbox }: Told) =>
  message?.mail ? undefined : { address: supportMailbox };

const recipient = ({ name, mail }: Contact) => ({ name, address: mail });

const factsOf = ({ id, number }: Inquiry, { at }: Entry, { company, dueBy }: Told) => ({
  inquiryId: id,
  number,
  at,
  ...(company !== undefined && { companyName: company }),
  ...(dueBy !== undefined && { dueBy }),
});
