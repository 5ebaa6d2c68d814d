import type { DocumentFile, DocumentKind, IssuedDocument } from "./model.ts";

export const documentTitles: Record<DocumentKind, { ja: string; en: string }> = {
  invoice: { ja: "請求書", en: "Invoice" },
  "credit-note": { ja: "返還請求書", en: "Credit note" },
  "late-fee-statement": { ja: "遅延損害金明細書", en: "Late fee statement" },
};

/** 請求書_INV-202610-0042_株式会社サンプル商事.pdf */
export const fileNameOf = (
  { kind, number, counterparty }: Pick<IssuedDocument, "kind" | "number" | "counterparty">,
  language: "ja" | "en",
  format: DocumentFile["format"],
): string => `${[documentTitles[kind][language], number, counterparty].join("_")}.${format}`;
