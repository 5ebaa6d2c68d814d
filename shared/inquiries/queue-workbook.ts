import type { Platform } from "#shared/platform/platform.ts";
import type { Workbook } from "#shared/platform/workbook.ts";
import { customersByName } from "#shared/tenants/customers-by-name.ts";
import { inquiryWorkbook } from "./inquiry-workbook.ts";
import { listedIn } from "./list-inquiries.ts";
import { type ListedInquiry, queuePartition } from "./listing.ts";

type Needs = Pick<Platform, "clock" | "settings" | "tables">;

/** What our staff chose of the queue as an Excel file, in the queue's order; without a choice all of it. */
export async function queueWorkbook(needs: Needs, chosen?: ReadonlySet<string>): Promise<Workbook> {
  const names = await customersByName(needs);
  const inquiries: ListedInquiry[] = [];
  for await (const item of listedIn(needs, { partition: queuePartition }))
    if (chosen?.has(item.id) ?? true) inquiries.push(item);
  return inquiryWorkbook(inquiries, {
    author: needs.settings.service.providerName,
    madeAt: needs.clock.now(),
    showsCalls: true,
    customers: new Map(names.map(({ id, name }) => [id, name])),
  });
}
