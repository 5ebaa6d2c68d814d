import * as z from "zod";
import { type Instant, Temporal } from "#shared/base/time.ts";
import { businessMillisecondsBetween } from "#shared/calendar/business-minutes.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { callBackEnd } from "./clocks.ts";
import { operatorQueue } from "./list-inquiries.ts";
import type { ListedInquiry } from "./listing.ts";

export const QueueCounts = z.object({ open: z.int(), over80: z.int(), late: z.int() });
export type QueueCounts = z.infer<typeof QueueCounts>;

type Timed = Pick<ListedInquiry, "receivedAt" | "dueBy" | "callBackBy">;

/**
 * How many are open, past their nearest deadline, or nearer to it than a fifth of the business time since they came in.
 * Whoever waits for the requester has no deadline.
 */
export function countQueue(queue: readonly Timed[], now: Instant): QueueCounts {
  const shares = queue.flatMap((item) => shareOf(item, now) ?? []);
  return {
    open: queue.length,
    over80: shares.filter((share) => share >= 0.8 && share < 1).length,
    late: shares.filter((share) => share >= 1).length,
  };
}

/** A call back is late only at the end of the minutes that it may take. */
function shareOf({ receivedAt, dueBy, callBackBy }: Timed, now: Instant): number | undefined {
  if (dueBy === undefined) return undefined;
  const told = Temporal.Instant.from(dueBy);
  const end = dueBy === callBackBy ? callBackEnd(told) : told;
  if (Temporal.Instant.compare(now, end) >= 0) return 1;
  const from = Temporal.Instant.from(receivedAt);
  const whole = businessMillisecondsBetween(japan, from, end);
  return whole === 0 ? 0 : Math.min(businessMillisecondsBetween(japan, from, now) / whole, 0.999);
}

/** The same of the operators' queue, the nearest deadlines first, as far as one page goes. */
export async function queueCounts(
  needs: Pick<Platform, "clock" | "tables">,
  take: number,
): Promise<QueueCounts & { isMore: boolean }> {
  const { inquiries, cursor } = await operatorQueue(needs, { take });
  return { ...countQueue(inquiries, needs.clock.now()), isMore: cursor !== undefined };
}
