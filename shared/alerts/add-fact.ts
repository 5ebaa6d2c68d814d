import { tooBusy } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type AlertCase, caseOf } from "./dedupe.ts";
import { type Fact, keyOf } from "./facts.ts";
import type { AlertRef } from "./rows.ts";
import { factsOf, findCase, keepFact } from "./store.ts";

/** A case with all that it follows from. */
export type WholeCase = { case: AlertCase; facts: Fact[] };

/** Adds a fact to what is known of an alert; one that is known already changes nothing. */
export async function addFact(needs: Pick<Platform, "tables">, ref: AlertRef, fact: Fact): Promise<WholeCase> {
  for (let tries = 0; tries < 20; tries += 1) {
    const before = await findCase(needs, ref);
    const known = before ? await factsOf(needs, ref) : [];
    if (before && known.some((one) => keyOf(one) === keyOf(fact))) return { case: before.value, facts: known };

    const facts = [...known, fact];
    const after = caseOf(facts);
    if (!after) throw new Error("Nothing is known of an alert before it was seen.");
    if ((await keepFact(needs, { before, after, fact })) === "done") return { case: after, facts };
  }
  throw tooBusy();
}
