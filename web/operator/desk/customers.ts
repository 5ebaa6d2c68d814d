import { queryOptions, useQuery } from "@tanstack/react-query";
import type { CustomerFacts } from "#shared/contracts/customers/customer-facts.ts";
import { allPages } from "#web/api/pages.ts";

type CustomerPage = { customers: CustomerFacts[]; cursor?: string };

const reading = queryOptions({
  queryKey: ["/operator/tenants", "names"],
  staleTime: 300_000,
  queryFn: async ({ signal }) =>
    (await allPages<CustomerPage>("/operator/tenants", 100, signal)).flatMap(({ customers }) => customers),
});

const none: CustomerFacts[] = [];

/** Every customer, by which rows that name only a tenant are read. */
export const useCustomers = (): readonly CustomerFacts[] => useQuery(reading).data ?? none;

/** What a customer is called; nothing before that is known. */
export function useCustomerName(): (tenant: string | undefined) => string | undefined {
  const names = new Map(useCustomers().map(({ tenant, name }) => [tenant as string, name]));
  return (tenant) => (tenant === undefined ? undefined : names.get(tenant));
}
