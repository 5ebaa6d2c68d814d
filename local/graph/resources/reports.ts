import * as z from "zod";
import { GraphError } from "../errors.ts";
import type { GraphTenant } from "../model.ts";
import { type Call, entity, nothing, type Route } from "../route.ts";
import { activeUsers } from "../world/active-users.ts";
import { concealed } from "../world/concealed.ts";
import { sharePointSites, sharePointStorage } from "../world/site-usage.ts";
import { mailboxes, oneDrives, type ReportScope, type UsageRow } from "../world/usage.ts";
import { bodyAs } from "./body.ts";

const reports = {
  getMailboxUsageDetail: mailboxes,
  getOneDriveUsageAccountDetail: oneDrives,
  getSharePointSiteUsageDetail: sharePointSites,
  getSharePointSiteUsageStorage: sharePointStorage,
  getOffice365ActiveUserDetail: activeUsers,
} as const;

const periods: Readonly<Record<string, number>> = { D7: 7, D30: 30, D90: 90, D180: 180 };

export const reportRoutes: readonly Route[] = [
  ...Object.entries(reports).map(
    ([name, rowsOf]): Route => ({
      on: `GET /reports/${name}(period='{period}')`,
      allow: ["Reports.Read.All"],
      denied: "Forbidden",
      run: (call) => ({ report: csv(shown(call, rowsOf(scopeOf(call)))) }),
    }),
  ),
  {
    on: "GET /admin/reportSettings",
    allow: ["ReportSettings.Read.All", "ReportSettings.ReadWrite.All"],
    denied: "Forbidden",
    run: (call) => entity(call, "admin/reportSettings", settingsOf(call.world.tenant)),
  },
  {
    on: "PATCH /admin/reportSettings",
    allow: ["ReportSettings.ReadWrite.All"],
    denied: "Forbidden",
    run(call) {
      const { displayConcealedNames: concealsNames } = bodyAs(Settings, call.body);
      call.simulation.changeTenant(call.world.tenant, { concealsNames });
      return nothing(204);
    },
  },
];

const Settings = z.strictObject({ displayConcealedNames: z.boolean() });
const settingsOf = ({ concealsNames = false }: GraphTenant) => ({ displayConcealedNames: concealsNames });

const shown = ({ world }: Call, rows: readonly UsageRow[]) => (world.tenant.concealsNames ? rows.map(concealed) : rows);

function scopeOf({ world, simulation, params }: Call): ReportScope {
  const days = periods[params.period?.toUpperCase() ?? ""];
  if (!days) throw new GraphError("BadRequest", `Invalid period '${params.period}'. It is one of D7, D30, D90, D180.`);
  return { world, now: simulation.now(), days };
}

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
