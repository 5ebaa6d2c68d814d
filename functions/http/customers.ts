import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { CustomerPage, CustomerQuery, listCustomers } from "#shared/contracts/customers/list-customers.ts";
import { CustomerView, showCustomer } from "#shared/contracts/customers/show-customer.ts";
import { endpoint } from "#shared/platform/endpoint.ts";

const fresh = { "cache-control": "no-store" };

export const readCustomers = endpoint({
  on: "GET /operator/tenants",
  allow: "operator",
  summary:
    "Every customer by name: where it stands, its seats, what it lets our apps do, and what could not be read of it",
  query: CustomerQuery,
  answer: { 200: CustomerPage },
  run: ({ platform, query }) => listCustomers(platform, query),
  respond: (page) => ({ headers: fresh, jsonBody: page }),
});

export const readCustomer = endpoint({
  on: "GET /operator/tenants/{tenantId}",
  allow: "operator",
  summary:
    "A customer's facts: admins, contract, managed accounts, consents, and how each kind of its inventory stands",
  params: z.object({ tenantId: TenantId }),
  answer: { 200: CustomerView },
  run: ({ platform, params: { tenantId } }) => showCustomer(platform, tenantId),
  respond: (view) => ({ headers: fresh, jsonBody: view }),
});
