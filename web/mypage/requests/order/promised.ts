import { Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { Words } from "#shared/calendar/model.ts";
import { promise } from "#shared/requests/lead-time.ts";
import type { ShownType } from "#shared/requests/read-catalogue.ts";

export type Promised = { earliestOn: string; dueBy: string; isBestEffort: boolean } | { refused: Words };

/** By when an order of now is done, by the very rule by which it will be taken or refused. */
export function promised(
  { lead }: Pick<ShownType, "lead">,
  { day, isUrgent }: { day: string | undefined; isUrgent: boolean },
): Promised {
  const found = promise(japan, lead, {
    receivedAt: Temporal.Now.instant(),
    day: day ? Temporal.PlainDate.from(day) : undefined,
    isUrgent,
  });
  if ("refused" in found) return found;
  const { earliestOn, dueBy, isBestEffort } = found;
  return { earliestOn: earliestOn.toString(), dueBy: dueBy.toString(), isBestEffort };
}
