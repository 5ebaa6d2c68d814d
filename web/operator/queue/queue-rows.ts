import { queryOptions, useQuery } from "@tanstack/react-query";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import { allPages } from "#web/api/pages.ts";
import { queryClient } from "#web/api/queries.ts";

type QueuePage = { inquiries: ListedInquiry[]; cursor?: string };
export type Known = Pick<ListedInquiry, "id" | "version"> & Partial<ListedInquiry>;

/** Lists follow an inquiry a moment later: what is known to be newer is shown until they have. */
const newer = new Map<string, Known>();

const isOpen = ({ state }: ListedInquiry) => state !== "resolved" && state !== "closed";

const upToDate = (rows: readonly ListedInquiry[]): ListedInquiry[] =>
  rows
    .map((row) => {
      const known = newer.get(row.id);
      return known && known.version > row.version ? { ...row, ...known } : row;
    })
    .filter(isOpen);

/** All that is open at every customer, the nearest deadline first: by it each view is narrowed and counted. */
const reading = queryOptions({
  queryKey: ["/operator/queue", "all"],
  refetchInterval: 20_000,
  queryFn: async ({ signal }) =>
    upToDate((await allPages<QueuePage>("/operator/queue", 200, signal)).flatMap(({ inquiries }) => inquiries)),
});

export const useQueueRows = () => useQuery(reading);

/** What was read of an inquiry holds in the lists, too. */
export function remember(known: Known): void {
  const { id, version } = known;
  if ((newer.get(id)?.version ?? 0) >= version) return;
  newer.set(id, known);
  queryClient.setQueryData(reading.queryKey, (rows) => rows && upToDate(rows));
}
