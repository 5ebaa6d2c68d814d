import type { DocumentKind } from "./model.ts";

/** What the numbers of each kind begin with; each series counts by itself, without gaps, within the month of issue. */
const prefixes = {
  invoice: "INV",
  "credit-note": "CRN",
  "late-fee-statement": "LFS",
} as const satisfies Record<DocumentKind, string>;

/** The series in which a document is numbered, such as `INV-202610`. */
export const seriesOf = ({ kind, issuedOn }: { kind: DocumentKind; issuedOn: string }): string =>
  `${prefixes[kind]}-${issuedOn.slice(0, 4)}${issuedOn.slice(5, 7)}`;

/** `INV-202610-0042` */
export const numberIn = (series: string, serial: number): string => `${series}-${String(serial).padStart(4, "0")}`;
