import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { type Instant, japanDate, Temporal } from "#shared/base/time.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import type { Handover } from "./model.ts";

type Needs = Pick<Platform, "tables">;

/** A handover whose secret is deleted at `opensUntil`, unless it was opened before. */
const Waiting = z.object({
  tenant: TenantId,
  request: idOf("request"),
  id: idOf("handover"),
  opensUntil: z.iso.datetime(),
});
export type Waiting = z.infer<typeof Waiting>;

const turnOf = (at: Instant) => String(at.epochMilliseconds).padStart(13, "0");

/** By the day on which their time is over, at every customer. */
const waiting: TableDefinition<Waiting> = {
  name: "waitingHandovers",
  schema: Waiting,
  key: ({ tenant, id, opensUntil }) => {
    const at = Temporal.Instant.from(opensUntil);
    return { partition: japanDate(at).toString(), row: `${turnOf(at)}|${tenant}|${id}` };
  },
};

/** Has a handover looked after when its time is over; laid down before the handover itself. */
export const expectOpening = ({ tables }: Needs, handover: Handover): Promise<void> =>
  tables.put(waiting, Waiting.parse(handover));

export const forgetWaiting = ({ tables }: Needs, one: Waiting): Promise<void> =>
  tables.remove(waiting, waiting.key(one));

/** The handovers of one day whose time is over, a page at a time. */
export async function* lapsedOn({ tables }: Needs, day: string, now: Instant): AsyncIterable<Waiting[]> {
  let cursor: string | undefined;
  do {
    const page = await tables.list(waiting, { partition: day, before: turnOf(now), ...(cursor && { cursor }) });
    yield page.rows;
    cursor = page.cursor;
  } while (cursor);
}
