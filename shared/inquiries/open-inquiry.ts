import { inJapan, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { firstReplyDueBy } from "#shared/calendar/deadlines.ts";
import { orderMails } from "#shared/notifications/order-mails.ts";
import type { FloodGuard, SenderKind } from "#shared/platform/flood-guard.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { addNote } from "./add-note.ts";
import { categories } from "./categories.ts";
import { followInquiry, followNew } from "./follow-inquiry.ts";
import { type Entry, service } from "./history.ts";
import { holdAndTell } from "./hold-and-tell.ts";
import { acknowledgement } from "./mails.ts";
import type { AcceptedInquiry, Inquiry } from "./model.ts";
import { noticeOf } from "./notice.ts";
import { reserveSerial } from "./numbering.ts";
import { firstPriority } from "./policy.ts";
import { findInquiry, keepInquiry } from "./store.ts";

type Needs = Pick<Platform, "bus" | "clock" | "floodGuard" | "log" | "newId" | "settings" | "tables">;

/**
 * Gives an accepted inquiry its number and deadline, tells its sender and the support staff, and lists it. What is there
 * already is not held for what came since.
 */
export async function openInquiry(needs: Needs, accepted: AcceptedInquiry): Promise<void> {
  if ((await isFlood(needs, accepted)) && !(await findInquiry(needs, accepted.id))) return holdFlood(needs, accepted);
  const year = inJapan(Temporal.Instant.from(accepted.receivedAt)).year;
  const serial = await reserveSerial(needs, year, accepted.id);
  const wanted = opened(accepted, `T-${year}-${String(serial).padStart(6, "0")}`);
  const opening = openingOf(wanted);
  const isNew = (await keepInquiry(needs, wanted, opening)) === "done";
  const inquiry = isNew ? wanted : (await findInquiry(needs, accepted.id))?.value;
  if (!inquiry) throw new Error("An inquiry that was just written is gone.");
  const company = inquiry.tenant && (await findCustomer(needs, inquiry.tenant)).name;
  if (accepted.note !== undefined) await addNote(needs, inquiry.id, accepted.note);
  await orderMails(needs, ...acknowledgement(inquiry), noticeOf(inquiry, needs.settings.supportMailbox, company));
  const isUntouched = isNew && accepted.note === undefined;
  await (isUntouched ? followNew(needs, inquiry, opening, company) : followInquiry(needs, inquiry.id));
}

/** Mails are counted where they come in, and what an operator has let through was counted once. */
async function isFlood({ floodGuard }: Needs, accepted: AcceptedInquiry): Promise<boolean> {
  const { id, channel, isReleased, followUpOf } = accepted;
  if (channel === "mail" || isReleased || followUpOf) return false;
  const at = Temporal.Instant.from(accepted.receivedAt);
  const counted = sendersOf(floodGuard, accepted).map(({ kind, name }) => floodGuard.arrived(kind, name, id, at));
  return (await Promise.all(counted)).includes("flood");
}

/** By what its sender is known again; callers who withhold their number are not taken for one another. */
function sendersOf(
  { nameOf }: Pick<FloodGuard, "nameOf">,
  { requester: { objectId, mail }, source, call }: AcceptedInquiry,
): { kind: SenderKind; name: string }[] {
  const named = (kind: SenderKind, sender: string) => ({ kind, name: nameOf(kind, sender) });
  if (objectId) return [named("person", objectId)];
  return [
    ...(call?.from ? [named("caller", call.from)] : []),
    ...(mail === undefined ? [] : [named("address", mail)]),
    ...(source === undefined ? [] : [{ kind: "source" as const, name: source }]),
  ];
}

/** Nobody is answered: the address may be a victim's. */
async function holdFlood(needs: Needs, accepted: AcceptedInquiry): Promise<void> {
  await holdAndTell(needs, { accepted, reason: "flood", heldAt: accepted.receivedAt });
}

function opened(
  { source: _source, isReleased: _isReleased, note: _note, ...accepted }: AcceptedInquiry,
  number: string,
): Inquiry {
  const category = accepted.category ?? "general";
  const receivedAt = Temporal.Instant.from(accepted.receivedAt);
  return {
    ...accepted,
    number,
    version: 1,
    state: "new",
    stateSince: accepted.receivedAt,
    category,
    priority: accepted.priority ?? firstPriority[accepted.impact],
    assignee: null,
    watchers: accepted.watchers ?? [],
    links: accepted.followUpOf ? [{ inquiry: accepted.followUpOf, relation: "followUpOf" }] : [],
    mergedInto: null,
    firstReplyBy: firstReplyDueBy(japan, receivedAt, categories[category].firstReplyDays).toString(),
    calledBackAt: null,
    satisfaction: null,
  };
}

/** The history begins with the inquiry itself. */
const openingOf = ({ id, receivedAt, channel, requester: { name, objectId } }: Inquiry): Entry => ({
  inquiry: id,
  version: 1,
  at: receivedAt,
  by: channel === "monitoring" ? service : { role: objectId === undefined ? "visitor" : "user", name, objectId },
  changes: [],
});
