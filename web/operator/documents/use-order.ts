import { useState } from "react";
import { ask } from "#web/api/client.ts";
import { readAgain } from "#web/api/queries.ts";

export type Outcome = "ordered" | { error: unknown } | undefined;

/** Orders a document about another one; its number follows a moment later. */
export function useOrder(path: string) {
  const [outcome, setOutcome] = useState<Outcome>();
  const order = async (body: object) => {
    try {
      await ask(path, { method: "POST", body });
      setOutcome("ordered");
    } catch (error) {
      setOutcome({ error });
    }
    await readAgain("/operator/billing", "/operator/tenants");
  };
  return [outcome, order] as const;
}
