import { createHash } from "node:crypto";
import type { TenantId } from "#shared/base/ids.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import type { Month } from "../model.ts";
import { Draft } from "./draft-invoice.ts";
import { MonthRow } from "./month-rows.ts";

type InTables = Pick<Platform, "tables">;
type InBlobs = Pick<Platform, "blobs">;

/** All customers of a month lie together: that is how they are looked at and issued. */
const months: TableDefinition<MonthRow> = {
  name: "billingMonths",
  schema: MonthRow,
  key: ({ month, tenant }) => ({ partition: month, row: tenant }),
};

export const findMonthRow = (
  { tables }: InTables,
  month: Month,
  tenant: TenantId,
): Promise<Stored<MonthRow> | undefined> => tables.get(months, { partition: month, row: tenant });

/** Keeps a row as it now is; "conflict" when somebody has changed it since it was read. */
export const keepMonthRow = (
  { tables }: InTables,
  row: MonthRow,
  etag: string | undefined,
): Promise<Stored<MonthRow> | "conflict"> => tables.keep(months, row, etag);

/** Every customer's row of a month. */
export async function monthRows({ tables }: InTables, month: Month): Promise<MonthRow[]> {
  const found: MonthRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(months, { partition: month, ...(cursor && { cursor }) });
    found.push(...page.rows);
    cursor = page.cursor;
  } while (cursor);
  return found;
}

/** Keeps what a draft says under its own hash. */
export async function keepDraft({ blobs }: InBlobs, draft: Draft): Promise<{ blob: string; sha256: string }> {
  const content = Buffer.from(JSON.stringify(draft));
  const sha256 = createHash("sha256").update(content).digest("hex");
  const blob = `${draft.tenant}/${draft.month}/draft-${sha256}.json`;
  await blobs.putOnce("invoices", blob, content, "application/json");
  return { blob, sha256 };
}

export async function draftIn({ blobs }: InBlobs, { draft }: Pick<MonthRow, "draft">): Promise<Draft> {
  const content = await blobs.get("invoices", draft.blob);
  if (!content) throw new Error(`The draft ${draft.blob} is gone.`);
  return Draft.parse(JSON.parse(Buffer.from(content).toString("utf8")));
}
