import * as z from "zod";
import { csvRows } from "#shared/platform/csv.ts";
import { GraphError } from "#shared/platform/graph-error.ts";
import type { GraphPath } from "#shared/platform/graph-requests.ts";
import type { Reading, ReadingNeeds } from "./collector.ts";

/** Names are hidden behind hashes while the tenant conceals them: https://learn.microsoft.com/microsoft-365/admin/activity-reports */
const concealed = /^[0-9A-F]{32}$/;

type Row = Record<string, string>;
type Report<Found> = {
  path: GraphPath;
  /** The columns that are used; a report that lacks one is not read, whatever else it has. */
  columns: readonly string[];
  /** Columns that hold names, as far as the report has them. */
  names: readonly string[];
  row: z.core.$ZodType<Found>;
};

/** A step that reads a whole usage report, true as of its refresh date, which is some days ago. */
export const usageReport =
  <Found>({ path, columns, names, row }: Report<Found>) =>
  async ({ graph }: ReadingNeeds): Promise<Reading<Found>> => {
    const { columns: given, rows } = await csvRows(await graph.report(path));
    const missing = columns.filter((name) => !given.includes(name));
    if (missing.length > 0) throw unreadable(path, new Error(`The report lacks ${missing.join(", ")}.`));
    const read = z.array(row).safeParse(rows);
    if (!read.success) throw unreadable(path, read.error);
    return {
      found: read.data,
      ...(rows[0]?.["Report Refresh Date"] && { asOf: `${rows[0]["Report Refresh Date"]}T00:00:00Z` }),
      ...(isConcealed(rows, names) && { cause: "concealed" }),
    };
  };

const isConcealed = (rows: readonly Row[], names: readonly string[]) =>
  rows.some((row) => names.some((name) => concealed.test(row[name] ?? "")));

const unreadable = (path: string, cause: Error) =>
  new GraphError({ status: 200, code: "unreadable-answer", path, cause });
