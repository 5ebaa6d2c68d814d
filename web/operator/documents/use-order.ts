import { useState } from "react";
import type { DocumentContent } from "#shared/billing/show-documents.ts";
import { ask } from "#web/api/client.ts";
import { readAgain } from "#web/api/queries.ts";

export type OrderProps = { issued: DocumentContent; onOrdered: () => void };

/** Orders a document about another one, whose number follows a moment later; what was refused is kept. */
export function useOrder(path: string, onOrdered: () => void) {
  const [refused, setRefused] = useState<{ error: unknown }>();
  const order = async (body: object) => {
    try {
      await ask(path, { method: "POST", body });
      onOrdered();
    } catch (error) {
      setRefused({ error });
    }
    await readAgain("/operator/billing", "/operator/tenants");
  };
  return [refused, order] as const;
}
