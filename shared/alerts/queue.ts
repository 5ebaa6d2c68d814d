import * as z from "zod";
import type { ListQuery, Platform, TableDefinition } from "#shared/platform/platform.ts";
import { ListedAlert, Place } from "./listing.ts";

type Needs = Pick<Platform, "tables">;

const Listed = z.object({ place: Place, item: ListedAlert });

/** Alerts of all customers, each at its places. */
const lists: TableDefinition<z.infer<typeof Listed>> = {
  name: "alertLists",
  schema: Listed,
  key: ({ place }) => place,
};

export const list = ({ tables }: Needs, place: Place, item: ListedAlert): Promise<void> =>
  tables.put(lists, { place, item });

export const unlist = ({ tables }: Needs, place: Place): Promise<void> => tables.remove(lists, place);

export async function readLists({ tables }: Needs, query: ListQuery) {
  const { rows, ...rest } = await tables.list(lists, query);
  return { rows: rows.map(({ place, item }) => ({ row: place.row, item })), ...rest };
}
