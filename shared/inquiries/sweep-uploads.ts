import * as z from "zod";
import type { Instant } from "#shared/base/time.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { forget, overdueOn } from "./uploads.ts";
import { eachDueDay } from "./watches.ts";

/** Asks the worker to remove the files that were uploaded and never attached. */
export const SweepUploads = z.object({ kind: z.literal("sweep-uploads") });
export type SweepUploads = z.infer<typeof SweepUploads>;

export const sweepMessage = (at: Instant): Outgoing => ({
  id: `sweep-uploads:${at.toString({ smallestUnit: "minute" })}`,
  session: "uploads",
  body: { kind: "sweep-uploads" } satisfies SweepUploads,
});

type Needs = Pick<Platform, "blobs" | "clock" | "log" | "tables">;

/** Removes each file before the row that tells of it, reading only what is due. */
export async function sweepUploads(needs: Needs): Promise<void> {
  const now = needs.clock.now();
  let swept = 0;
  await eachDueDay(needs, "uploads", now, async (day) => {
    for await (const overdue of overdueOn(needs, day, now))
      for (const one of overdue) {
        await needs.blobs.remove("attachments", one.blob);
        await forget(needs, one);
        swept += 1;
      }
  });
  needs.log.info("uploads swept", { swept });
}
