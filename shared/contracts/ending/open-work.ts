import { createHash } from "node:crypto";
import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { openDocuments } from "#shared/billing/payments/receivables.ts";
import { waitingFrom } from "#shared/inquiries/held.ts";
import { openInquiries } from "#shared/inquiries/list-inquiries.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Words } from "#shared/requests/model.ts";
import { openOrders } from "#shared/requests/open-orders.ts";
import { openApplications } from "../applications/store.ts";

const Item = z.object({ id: z.string(), title: z.string(), since: z.string().optional() });
const Unpaid = z.object({ number: z.string(), dueOn: z.string().optional(), openYen: z.int() });

/** What is not finished when a contract ends. */
export const OpenWork = z.object({
  inquiries: z.array(Item),
  orders: z.array(Item.extend({ title: Words })),
  applications: z.array(Item),
  held: z.array(Item),
  unpaid: z.array(Unpaid),
});
export type OpenWork = z.infer<typeof OpenWork>;

/** All that is open at a customer; what is unpaid is due with the end (BIL-13). */
export async function openWork(needs: Pick<Platform, "tables">, tenant: TenantId, endedOn: string): Promise<OpenWork> {
  const [inquiries, orders, applications, held, unpaid] = await Promise.all([
    openInquiries(needs, tenant),
    openOrders(needs, tenant),
    openApplications(needs, tenant),
    waitingFrom(needs, tenant),
    openDocuments(needs, tenant, endedOn),
  ]);
  return {
    inquiries: inquiries.map(({ id, number, subject, receivedAt }) => ({
      id,
      title: `${number} ${subject}`,
      since: receivedAt,
    })),
    orders: orders.map(({ id, headline, receivedAt }) => ({ id, title: headline, since: receivedAt })),
    applications: applications.map(({ id, content, receivedAt }) => ({ id, title: content.kind, since: receivedAt })),
    held: held.map(({ id, subject, heldAt }) => ({ id, title: subject, since: heldAt })),
    unpaid,
  };
}

/** Who confirms says what they have seen, so that nothing is left that came up since. */
export const seenOf = (work: OpenWork): string =>
  createHash("sha256").update(JSON.stringify(work)).digest("hex").slice(0, 16);
