import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useLanguage } from "#web/words/language.ts";
import { type Asked, ask } from "./client.ts";

/** A list that goes on by its cursor: the pages so far, and the next one when it is asked for. */
export function usePages<Page extends { cursor?: string | undefined }>(path: string, query: Asked["query"] = {}) {
  const language = useLanguage();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery({
    queryKey: [path, query, language, "pages"],
    queryFn: ({ pageParam, signal }) =>
      ask<Page>(path, { query: { ...query, ...(pageParam !== undefined && { cursor: pageParam }) }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });
  return {
    pages: data.pages,
    hasMore: hasNextPage,
    isReading: isFetchingNextPage,
    more: () => void fetchNextPage(),
  };
}
