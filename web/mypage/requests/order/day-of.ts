import type { ShownType } from "#shared/requests/read-catalogue.ts";
import type { Draft } from "./use-draft.ts";

/** The day of which an order speaks so far, in Japan. */
export function dayOf({ dayField }: Pick<ShownType, "dayField">, { orders, desiredOn }: Draft): string | undefined {
  const typed = dayField === undefined ? desiredOn : orders[0]?.[dayField];
  return typeof typed === "string" && typed !== "" ? typed.slice(0, 10) : undefined;
}
