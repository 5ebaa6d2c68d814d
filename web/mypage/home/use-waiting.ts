import { useQueries } from "@tanstack/react-query";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import type { RequestDetail, RequestPage, ShownRequest } from "#shared/requests/show-request.ts";
import { reading, useReading } from "#web/api/queries.ts";
import { useMe, useTenant } from "#web/app/for-role.tsx";
import { useLanguage } from "#web/words/language.ts";

type Inquiries = { inquiries: ListedInquiry[]; cursor?: string };

/** The newest inquiries of the company. */
export const useInquiries = (): ListedInquiry[] | undefined =>
  useReading<Inquiries>("/inquiries", { tenant: useTenant(), take: 100 }).data?.value.inquiries;

type Orders = {
  orders: ShownRequest[] | undefined;
  /** Those that go on only when this admin consents. */
  waiting: ShownRequest[] | undefined;
};

/** The newest orders of the company; whose consent is missing stands in each by itself. */
export function useOrders(): Orders {
  const tenant = useTenant();
  const { mail } = useMe();
  const language = useLanguage();
  const path = `/tenants/${tenant}/requests`;
  const orders = useReading<RequestPage>(path, { take: 50 }).data?.value.requests;
  const planned = (orders ?? []).filter(({ state, orderedBy }) => state === "planned" && orderedBy.mail !== mail);
  const details = useQueries({
    queries: planned.map(({ id }) => reading<RequestDetail>(`${path}/${id}`, {}, language)),
  });
  const waiting = planned.filter((_, at) => details[at]?.data?.value.missingApprovals.includes("other-admin"));
  return { orders, waiting: orders && waiting };
}
