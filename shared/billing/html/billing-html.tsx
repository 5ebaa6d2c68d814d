import { renderToStaticMarkup } from "react-dom/server";
import type { BillingDocument } from "../model.ts";
import { BillingPages } from "./billing-pages.tsx";

/** A document as HTML that needs nothing but the printer's fonts; the same document gives the same text. */
export const billingHtml = (document: BillingDocument, number: string, service: string): string =>
  `<!doctype html>${renderToStaticMarkup(<BillingPages document={document} number={number} service={service} />)}`;
