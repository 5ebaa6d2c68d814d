import { idFrom } from "#shared/base/ids.ts";
import { inJapan, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { firstReplyDueBy } from "#shared/calendar/deadlines.ts";
import { type OrderedMail, orderMails } from "#shared/notifications/order-mails.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import type { AcceptedInquiry, Inquiry } from "./model.ts";
import { keepInquiry, reserveSerial } from "./store.ts";

type Needs = Pick<Platform, "bus" | "settings" | "tables">;

/** Gives an accepted inquiry its number and deadline, then tells its sender and the support staff. */
export async function openInquiry(needs: Needs, accepted: AcceptedInquiry): Promise<void> {
  const receivedAt = Temporal.Instant.from(accepted.receivedAt);
  const year = inJapan(receivedAt).year;
  const serial = await reserveSerial(needs, year, accepted.id);
  const inquiry = await keepInquiry(needs, {
    ...accepted,
    number: `T-${year}-${String(serial).padStart(6, "0")}`,
    state: "new",
    firstReplyBy: firstReplyDueBy(japan, receivedAt).toString(),
  });
  const company = inquiry.tenant && (await findCustomer(needs, inquiry.tenant)).name;
  await orderMails(needs, acknowledgement(inquiry), notice(inquiry, needs.settings.supportMailbox, company));
}

const acknowledgement = (inquiry: Inquiry): OrderedMail => ({
  id: idFrom("notification", "inquiry-acknowledged", inquiry.id),
  notification: {
    kind: "inquiry-acknowledged",
    to: { name: inquiry.requester.name, address: inquiry.requester.mail },
    inquiryId: inquiry.id,
    number: inquiry.number,
    subject: inquiry.subject,
    receivedAt: inquiry.receivedAt,
    firstReplyBy: inquiry.firstReplyBy,
    attachments: inquiry.attachments.map(({ name, bytes }) => ({ name, bytes })),
  },
});

const notice = (inquiry: Inquiry, supportMailbox: string, companyName: string | undefined): OrderedMail => ({
  id: idFrom("notification", "inquiry-received", inquiry.id),
  notification: {
    kind: "inquiry-received",
    to: { address: supportMailbox },
    inquiryId: inquiry.id,
    number: inquiry.number,
    impact: inquiry.impact,
    ...(companyName && { companyName }),
    receivedAt: inquiry.receivedAt,
    firstReplyBy: inquiry.firstReplyBy,
  },
});
