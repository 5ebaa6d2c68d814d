import { fullDate } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { AcceptedInquiry } from "#shared/inquiries/model.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import type { Admin } from "#shared/tenants/model.ts";
import { describing } from "./describe-order.ts";
import type { ServiceRequest } from "./model.ts";
import { getOrders, namesOf } from "./order-documents.ts";
import type { RequestType } from "./request-type.ts";

type Needs = Pick<Platform, "blobs" | "tables">;

/** So many orders of a workbook are written out; the rest is counted. */
const mostShown = 20;

/** The order as it stands in the company's history, where its requester is told of it and can answer. */
export async function inquiryAbout(needs: Needs, request: ServiceRequest, type: RequestType): Promise<AcceptedInquiry> {
  const { language, admins } = await findCustomer(needs, request.tenant);
  const orders = await getOrders(needs, request);
  const describe = describing(type, await namesOf(needs, request), language);
  const shown = orders.slice(0, mostShown).map((order) => describe(order).join("\n"));
  const more = orders.length - shown.length;
  const lines = {
    ja: [
      request.desiredOn && `希望日：${fullDate(Temporal.PlainDate.from(request.desiredOn))}`,
      request.isBestEffort && "お急ぎ（できる範囲での対応）",
      request.note && `備考：${request.note}`,
      request.notJudged?.ja,
      more > 0 && `ほか${more}件`,
    ],
    en: [
      request.desiredOn && `Wished for: ${fullDate(Temporal.PlainDate.from(request.desiredOn), "en")}`,
      request.isBestEffort && "Urgent: as well as we can",
      request.note && `Note: ${request.note}`,
      request.notJudged?.en,
      more > 0 && `and ${more} more`,
    ],
  }[language];
  const { objectId, name, mail } = request.orderedBy;
  return {
    id: request.inquiry,
    receivedAt: request.receivedAt,
    channel: "order",
    language,
    tenant: request.tenant,
    requester: { name, mail, objectId },
    subject: Array.from(
      { ja: `【依頼】${type.title.ja}（${request.headline.ja}）`, en: `${type.title.en} (${request.headline.en})` }[
        language
      ],
    )
      .slice(0, 100)
      .join(""),
    description: [...shown, lines.filter(Boolean).join("\n")].filter(Boolean).join("\n\n"),
    impact: "question",
    isConfidential: type.isConfidential === true,
    attachments: [],
    category: type.category,
    isReleased: true,
    ...(type.approvals.includes("other-admin") && { watchers: others(admins, objectId) }),
  };
}

/** Whose consent may be asked hears of it. */
const others = (admins: readonly Admin[], orderer: string) =>
  admins.filter(({ objectId }) => objectId !== orderer).map(({ name, mail }) => ({ name, mail }));
