import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { unknownCursor } from "#shared/base/problems.ts";
import { japanDate } from "#shared/base/time.ts";
import { standings } from "#shared/inventory/read-snapshots.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { customersByName } from "#shared/tenants/customers-by-name.ts";
import { customerOf } from "#shared/tenants/find-customer.ts";
import { CustomerNumber } from "../model.ts";
import { findOnboarding, unbegun } from "../onboarding/store.ts";
import { contractVersions, customerWithNumber } from "../store.ts";
import { CustomerFacts, customerFacts, type KnownCustomer } from "./customer-facts.ts";

type Needs = Pick<Platform, "clock" | "tables">;

export const CustomerQuery = z.strictObject({
  q: z.string().trim().min(1).max(100).optional().describe("A name, a tenant id, a domain or a customer number"),
  cursor: z.string().max(100).optional(),
  take: z.coerce.number().int().min(1).max(100).default(50),
});

export const CustomerPage = z.object({
  customers: z.array(CustomerFacts),
  total: z.int(),
  cursor: z.string().optional(),
});

/** One page of everybody in the order of their names; the cursor is the place in it. */
export async function listCustomers(
  needs: Needs,
  { q, cursor, take }: z.infer<typeof CustomerQuery>,
): Promise<z.infer<typeof CustomerPage>> {
  const ids = await wanted(needs, q);
  const from = placeOf(cursor);
  const known = await Promise.all(ids.slice(from, from + take).map((id) => knownCustomer(needs, id)));
  const now = needs.clock.now();
  const today = japanDate(now).toString();
  return {
    customers: known.flatMap((one) => (one ? [customerFacts(one, now.toString(), today)] : [])),
    total: ids.length,
    ...(from + take < ids.length && { cursor: Buffer.from(String(from + take)).toString("base64url") }),
  };
}

async function wanted(needs: Needs, q: string | undefined): Promise<TenantId[]> {
  const number = CustomerNumber.safeParse(q?.normalize("NFKC").toUpperCase()).data;
  if (number === undefined) return (await customersByName(needs, q)).map(({ id }) => id);
  const numbered = await customerWithNumber(needs, number);
  return numbered ? [numbered] : [];
}

function placeOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const place = Buffer.from(cursor, "base64url").toString();
  if (/^\d{1,6}$/.test(place)) return Number(place);
  throw unknownCursor();
}

/** All that a customer's facts come from; nothing when nothing is kept of it. */
export async function knownCustomer(needs: Needs, id: TenantId): Promise<KnownCustomer | undefined> {
  const [tenant, versions, onboarding, kinds] = await Promise.all([
    customerOf(needs, id),
    contractVersions(needs, id),
    findOnboarding(needs, id),
    standings(needs, id),
  ]);
  const { consents } = onboarding?.value ?? unbegun(id);
  return tenant && { tenant, versions, consents, standings: kinds };
}
