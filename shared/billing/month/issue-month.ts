import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { type Id, idFrom, TenantId } from "#shared/base/ids.ts";
import { changedSince, refusal } from "#shared/base/problems.ts";
import { japanDate } from "#shared/base/time.ts";
import { Actor, actorOf } from "#shared/inquiries/history.ts";
import type { Outgoing, Platform, Stored } from "#shared/platform/platform.ts";
import { freeze } from "../documents-store.ts";
import { invoiceDocument } from "../invoice-document.ts";
import { documentMessage } from "../make-document.ts";
import { type IssuedDocument, Month, RunId } from "../model.ts";
import { monthBefore } from "../neighbouring-months.ts";
import { numberDocuments } from "../numbering.ts";
import { settlementOf } from "../payments/receivables.ts";
import { readyIn, seenIn } from "./month-overview.ts";
import { type MonthRow, stateOf } from "./month-rows.ts";
import { draftIn, findMonthRow, keepMonthRow, monthRows } from "./month-store.ts";

/** What one press of the button issues: these drafts as they were seen, with this date. */
const Run = z.object({
  run: RunId,
  month: Month,
  by: Actor,
  at: z.iso.datetime(),
  issuedOn: z.iso.date(),
  customers: z.array(z.object({ tenant: TenantId, version: z.int() })),
});
type Run = z.infer<typeof Run>;

/** Asks the worker to issue a run's invoices from one place of its list on. */
export const IssueInvoices = z.object({
  kind: z.literal("issue-invoices"),
  month: Month,
  run: RunId,
  from: z.int().nonnegative(),
});
export type IssueInvoices = z.infer<typeof IssueInvoices>;

const blobOf = ({ month, run }: Pick<Run, "month" | "run">) => `runs/${month}/${run}.json`;
const issueMessage = ({ month, run }: Pick<Run, "month" | "run">, from: number): Outgoing => ({
  id: ["issue", run, from].join(":"),
  body: { kind: "issue-invoices", month, run, from } satisfies IssueInvoices,
});

/** Orders everything to be issued that is ready, as it was seen; pressed twice, it is one run. */
export async function orderIssue(
  needs: Pick<Platform, "blobs" | "bus" | "clock" | "tables">,
  month: Month,
  seen: string,
  person: Person,
): Promise<{ run: Id<"run">; customers: number }> {
  const rows = await monthRows(needs, month);
  if (seenIn(rows) !== seen) throw changedSince();
  const customers = readyIn(rows).map(({ tenant, version }) => ({ tenant, version }));
  if (customers.length === 0)
    throw refusal("wrong-state", {
      ja: "発行できる請求書がありません。下書きを確認してからお試しください。",
      en: "There is no invoice to issue. Confirm the drafts first.",
    });
  const now = needs.clock.now();
  const issuedOn = japanDate(now).toString();
  const run = idFrom("run", month, seen, issuedOn);
  const order: Run = { run, month, by: actorOf(person), at: now.toString(), issuedOn, customers };
  await needs.blobs.putOnce("invoices", blobOf(order), Buffer.from(JSON.stringify(order)), "application/json");
  await needs.bus.send("documents", issueMessage(order, 0));
  return { run, customers: customers.length };
}

/** Numbers come in the order of the list; so many at a time fit into one transaction. */
const chunk = 40;

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "log" | "settings" | "tables">;

/**
 * Issues the next invoices of a run: each is committed in its row, frozen, numbered and then ordered to be made. Whatever
 * was done by an earlier try is found done; what has changed since it was seen is left out.
 */
export async function issueInvoices(needs: Needs, { month, run, from }: IssueInvoices): Promise<void> {
  const order = await readRun(needs, month, run);
  const rows: Stored<MonthRow>[] = [];
  for (const customer of order.customers.slice(from, from + chunk)) {
    const row = await commit(needs, order, customer);
    if (row) rows.push(row);
  }
  const frozen = await Promise.all(rows.map(({ value }) => freezeInvoice(needs, value)));
  const issued = await numberDocuments(needs, frozen);
  await Promise.all(rows.map((row, index) => keepNumber(needs, row, issued[index])));
  if (issued.length > 0) await needs.bus.send("documents", ...issued.map(documentMessage));
  if (from + chunk < order.customers.length) await needs.bus.send("documents", issueMessage(order, from + chunk));
}

async function readRun({ blobs }: Pick<Platform, "blobs">, month: Month, run: Id<"run">): Promise<Run> {
  const content = await blobs.get("invoices", blobOf({ month, run }));
  if (!content) throw new Error(`The run ${run} is gone.`);
  return Run.parse(JSON.parse(Buffer.from(content).toString("utf8")));
}

/** From here on nobody can change the draft; nothing when it was changed before. */
async function commit(
  needs: Needs,
  { month, run, by, at, issuedOn }: Run,
  { tenant, version }: Run["customers"][number],
): Promise<Stored<MonthRow> | undefined> {
  const stored = await findMonthRow(needs, month, tenant);
  if (!stored) return undefined;
  if (stored.value.issued) return stored.value.issued.run === run ? stored : undefined;
  if (stored.value.version !== version || stateOf(stored.value) !== "ready") {
    needs.log.warn("invoice left out of a run", { tenant, run });
    return undefined;
  }
  const kept = await keepMonthRow(needs, { ...stored.value, issued: { run, issuedOn, by, at } }, stored.etag);
  if (kept === "conflict") throw changedSince();
  return kept;
}

async function freezeInvoice(needs: Needs, row: MonthRow) {
  const draft = await draftIn(needs, row);
  if (!row.issued) throw new Error("Only what was committed is frozen.");
  const previous = await settlementOf(needs, row.tenant, monthBefore(row.month));
  const { issuer } = needs.settings;
  return freeze(needs, invoiceDocument(draft, { issuer, issuedOn: row.issued.issuedOn, previous }));
}

async function keepNumber(needs: Needs, { value, etag }: Stored<MonthRow>, issued: IssuedDocument | undefined) {
  if (!issued || !value.issued || value.issued.number !== undefined) return;
  const row = { ...value, issued: { ...value.issued, number: issued.number } };
  if ((await keepMonthRow(needs, row, etag)) === "conflict") throw changedSince();
}
