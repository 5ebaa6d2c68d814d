import { applicationKinds } from "./kinds.ts";
import type { Known, Refuse } from "./known.ts";
import type { ApplicationKind } from "./model.ts";
import { refusals } from "./refusals.ts";

/** Whether the company can apply for this at all: with a contract or without one, and beside what is open. */
export function refuseKind(form: { kind: ApplicationKind }, { contract, open, today }: Known, refuse: Refuse): void {
  const isOver = contract?.ending !== undefined && contract.ending.on < today.toString();
  if (form.kind === "new-contract" && contract && !isOver) refuse("kind", refusals.hasContract);
  if (form.kind !== "new-contract" && (!contract || isOver)) refuse("kind", refusals.noContract);
  if (form.kind === "cancellation" && contract?.ending && !isOver) refuse("kind", refusals.endsAlready);
  const other = open.find(({ kind }) => applicationKinds[form.kind].standsAgainst.includes(kind));
  if (other) refuse("kind", refusals.open(applicationKinds[other.kind].title));
}
