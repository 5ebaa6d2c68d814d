import { renderToStaticMarkup } from "react-dom/server";
import type { MonthlyReport } from "../model.ts";
import { MonthlyDocument } from "./monthly-document.tsx";

/** The monthly report as one HTML document that needs nothing but the printer's fonts; the same report gives the same text. */
export const monthlyReportHtml = (report: MonthlyReport): string =>
  `<!doctype html>${renderToStaticMarkup(<MonthlyDocument report={report} />)}`;
