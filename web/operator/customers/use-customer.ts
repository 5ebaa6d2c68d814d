import { useParams } from "react-router";
import type * as z from "zod";
import type { CustomerView } from "#shared/contracts/customers/show-customer.ts";
import { useReading } from "#web/api/queries.ts";

export type Customer = z.infer<typeof CustomerView>;

/** The customer in the address, as far as it has been read. */
export function useCustomer() {
  const { tenantId = "" } = useParams();
  return useReading<Customer>(`/operator/tenants/${tenantId}`);
}
