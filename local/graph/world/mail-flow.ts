import { dayNumberOf, signInTimes } from "./habits.ts";
import { randomFor } from "./random.ts";
import { timestamp } from "./times.ts";
import type { World } from "./world.ts";

/** What Exchange remembers of the way of a mail to one recipient. */
export type Trace = {
  id: string;
  senderAddress: string;
  recipientAddress: string;
  messageId: string;
  receivedDateTime: string;
  subject: string;
  size: number;
  fromIP: string;
  toIP: string;
  status: "delivered" | "failed" | "filteredAsSpam" | "quarantined";
};

const subjects = [
  "お見積りの件",
  "打ち合わせの日程",
  "請求書送付のご案内",
  "ご確認のお願い",
  "Re: 納期について",
] as const;
const troubles = ["filteredAsSpam", "quarantined", "failed"] as const;

/** What Exchange has noted of a mail on its way. */
export type TraceDetail = {
  id: string;
  messageId: string;
  dateTime: string;
  event: string;
  action: string;
  description: string;
  data: string;
};

const ends: Readonly<Record<Trace["status"], { event: string; description: string }>> = {
  delivered: { event: "DELIVER", description: "The message was successfully delivered." },
  failed: {
    event: "FAIL",
    description:
      "Reason: [{LED=550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup}].",
  },
  filteredAsSpam: { event: "SPAM", description: "The message was marked as spam and moved to the junk email folder." },
  quarantined: { event: "QUARANTINE", description: "The message was sent to quarantine as high confidence phish." },
};

/** How a mail came in, and what became of it. */
export function detailsOf({ id, messageId, receivedDateTime, status }: Trace): TraceDetail[] {
  const received = { event: "RECEIVE", description: "The message was received." };
  return [received, ends[status]].map((what, index) => ({
    id: randomFor("trace-detail", id, index).guid(),
    messageId,
    dateTime: timestamp(Date.parse(receivedDateTime) + index * 2000),
    action: "",
    data: "",
    ...what,
  }));
}

/** The mails that nobody wrote here: whoever is at work gets one from outside or sends one there, between two instants. */
export function everydayMail({ tenant, habits }: World, from: number, until: number): Trace[] {
  const first = dayNumberOf(from);
  const days = Array.from({ length: dayNumberOf(until) - first + 1 }, (_, index) => first + index);
  return days
    .flatMap((number) =>
      habits.flatMap((habit) => signInTimes(tenant, habit, number).map((at) => ({ person: habit.person, at }))),
    )
    .filter(({ at }) => at >= from && at <= until)
    .map(({ person, at }) => {
      const random = randomFor(tenant.id, tenant.seed, "mail", person.id, at);
      const partner = `contact${random.int(1, 9)}@partner.example`;
      const isInbound = random.chance(0.6);
      const [sender, recipient] = isInbound ? [partner, person.mail] : [person.mail, partner];
      return {
        id: random.guid(),
        senderAddress: sender ?? "",
        recipientAddress: recipient ?? "",
        messageId: `<${random.guid()}@${isInbound ? "partner.example" : tenant.domain}>`,
        receivedDateTime: timestamp(Math.floor(at / 1000) * 1000),
        subject: random.pick(subjects),
        size: random.int(8000, 400_000),
        fromIP: `198.51.100.${random.int(1, 254)}`,
        toIP: isInbound ? "" : "203.0.113.25",
        status: isInbound && random.chance(0.08) ? random.pick(troubles) : "delivered",
      };
    });
}

/** The trace of a mail that was sent or came in here, for one recipient. */
export function traceOf({
  sender,
  recipient,
  content,
  ...mail
}: {
  sender: string;
  recipient: string;
  internetMessageId: string;
  at: string;
  subject: string;
  content: string;
}): Trace {
  return {
    id: randomFor("trace", mail.internetMessageId).guid(),
    senderAddress: sender,
    recipientAddress: recipient,
    messageId: mail.internetMessageId,
    receivedDateTime: mail.at,
    subject: mail.subject,
    size: Buffer.byteLength(content) + 2000,
    fromIP: "198.51.100.10",
    toIP: "",
    status: "delivered",
  };
}
