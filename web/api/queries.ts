import { QueryClient, queryOptions, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useLanguage } from "#web/words/language.ts";
import { type Answer, type Asked, answerOf } from "./client.ts";
import { isRefused } from "./problem.ts";

/** A refusal that may be gone a moment later is asked again, twice; any other is final. */
const mayHeal = (error: unknown) => isRefused(error, "offline", "upstream-failed", "unexpected", "too-many-requests");

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && mayHeal(error),
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false, networkMode: "always" },
  },
});

/** What is at an address of the API, kept under that address; read anew in the other language. */
export const reading = <T>(path: string, query: Asked["query"] = {}, language = "") =>
  queryOptions<Answer<T>>({
    queryKey: [path, query, language],
    queryFn: ({ signal }) => answerOf<T>(path, { query, signal }),
  });

/** Reads an address of the API; `undefined` asks for nothing. */
export function useReading<T>(path: string | undefined, query?: Asked["query"]) {
  const language = useLanguage();
  return useQuery({ ...reading<T>(path ?? "", query, language), enabled: path !== undefined });
}

/** The same where the page has nothing to show without it; its frame shows the wait and the refusal. */
export function useRead<T>(path: string, query?: Asked["query"]): Answer<T> {
  return useSuspenseQuery(reading<T>(path, query, useLanguage())).data;
}

/** Whatever was read below these addresses is read again. */
export const readAgain = (...paths: string[]): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey: [path] }) => typeof path === "string" && paths.some((one) => path.startsWith(one)),
  });

/** What has not come yet is waited for no longer. */
export const stopReading = (): void =>
  void queryClient.cancelQueries({ predicate: ({ state }) => state.data === undefined });
