import * as z from "zod";
import { invalidInput, type Said, unknownCursor } from "#shared/base/problems.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { type Cell, workbook } from "#shared/platform/workbook.ts";
import { inTurns } from "../books/in-turns.ts";
import type { Month } from "../model.ts";
import { Payment, paymentReader } from "../payments/payment-state.ts";
import type { DraftMonth } from "./draft-month.ts";
import { inTurn, MonthOverview, monthOverview } from "./month-overview.ts";
import { MonthRow, MonthState, stateOf } from "./month-rows.ts";
import { monthRows } from "./month-store.ts";

export const ShownRow = MonthRow.omit({ draft: true, decisions: true }).extend({
  state: MonthState,
  /** Of an issued invoice on the page of a month. */
  payment: Payment.optional(),
});
export type ShownRow = z.infer<typeof ShownRow>;

export const shownRow = (row: MonthRow): ShownRow => ShownRow.parse({ ...row, state: stateOf(row) });

export const MonthPage = z.object({
  overview: MonthOverview,
  rows: z.array(ShownRow),
  cursor: z.string().optional(),
});

type Needs = Pick<Platform, "clock" | "tables">;
type Query = { state?: MonthState | undefined; cursor?: string | undefined; take: number };

/** One page of a month's rows behind the month at a glance; the cursor is the place in their turn. */
export async function monthPage(needs: Needs, month: Month, { state, cursor, take }: Query) {
  const rows = await monthRows(needs, month);
  const wanted = inTurn(rows).filter((row) => state === undefined || stateOf(row) === state);
  const from = placeOf(cursor);
  const pay = paymentReader(needs);
  return {
    overview: monthOverview(month, rows, japanDate(needs.clock.now())),
    rows: await inTurns(wanted.slice(from, from + take), (row) => withPayment(row, pay)),
    ...(from + take < wanted.length && { cursor: String(from + take) }),
  };
}

async function withPayment(row: MonthRow, pay: ReturnType<typeof paymentReader>): Promise<ShownRow> {
  const number = row.issued?.number;
  return { ...shownRow(row), payment: number === undefined ? undefined : await pay({ tenant: row.tenant, number }) };
}

function placeOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,6}$/.test(cursor)) return Number(cursor);
  throw unknownCursor();
}

const notBegun: Said = {
  ja: "まだ始まっていない月の請求は計算できません。",
  en: "This month has not begun, so there is nothing to charge yet.",
};

/** Orders the drafts of a month that has begun; each minute it is other work. */
export async function orderDrafts(needs: Pick<Platform, "bus" | "clock">, month: Month): Promise<void> {
  const now = needs.clock.now();
  if (month > japanDate(now).toPlainYearMonth().toString())
    throw invalidInput([{ pointer: "#/month", detail: notBegun }]);
  await needs.bus.send("documents", draftMonthMessage(month, now.toString({ smallestUnit: "minute" })));
}

export const draftMonthMessage = (month: Month, why: string): Outgoing => ({
  id: ["draft-month", month, why].join(":"),
  body: { kind: "draft-month", month, why } satisfies DraftMonth,
});

const states: Record<MonthState, string> = {
  check: "確認が必要",
  blocked: "発行できない",
  none: "発行しない",
  held: "保留",
  ready: "発行できる",
  issued: "発行済み",
};

const columns = [
  { title: "お客様番号", kind: "text" },
  { title: "お客様", kind: "text" },
  { title: "状態", kind: "text" },
  { title: "基本", kind: "integer" },
  { title: "オプション", kind: "integer" },
  { title: "税抜", kind: "integer" },
  { title: "消費税", kind: "integer" },
  { title: "請求額（税込）", kind: "integer" },
  { title: "前月との差", kind: "integer" },
  { title: "請求番号", kind: "text" },
  { title: "確認すること", kind: "text" },
] as const;

/** A month's invoices as an Excel file, for whoever checks them with others. */
export async function monthWorkbookFile(needs: Needs & Pick<Platform, "settings">, month: Month) {
  const rows = inTurn(await monthRows(needs, month));
  const name = `請求の確認_${month}`;
  const content = await workbook({
    title: name,
    author: needs.settings.service.providerName,
    madeAt: needs.clock.now(),
    language: "ja",
    sheets: [{ name: `${Temporal.PlainYearMonth.from(month).month}月分`, columns, rows: rows.map(cellsOf) }],
  });
  return { name: `${name}.xlsx`, content };
}

const cellsOf = (row: MonthRow): Cell[] => [
  row.customerNumber,
  row.name,
  states[stateOf(row)],
  row.counts.basic,
  row.counts.option,
  row.netYen,
  row.taxYen,
  row.totalYen,
  row.changeYen,
  row.issued?.number,
  [row.onHold?.reason, ...row.findings.map(({ words }) => words.ja)].filter(Boolean).join("\n"),
];
