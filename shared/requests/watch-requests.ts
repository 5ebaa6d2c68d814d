import type { Platform } from "#shared/platform/platform.ts";
import { type Queued, readQueue } from "./queue.ts";
import { followMessage } from "./record.ts";

type Needs = Pick<Platform, "bus" | "clock" | "tables">;

/** Has every open order looked after that may have been left behind; what waits for its time has a message on its way. */
export async function watchRequests(needs: Needs): Promise<void> {
  const now = needs.clock.now().toString({ smallestUnit: "minute" });
  const waits = ({ state, runAt = now }: Queued) => state === "scheduled" && runAt > now;
  let cursor: string | undefined;
  do {
    const page = await readQueue(needs, cursor === undefined ? {} : { cursor });
    const left = page.rows.filter((request) => !waits(request));
    if (left.length > 0) await needs.bus.send("fulfil", ...left.map((request) => followMessage(request, "watch", now)));
    cursor = page.cursor;
  } while (cursor);
}
