import type { DocumentKind, Month } from "./model.ts";

/** What the numbers of each kind begin with; each series counts by itself, without gaps, within the month of issue. */
const prefixes = {
  invoice: "INV",
  "credit-note": "CRN",
  "late-fee-statement": "LFS",
} as const satisfies Record<DocumentKind, string>;

/** The series in which a document is numbered, such as `INV-202610`. */
export const seriesOf = ({ kind, issuedOn }: { kind: DocumentKind; issuedOn: string }): string =>
  seriesInMonth(kind, issuedOn.slice(0, 7));

/** The series of what is issued of a kind in a month. */
export const seriesInMonth = (kind: DocumentKind, month: Month): string =>
  `${prefixes[kind]}-${month.replace("-", "")}`;

/** `INV-202610-0042` */
export const numberIn = (series: string, serial: number): string => `${series}-${String(serial).padStart(4, "0")}`;
