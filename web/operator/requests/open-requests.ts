import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import type { QueuePage, ShownInQueue } from "#shared/requests/queue.ts";
import { allPages } from "#web/api/pages.ts";
import { type Language, useLanguage } from "#web/words/language.ts";

const reading = (language: Language) =>
  queryOptions({
    queryKey: ["/operator/requests", "all", language],
    refetchInterval: 20_000,
    queryFn: async ({ signal }) =>
      (await allPages<QueuePage>("/operator/requests", 100, signal)).flatMap(({ requests }) => requests),
  });

/** What is open at every customer, the nearest deadline first: by it each view is narrowed and counted. */
export const useOpenRequests = (): readonly ShownInQueue[] => useSuspenseQuery(reading(useLanguage())).data;
