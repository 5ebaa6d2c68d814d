import type { Person } from "#shared/base/caller.ts";
import { type Id, idFrom, type TenantId } from "#shared/base/ids.ts";
import { refusal } from "#shared/base/problems.ts";
import { Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { Words } from "#shared/calendar/model.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { typeOf } from "./catalogue.ts";
import { licencesNotJudged, licencesShort } from "./check-licences.ts";
import { placeOfDay } from "./check-order.ts";
import { checkOrders, invalid, type Sent, sentAsJson } from "./check-orders.ts";
import { contradiction, subjectKey } from "./contradictions.ts";
import { namesUsed } from "./describe-order.ts";
import { knownOf, namesIn } from "./known.ts";
import { promise } from "./lead-time.ts";
import type { ServiceRequest } from "./model.ts";
import { keepOrders } from "./order-documents.ts";
import { following, recordNew } from "./record.ts";
import type { RequestForm, Wishes } from "./request-form.ts";
import type { Known, RequestType } from "./request-type.ts";
import { madeUnder, openRequests } from "./store.ts";
import { andMore } from "./types/headline.ts";

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "log" | "newId" | "tables">;
type Language = keyof Words;

type Submission = {
  wishes: Wishes;
  key: string | undefined;
  /** In which language who orders reads refusals. */
  language: Language;
  /** Finds out what is ordered, in the light of what is known of the company. */
  read: (known: Known) => Promise<Sent> | Sent;
};

/** Takes an order in: nothing of it is kept unless all of it is right. The same key again gives the same order. */
export async function submitOrders(
  needs: Needs,
  person: Person,
  tenant: TenantId,
  { wishes, key, language: told, read }: Submission,
): Promise<Id<"request">> {
  await findCustomer(needs, tenant);
  const once = key === undefined ? undefined : idFrom("request", tenant, person.objectId, key);
  const before = once && (await madeUnder(needs, tenant, once));
  if (before) return before;

  const known = knownOf(needs, tenant);
  const sent = await read(known);
  const type = orderable(sent, person, told);
  const orders = await checkOrders(type, sent, { known, language: told, now: needs.clock.now() });
  const nameOf = await namesIn(known);
  const request = await newRequest(needs, { person, tenant, type, wishes, sent, known, nameOf, told }, orders);
  await keepOrders(needs, request, sent.orders, namesUsed(sent.orders, nameOf));
  const check = async () => {
    const open = await openRequests(needs, tenant);
    const against = contradiction(request, open, typeOf);
    if (against) throw refusal("wrong-state", against);
    const short = await licencesShort(needs, { type, orders, known }, open, sent, told);
    if (short.length > 0) throw invalid(short, sent);
  };
  await following(needs, request, () => recordNew(needs, request, actorOf(person), check, once));
  return request.id;
}

/** An order that comes as JSON. */
export const submitRequest = (
  needs: Needs,
  person: Person,
  tenant: TenantId,
  {
    form: { type, orders, ...wishes },
    key,
    language,
  }: { form: RequestForm; key: string | undefined; language: Language },
): Promise<Id<"request">> =>
  submitOrders(needs, person, tenant, { wishes, key, language, read: () => sentAsJson(type, orders, language) });

/** A type that this person may order. */
function orderable(sent: Sent, { role }: Person, language: Language): RequestType {
  const type = typeOf(sent.type);
  if (!type) throw invalid([{ pointer: "#/type", detail: noSuchType[language] }], sent);
  if (type.orderedBy === "admin" && role === "user") throw refusal("not-allowed", forAdmins);
  return type;
}

const noSuchType: Words = {
  ja: "この種類の依頼はありません。一覧（GET /request-types）から選んでください。",
  en: "There is no such type of request. GET /request-types has them.",
};

const forAdmins: Words = {
  ja: "この依頼は、貴社の管理者の方だけがお申し込みいただけます。",
  en: "Only your company's admins may order this.",
};

type Ordered = {
  person: Person;
  tenant: TenantId;
  type: RequestType;
  wishes: Wishes;
  sent: Sent;
  known: Known;
  nameOf: (id: string) => string;
  told: Language;
};

async function newRequest(needs: Needs, ordered: Ordered, orders: readonly unknown[]): Promise<ServiceRequest> {
  const { person, tenant, type, wishes, sent, known, nameOf, told } = ordered;
  const receivedAt = needs.clock.now();
  const day =
    type.day?.(orders[0]) ?? (wishes.desiredOn === undefined ? undefined : Temporal.PlainDate.from(wishes.desiredOn));
  const promised = promise(japan, type.lead, { receivedAt, day, isUrgent: wishes.isUrgent });
  if ("refused" in promised) {
    const pointer = type.day ? `#/orders/0${placeOfDay(type)}` : "#/desiredOn";
    throw invalid([{ pointer, detail: promised.refused[told] }], sent);
  }
  const id = needs.newId("request");
  const { role, objectId, name, mail } = person;
  const notJudged = await licencesNotJudged({ type, orders, known });
  return {
    id,
    tenant,
    type: sent.type,
    version: 1,
    state: "submitted",
    stateSince: receivedAt.toString(),
    orderedBy: { role, objectId, name, mail },
    headline: inBoth((language) => headlineOf(type.headline(orders[0], nameOf, language), orders.length - 1, language)),
    ...(wishes.note && { note: wishes.note }),
    ...(notJudged && { notJudged }),
    orders: orders.length,
    subjects: [...new Set(orders.flatMap((fields) => type.subjects(fields)))].map(subjectKey),
    receivedAt: receivedAt.toString(),
    ...(day && { desiredOn: day.toString() }),
    earliestOn: promised.earliestOn.toString(),
    dueBy: promised.dueBy.toString(),
    isBestEffort: promised.isBestEffort,
    inquiry: idFrom("inquiry", "request", id),
    approvals: [],
    isHandedOn: false,
    isRollingBack: false,
    untold: [],
  };
}

function headlineOf(first: string, others: number, language: Language): string {
  return Array.from(andMore(first, others, language))
    .slice(0, 80)
    .join("");
}
