import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import type { TenantId } from "#shared/base/ids.ts";
import { changedSince, invalidField, nothingHere, refusal, type Said } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { Temporal } from "#shared/base/time.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import type { Month } from "../model.ts";
import { amountOf } from "../money.ts";
import { taxPercentOn } from "../tax-rates.ts";
import { draftMessage } from "./make-draft.ts";
import { type Decided, type Extra, type MonthRow, stateOf } from "./month-rows.ts";
import { findMonthRow, keepMonthRow } from "./month-store.ts";

const reason = z
  .string()
  .trim()
  .min(1, says({ ja: "理由を入力してください。", en: "Say why." }))
  .max(500);
const text = (most: number) => z.string().trim().min(1).max(most);
const yen = z
  .int(says({ ja: "円単位の整数で入力してください。", en: "Give whole yen." }))
  .min(-100_000_000, says({ ja: "1億円までで入力してください。", en: "Give 100,000,000 yen at most." }))
  .max(100_000_000, says({ ja: "1億円までで入力してください。", en: "Give 100,000,000 yen at most." }));

/** What a person decides about a month's draft. */
export const DraftDecision = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("confirm") }),
  z.strictObject({ decision: z.literal("hold"), reason }),
  z.strictObject({ decision: z.literal("release"), reason }),
  z.strictObject({
    decision: z.literal("add-line"),
    item: z.enum(["one-off", "adjustment"]),
    title: text(100),
    detail: text(200).optional(),
    quantity: z.int().min(1).max(10_000).default(1),
    unit: text(20).default("式"),
    unitYen: yen.refine(
      (amount) => amount !== 0,
      says({ ja: "0以外の金額を入力してください。", en: "Give an amount other than nothing." }),
    ),
    reason,
  }),
  z.strictObject({ decision: z.literal("drop-line"), line: z.int().positive(), reason }),
  z.strictObject({
    decision: z.literal("count-by"),
    day: z.iso.date(says({ ja: "日付を入力してください。", en: "Give a day." })),
    reason,
  }),
  z.strictObject({ decision: z.literal("draft-anew") }),
]);
export type DraftDecision = z.infer<typeof DraftDecision>;

type Needs = Pick<Platform, "bus" | "clock" | "tables">;
type Which = { month: Month; tenant: TenantId };

/** What computes the draft anew, if this process dies right after a change. */
const safetyNet = { minutes: 2 };

/** Notes a decision with who made it and why; what changes the invoice has it computed anew before it can be issued. */
export async function decideDraft(
  needs: Needs,
  { month, tenant }: Which,
  decision: DraftDecision,
  { person, version }: { person: Person; version: number },
): Promise<MonthRow> {
  const stored = await findMonthRow(needs, month, tenant);
  if (!stored) throw nothingHere();
  if (stored.value.version !== version) throw changedSince();
  const row = decided(stored.value, decision, { by: actorOf(person), at: needs.clock.now().toString() });
  return row.isStale ? anew(needs, stored, row) : kept(await keepMonthRow(needs, row, stored.etag));
}

async function anew(needs: Needs, before: Stored<MonthRow>, row: MonthRow): Promise<MonthRow> {
  const { tenant, month, version } = row;
  const net = draftMessage(tenant, month, `${version}-net`);
  await needs.bus.send("documents", { ...net, notBefore: needs.clock.now().add(safetyNet) });
  const after = kept(await keepMonthRow(needs, row, before.etag));
  await needs.bus.send("documents", draftMessage(tenant, month, String(version)));
  return after;
}

function kept(outcome: Stored<MonthRow> | "conflict"): MonthRow {
  if (outcome === "conflict") throw changedSince();
  return outcome.value;
}

type By = Pick<Decided, "by" | "at">;

/** The row after a decision; refused where it does not fit how the row stands. */
function decided(row: MonthRow, decision: DraftDecision, by: By): MonthRow {
  if (row.issued) throw refusal("wrong-state", isIssued);
  const next = { ...row, version: row.version + 1, decisions: [...row.decisions, { ...by, ...toldOf(decision) }] };
  return applied(next, decision, by);
}

function applied(row: MonthRow, decision: DraftDecision, by: By): MonthRow {
  if (decision.decision === "confirm") return confirm(row, by);
  if (decision.decision === "hold") return { ...row, onHold: { ...by, reason: decision.reason } };
  if (decision.decision === "release") return release(row);
  if (decision.decision === "add-line")
    return { ...row, isStale: true, extras: [...row.extras, extraOf(row, decision, by)] };
  if (decision.decision === "drop-line") return dropLine(row, decision.line);
  return decision.decision === "count-by" ? countBy(row, decision, by) : { ...row, isStale: true };
}

function toldOf(decision: DraftDecision): Pick<Decided, "decision" | "detail"> {
  const { decision: name, ...rest } = decision;
  return { decision: name, detail: JSON.stringify(rest) };
}

function confirm(row: MonthRow, by: By): MonthRow {
  if (row.isStale || stateOf(row) !== "check") throw refusal("wrong-state", notWaiting);
  return { ...row, confirmed: { ...by, sha256: row.draft.sha256 } };
}

function release({ onHold, ...row }: MonthRow): MonthRow {
  if (!onHold) throw refusal("wrong-state", notOnHold);
  return row;
}

const extraOf = (
  { month, extras }: MonthRow,
  { item, title, detail, unit, unitYen, quantity, reason: why }: Extract<DraftDecision, { decision: "add-line" }>,
  by: By,
): Extra => ({
  id: Math.max(0, ...extras.map(({ id }) => id)) + 1,
  line: {
    item,
    title,
    ...(detail !== undefined && { detail }),
    quantity,
    unit,
    unitYen,
    amountYen: amountOf(quantity, unitYen),
    taxPercent: taxPercentOn(`${month}-01`),
  },
  reason: why,
  ...by,
});

function dropLine(row: MonthRow, line: number): MonthRow {
  const extras = row.extras.filter(({ id }) => id !== line);
  if (extras.length === row.extras.length) throw refused("line", noSuchExtra);
  return { ...row, isStale: true, extras };
}

/** Days near the first of the month: another list would be of other people. */
const countWithinDays = 10;

function countBy(row: MonthRow, { day, reason: why }: Extract<DraftDecision, { decision: "count-by" }>, by: By) {
  const first = Temporal.PlainDate.from(`${row.month}-01`);
  const apart = Math.abs(first.until(Temporal.PlainDate.from(day)).days);
  if (apart > countWithinDays) throw refused("day", nearTheFirst);
  return { ...row, isStale: true, countBy: { ...by, day, reason: why } };
}

const refused = (field: string, detail: Said) => invalidField(`#/${field}`, detail);

const isIssued: Said = {
  ja: "請求書は発行済みです。訂正するときは、訂正した請求書か適格返還請求書を発行してください。",
  en: "The invoice is issued. To correct it, issue a corrected invoice or a credit note.",
};
const notWaiting: Said = {
  ja: "確認を待つ下書きではありません。読み直してください。",
  en: "This draft does not wait to be confirmed. Read it again.",
};
const notOnHold: Said = { ja: "保留になっていません。", en: "It is not on hold." };
const noSuchExtra: Said = { ja: "この番号の追加行はありません。", en: "There is no added line of this number." };
const nearTheFirst: Said = {
  ja: `1日の前後${countWithinDays}日以内の日付を入力してください。`,
  en: `Give a day within ${countWithinDays} days of the first of the month.`,
};
