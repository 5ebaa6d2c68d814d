import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Month } from "../model.ts";
import { draftMessage } from "./make-draft.ts";

/** Asks the worker to have every customer's invoice of a month computed. */
export const DraftMonth = z.object({ kind: z.literal("draft-month"), month: Month, why: z.string() });
export type DraftMonth = z.infer<typeof DraftMonth>;

/** Orders the drafts of a month, customer by customer. */
export async function draftMonth(
  needs: Pick<Platform, "bus">,
  { month, why }: DraftMonth,
  customers: AsyncIterable<TenantId[]>,
): Promise<void> {
  for await (const tenants of customers)
    await needs.bus.send("documents", ...tenants.map((tenant) => draftMessage(tenant, month, why)));
}
