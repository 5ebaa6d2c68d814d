import { renderToStaticMarkup } from "react-dom/server";
import type { LicenceReport } from "../model.ts";
import { LicenceDocument } from "./licence-document.tsx";

/** The licence report as one HTML document that needs nothing but the printer's fonts; the same report gives the same text. */
export const licenceReportHtml = (report: LicenceReport): string =>
  `<!doctype html>${renderToStaticMarkup(<LicenceDocument report={report} />)}`;
