import { Temporal } from "#shared/base/time.ts";
import { refusedDay } from "./desired-day.ts";
import { applicationKinds } from "./kinds.ts";
import type { Known, Refuse } from "./known.ts";
import type { ApplicationKind } from "./model.ts";
import { refusals } from "./refusals.ts";

/** Whether the company can apply for this day: in time for its kind, and not after the end of its contract (C-06, C-09). */
export function refuseDay(
  { kind, desiredOn }: { kind: ApplicationKind; desiredOn: string },
  known: Known,
  refuse: Refuse,
) {
  const { calendar, today, contract } = known;
  const day = Temporal.PlainDate.from(desiredOn);
  const refused = refusedDay(calendar, today, day, applicationKinds[kind].leadDays);
  if (refused) refuse("desiredOn", refused);
  const end = kind === "new-contract" ? undefined : contract?.ending?.on;
  if (end !== undefined && end >= today.toString() && desiredOn > end) refuse("desiredOn", refusals.afterEnd(end));
}
