import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useLanguage } from "#web/words/language.ts";
import { type Asked, ask } from "./client.ts";

type Pages<Page> = { pages: Page[]; hasMore: boolean; isReading: boolean; more: () => void };

/** A list that goes on by its cursor: the pages so far, and the next one when it is asked for; read again every so often. */
export function usePages<Page extends { cursor?: string | undefined }>(
  path: string,
  query: Asked["query"] = {},
  everySeconds?: number,
): Pages<Page> {
  const language = useLanguage();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery({
    queryKey: [path, query, language, "pages"],
    queryFn: ({ pageParam, signal }) =>
      ask<Page>(path, { query: { ...query, ...(pageParam !== undefined && { cursor: pageParam }) }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
    refetchInterval: everySeconds === undefined ? false : everySeconds * 1000,
  });
  return {
    pages: data.pages,
    hasMore: hasNextPage,
    isReading: isFetchingNextPage,
    more: () => void fetchNextPage(),
  };
}

/** Every page of a list, one after the other, for what is counted or looked up as a whole. */
export async function allPages<Page extends { cursor?: string | undefined }>(
  path: string,
  take: number,
  signal: AbortSignal,
  query: Asked["query"] = {},
): Promise<Page[]> {
  const pages: Page[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask<Page>(path, { query: { ...query, take, cursor }, signal });
    pages.push(page);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return pages;
}
