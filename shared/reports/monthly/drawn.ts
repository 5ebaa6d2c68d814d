import type { MonthlyReport } from "./model.ts";

/** The sections of a report, from which follows what else it says. */
export type Drawn = Pick<MonthlyReport, "contract" | "devices" | "protection" | "storage" | "support" | "sources">;

export type Figures = MonthlyReport["asks"][number]["figures"];
