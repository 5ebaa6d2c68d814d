import type { Platform } from "#shared/platform/platform.ts";
import { readQueue } from "./queue.ts";
import { followMessage } from "./record.ts";

type Needs = Pick<Platform, "bus" | "clock" | "tables">;

/** Has every open order looked after that may have been left behind; what only waits stays as it is. */
export async function watchRequests(needs: Needs): Promise<void> {
  const now = needs.clock.now().toString({ smallestUnit: "minute" });
  let cursor: string | undefined;
  do {
    const page = await readQueue(needs, cursor === undefined ? {} : { cursor });
    if (page.rows.length > 0)
      await needs.bus.send("fulfil", ...page.rows.map((request) => followMessage(request, "watch", now)));
    cursor = page.cursor;
  } while (cursor);
}
