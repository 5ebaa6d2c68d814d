import type { DeadLetter } from "./model.ts";

/** Where a letter's bytes lie: those of a customer together, so that they go with it. */
export const placeOf = ({ id, tenant }: Pick<DeadLetter, "id" | "tenant">): string => `${tenant ?? "nobody"}/${id}`;

/** What was sent; nothing when it is no JSON. */
export function bodyOf(bytes: Uint8Array): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(Buffer.from(bytes).toString("utf8")) as unknown };
  } catch {
    return undefined;
  }
}
