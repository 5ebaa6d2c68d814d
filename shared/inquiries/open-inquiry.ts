import { idFrom } from "#shared/base/ids.ts";
import { inJapan, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { firstReplyDueBy } from "#shared/calendar/deadlines.ts";
import { type OrderedMail, orderMails } from "#shared/notifications/order-mails.ts";
import type { SenderKind } from "#shared/platform/flood-guard.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { categories } from "./categories.ts";
import { followInquiry, followNew } from "./follow-inquiry.ts";
import type { Entry } from "./history.ts";
import { holdAndTell } from "./hold-and-tell.ts";
import { acknowledgement } from "./mails.ts";
import type { AcceptedInquiry, Inquiry } from "./model.ts";
import { reserveSerial } from "./numbering.ts";
import { firstPriority } from "./policy.ts";
import { findInquiry, keepInquiry } from "./store.ts";

type Needs = Pick<Platform, "bus" | "clock" | "floodGuard" | "log" | "settings" | "tables">;

/** Gives an accepted inquiry its number and deadline, tells its sender and the support staff, and lists it. */
export async function openInquiry(needs: Needs, accepted: AcceptedInquiry): Promise<void> {
  if (await isFlood(needs, accepted)) return holdFlood(needs, accepted);
  const year = inJapan(Temporal.Instant.from(accepted.receivedAt)).year;
  const serial = await reserveSerial(needs, year, accepted.id);
  const wanted = opened(accepted, `T-${year}-${String(serial).padStart(6, "0")}`);
  const opening = openingOf(wanted);
  const isNew = (await keepInquiry(needs, wanted, opening)) === "done";
  const inquiry = isNew ? wanted : (await findInquiry(needs, accepted.id))?.value;
  if (!inquiry) throw new Error("An inquiry that was just written is gone.");
  const company = inquiry.tenant && (await findCustomer(needs, inquiry.tenant)).name;
  await orderMails(needs, acknowledgement(inquiry), notice(inquiry, needs.settings.supportMailbox, company));
  await (isNew ? followNew(needs, inquiry, opening) : followInquiry(needs, inquiry.id));
}

/** Mails are counted where they come in, and what an operator has let through was counted once. */
async function isFlood({ floodGuard }: Needs, accepted: AcceptedInquiry): Promise<boolean> {
  const { id, channel, requester, source, isReleased, followUpOf } = accepted;
  if (channel !== "form" || isReleased || followUpOf) return false;
  const at = Temporal.Instant.from(accepted.receivedAt);
  const count = (kind: SenderKind, name: string) => floodGuard.arrived(kind, name, id, at);
  const counted = requester.objectId
    ? [count("person", floodGuard.nameOf("person", requester.objectId))]
    : [
        count("address", floodGuard.nameOf("address", requester.mail)),
        ...(source === undefined ? [] : [count("source", source)]),
      ];
  return (await Promise.all(counted)).includes("flood");
}

/** Nobody is answered: the address may be a victim's. */
async function holdFlood(needs: Needs, accepted: AcceptedInquiry): Promise<void> {
  await holdAndTell(needs, { accepted, reason: "flood", heldAt: accepted.receivedAt });
}

function opened({ source: _source, isReleased: _isReleased, ...accepted }: AcceptedInquiry, number: string): Inquiry {
  const category = accepted.category ?? "general";
  const receivedAt = Temporal.Instant.from(accepted.receivedAt);
  return {
    ...accepted,
    number,
    version: 1,
    state: "new",
    stateSince: accepted.receivedAt,
    category,
    priority: firstPriority[accepted.impact],
    assignee: null,
    watchers: [],
    links: accepted.followUpOf ? [{ inquiry: accepted.followUpOf, relation: "followUpOf" }] : [],
    mergedInto: null,
    firstReplyBy: firstReplyDueBy(japan, receivedAt, categories[category].firstReplyDays).toString(),
    satisfaction: null,
  };
}

/** The history begins with the inquiry itself. */
const openingOf = ({ id, receivedAt, requester: { name, objectId } }: Inquiry): Entry => ({
  inquiry: id,
  version: 1,
  at: receivedAt,
  by: { role: objectId === undefined ? "visitor" : "user", name, objectId },
  changes: [],
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
