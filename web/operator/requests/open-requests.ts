import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import type { Queued, QueuePage } from "#shared/requests/queue.ts";
import { allPages } from "#web/api/pages.ts";

const reading = queryOptions({
  queryKey: ["/operator/requests", "all"],
  refetchInterval: 20_000,
  queryFn: async ({ signal }) =>
    (await allPages<QueuePage>("/operator/requests", 100, signal)).flatMap(({ requests }) => requests),
});

/** What is open at every customer, the nearest deadline first: by it each view is narrowed and counted. */
export const useOpenRequests = (): readonly Queued[] => useSuspenseQuery(reading).data;
