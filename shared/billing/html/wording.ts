import type { BillingDocument } from "../model.ts";
import type { InvoiceWords } from "./words.ts";
import { en } from "./words-en.ts";
import { ja } from "./words-ja.ts";

/** Everything that a document says in its language beside its own facts. */
export function billingWords({ language, kind }: Pick<BillingDocument, "language" | "kind">): InvoiceWords {
  const { common, kinds } = { ja, en }[language];
  return { ...common, ...kinds[kind] };
}
