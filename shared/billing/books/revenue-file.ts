import { csv } from "#shared/platform/csv.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type Cell, type Column, type Sheet, workbook } from "#shared/platform/workbook.ts";
import { sumOf } from "../money.ts";
import { departments } from "./chart-of-accounts.ts";
import { type Revenue, SoldItem } from "./revenue.ts";

const columns: readonly Column[] = [
  { title: "月", kind: "text" },
  ...SoldItem.options.map((service): Column => ({ title: departments[service], kind: "yen" })),
  { title: "売上（税抜）", kind: "yen" },
  { title: "消費税", kind: "yen" },
  { title: "売上（税込）", kind: "yen" },
  { title: "うち返還（税抜）", kind: "yen" },
  { title: "遅延損害金（対象外）", kind: "yen" },
];

/** Revenue by month and service, the totals in the last row, for whoever works on with it. */
export async function revenueFile(
  { clock, settings }: Pick<Platform, "clock" | "settings">,
  { from, to, months, total }: Revenue,
  format: "csv" | "xlsx",
): Promise<{ name: string; type: string; content: Uint8Array }> {
  const title = `売上_${from}_${to}`;
  const rows = [...months.map((one) => cellsOf(one.month, one)), cellsOf("合計", total)];
  const sheet: Sheet = { name: "売上", columns, rows };
  const name = `${title}.${format}`;
  if (format === "csv") return { name, type: "text/csv; charset=utf-8", content: Buffer.from(await csv(sheet)) };
  const made = { title, author: settings.service.providerName, madeAt: clock.now() };
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name, type, content: await workbook({ ...made, language: "ja", sheets: [sheet] }) };
}

const cellsOf = (title: string, { services, netYen, taxYen, totalYen, lateFeesYen }: Revenue["total"]): Cell[] => [
  title,
  ...services.map((one) => one.netYen),
  netYen,
  taxYen,
  totalYen,
  sumOf(services.map((one) => one.givenBackYen)),
  lateFeesYen,
];
