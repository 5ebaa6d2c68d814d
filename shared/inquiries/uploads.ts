import * as z from "zod";
import { type Instant, japanDate, Temporal } from "#shared/base/time.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import type { Upload } from "./upload-token.ts";

type Needs = Pick<Platform, "tables">;

/** A file that is swept at `dueAt` unless it is attached to something before. */
const Unclaimed = z.object({ blob: z.string(), dueAt: z.iso.datetime() });
export type Unclaimed = z.infer<typeof Unclaimed>;

const turnOf = (at: Instant) => String(at.epochMilliseconds).padStart(13, "0");

const unclaimed: TableDefinition<Unclaimed> = {
  name: "unclaimedUploads",
  schema: Unclaimed,
  key: ({ blob, dueAt }) => {
    const at = Temporal.Instant.from(dueAt);
    return { partition: japanDate(at).toString(), row: `${turnOf(at)}|${blob}` };
  },
};

/** Longer than any request takes that has found the token good at its last moment. */
const margin = { hours: 1 };

const unclaimedOf = ({ blob, until }: Pick<Upload, "blob" | "until">): Unclaimed => ({
  blob,
  dueAt: Temporal.Instant.from(until).add(margin).toString(),
});

/** Has a file swept that nobody attaches. */
export const expectClaim = ({ tables }: Needs, upload: Pick<Upload, "blob" | "until">): Promise<void> =>
  tables.put(unclaimed, unclaimedOf(upload));

/** Keeps a file for good: what refers to it is written only after this. */
export const claim = ({ tables }: Needs, upload: Pick<Upload, "blob" | "until">): Promise<void> =>
  forget({ tables }, unclaimedOf(upload));

export const forget = ({ tables }: Needs, one: Unclaimed): Promise<void> =>
  tables.remove(unclaimed, unclaimed.key(one));

/** The files of one day that nobody has attached in time, a page at a time. */
export async function* overdueOn({ tables }: Needs, day: string, now: Instant): AsyncIterable<Unclaimed[]> {
  let cursor: string | undefined;
  do {
    const page = await tables.list(unclaimed, { partition: day, before: `${turnOf(now)}~`, ...(cursor && { cursor }) });
    yield page.rows;
    cursor = page.cursor;
  } while (cursor);
}
