import type { DocumentKind } from "./model.ts";

/** What each kind of document is called, on itself and wherever it is spoken of. */
export const documentTitles = {
  invoice: { ja: "請求書", en: "Invoice" },
  "credit-note": { ja: "適格返還請求書", en: "Qualified credit note" },
  "late-fee-statement": { ja: "遅延損害金明細書", en: "Late fee statement" },
} as const satisfies Record<DocumentKind, { ja: string; en: string }>;
