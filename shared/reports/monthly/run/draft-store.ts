import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { changedSince, nothingHere } from "#shared/base/problems.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { ReportDraft, ReportEntry } from "./report-draft.ts";

type Needs = Pick<Platform, "tables">;
export type WhichReport = { tenant: TenantId; month: string };

const Row = z.discriminatedUnion("row", [
  ReportDraft.extend({ row: z.literal("draft") }),
  ReportEntry.extend({ row: z.literal("entry") }),
]);
type Row = z.infer<typeof Row>;

/** All reports of a month in one partition, each with its history: that is how they are looked at, and changed at once. */
const monthlyReports: TableDefinition<Row> = {
  name: "monthlyReports",
  schema: Row,
  key: (row) => ({ partition: row.month, row: row.row === "draft" ? draftRow(row) : entryRow(row) }),
};

const draftRow = ({ tenant }: Pick<WhichReport, "tenant">) => `draft:${tenant}`;
const entryRow = ({ tenant, revision }: Pick<ReportEntry, "tenant" | "revision">) =>
  `entry:${tenant}:${String(revision).padStart(6, "0")}`;

export async function findDraft({ tables }: Needs, which: WhichReport): Promise<Stored<ReportDraft> | undefined> {
  const stored = await tables.get(monthlyReports, { partition: which.month, row: draftRow(which) });
  return stored?.value.row === "draft" ? { value: ReportDraft.parse(stored.value), etag: stored.etag } : undefined;
}

/** The report that somebody names; refused as `not-found` when there is none. */
export async function getDraft(needs: Needs, which: WhichReport): Promise<Stored<ReportDraft>> {
  const stored = await findDraft(needs, which);
  if (!stored) throw nothingHere();
  return stored;
}

export type Happened = Pick<ReportEntry, "happening" | "by" | "at" | "section" | "text">;

/** Writes a report as it now stands with what happened to it, all or nothing; refused when anybody was first. */
export async function writeDraft(
  { tables }: Needs,
  before: Stored<ReportDraft> | undefined,
  after: Omit<ReportDraft, "revision">,
  happened: Happened,
): Promise<Stored<ReportDraft>["value"]> {
  const revision = (before?.value.revision ?? 0) + 1;
  const { month, tenant, version } = after;
  const draft = { row: "draft" as const, ...after, revision };
  const outcome = await tables.transact(monthlyReports, [
    before ? { replace: { value: draft, etag: before.etag } } : { insert: draft },
    { insert: { row: "entry", month, tenant, version, revision, ...happened } },
  ]);
  if (outcome === "conflict") throw changedSince();
  return ReportDraft.parse(draft);
}

/** Every report of a month. */
export async function draftsOf(needs: Needs, month: string): Promise<ReportDraft[]> {
  const rows = await allFrom(needs, month, "draft:");
  return rows.filter((row) => row.row === "draft").map((row) => ReportDraft.parse(row));
}

/** All that happened to a report, the first thing first. */
export async function entriesOf(needs: Needs, { month, tenant }: WhichReport): Promise<ReportEntry[]> {
  const rows = await allFrom(needs, month, `entry:${tenant}:`);
  return rows.filter((row) => row.row === "entry").map((row) => ReportEntry.parse(row));
}

async function allFrom({ tables }: Needs, partition: string, from: string): Promise<Row[]> {
  const found: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(monthlyReports, { partition, from, before: `${from}~`, ...(cursor && { cursor }) });
    found.push(...page.rows);
    cursor = page.cursor;
  } while (cursor);
  return found;
}
