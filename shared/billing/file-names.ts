import { documentTitles } from "./document-titles.ts";
import type { DocumentFile, IssuedDocument } from "./model.ts";

/** 請求書_INV-202610-0042_株式会社サンプル商事.pdf */
export const fileNameOf = (
  { kind, number, counterparty }: Pick<IssuedDocument, "kind" | "number" | "counterparty">,
  language: "ja" | "en",
  format: DocumentFile["format"],
): string => `${[documentTitles[kind][language], number, counterparty].join("_")}.${format}`;
