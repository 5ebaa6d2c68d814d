import * as z from "zod";
import { type Id, idOf } from "#shared/base/ids.ts";
import type { ListQuery, Platform, TableDefinition } from "#shared/platform/platform.ts";
import { ListedInquiry, Place } from "./listing.ts";

type Needs = Pick<Platform, "tables">;

const Listed = z.object({ place: Place, item: ListedInquiry });
type Listed = z.infer<typeof Listed>;

const lists: TableDefinition<Listed> = {
  name: "inquiryLists",
  schema: Listed,
  key: ({ place }) => place,
};

/** Lists an inquiry at a place as it is now. */
export const list = ({ tables }: Needs, place: Place, item: ListedInquiry): Promise<void> =>
  tables.put(lists, { place, item: ListedInquiry.parse(item) });

export const unlist = ({ tables }: Needs, place: Place): Promise<void> => tables.remove(lists, place);

/** One page of a list; `cursor` is what the table service goes on from. */
export const readList = ({ tables }: Needs, query: ListQuery): Promise<{ rows: Listed[]; cursor?: string }> =>
  tables.list(lists, query);

const WakeUp = z.object({ place: Place, inquiry: idOf("inquiry") });
type WakeUp = z.infer<typeof WakeUp>;

const wakeUps: TableDefinition<WakeUp> = {
  name: "inquiryWakeUps",
  schema: WakeUp,
  key: ({ place }) => place,
};

/** Has an inquiry looked at again at the time that its place says. */
export const wake = ({ tables }: Needs, place: Place, inquiry: Id<"inquiry">): Promise<void> =>
  tables.put(wakeUps, { place, inquiry });

export const letSleep = ({ tables }: Needs, place: Place): Promise<void> => tables.remove(wakeUps, place);

/** The inquiries of one day that are to be looked at before a row, a page at a time. */
export async function* dueOn({ tables }: Needs, partition: string, before: string): AsyncIterable<WakeUp[]> {
  let cursor: string | undefined;
  do {
    const page = await tables.list(wakeUps, { partition, before, ...(cursor && { cursor }) });
    if (page.rows.length > 0) yield page.rows;
    cursor = page.cursor;
  } while (cursor);
}
