import * as z from "zod";
import type { Instant } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { operatorQueue } from "./list-inquiries.ts";
import type { ListedInquiry } from "./listing.ts";
import { timeUsed } from "./time-used.ts";

export const QueueCounts = z.object({ open: z.int(), over80: z.int(), late: z.int() });
export type QueueCounts = z.infer<typeof QueueCounts>;

type Timed = Pick<ListedInquiry, "receivedAt" | "dueBy" | "callBackBy">;

/**
 * How many are open, past their nearest deadline, or nearer to it than a fifth of the business time since they came in.
 * Whoever waits for the requester has no deadline.
 */
export function countQueue(queue: readonly Timed[], now: Instant): QueueCounts {
  const shares = queue.flatMap((item) => timeUsed(item, now)?.share ?? []);
  return {
    open: queue.length,
    over80: shares.filter((share) => share >= 0.8 && share < 1).length,
    late: shares.filter((share) => share >= 1).length,
  };
}

/** The same of the operators' queue, the nearest deadlines first, as far as one page goes. */
export async function queueCounts(
  needs: Pick<Platform, "clock" | "tables">,
  take: number,
): Promise<QueueCounts & { isMore: boolean }> {
  const { inquiries, cursor } = await operatorQueue(needs, { take });
  return { ...countQueue(inquiries, needs.clock.now()), isMore: cursor !== undefined };
}
