import { GraphError } from "../errors.ts";
import type { Answer, Call, Route } from "../route.ts";
import {
  mailboxes,
  oneDrives,
  type ReportScope,
  sharePointSites,
  sharePointStorage,
  type UsageRow,
} from "../world/usage.ts";

const reports = {
  getMailboxUsageDetail: mailboxes,
  getOneDriveUsageAccountDetail: oneDrives,
  getSharePointSiteUsageDetail: sharePointSites,
  getSharePointSiteUsageStorage: sharePointStorage,
} as const;

const periods: Readonly<Record<string, number>> = { D7: 7, D30: 30, D90: 90, D180: 180 };

export const reportRoutes: readonly Route[] = Object.entries(reports).map(([name, rowsOf]) => ({
  on: `GET /reports/${name}(period='{period}')` as const,
  allow: ["Reports.Read.All"],
  denied: "Forbidden",
  run: (call) => redirect(call, csv(rowsOf(scopeOf(call)))),
}));

function scopeOf({ world, simulation, params }: Call): ReportScope {
  const days = periods[params.period?.toUpperCase() ?? ""];
  if (!days) throw new GraphError("BadRequest", `Invalid period '${params.period}'. It is one of D7, D30, D90, D180.`);
  return { tenant: world.tenant, people: world.people, now: simulation.now(), days };
}

const redirect = ({ simulation, origin }: Call, content: string): Answer => ({
  status: 302,
  headers: { "content-type": "text/plain", location: origin + simulation.downloads.offer(content) },
});

/** The report as text: a byte order mark, the names of the columns, and a line for each row. */
function csv(rows: readonly UsageRow[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => names.map((name) => cell(row[name] ?? "")).join(","));
  return `\uFEFF${[names.join(","), ...lines].join("\r\n")}\r\n`;
}

function cell(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
