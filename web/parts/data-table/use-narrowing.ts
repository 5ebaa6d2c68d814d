import { useSearchParams } from "react-router";
import { wantedOf } from "#shared/inventory/narrow-table.ts";

export type Sorting = { title: string; isDescending: boolean };

/** What a table is narrowed to and sorted by stands in the address, so that it can be sent and comes back. */
export function useNarrowing() {
  const [params, setParams] = useSearchParams();
  const q = params.get("q") ?? "";
  const where = params.get("where") ?? "";
  const sort = params.get("sort") ?? "";
  const put = (name: "q" | "where" | "sort", value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const wanted = wantedOf(where);
  const putWanted = (pairs: readonly (readonly [string, string])[]) =>
    put("where", new URLSearchParams(pairs.map(([title, value]) => [title, value])).toString());
  const pairs = [...wanted].flatMap(([title, values]) => values.map((value) => [title, value] as const));
  return {
    q,
    where,
    pairs,
    sorting: sort ? { title: sort.replace(/^-/, ""), isDescending: sort.startsWith("-") } : undefined,
    search: (text: string) => put("q", text),
    want: (title: string, value: string) => putWanted([...pairs, [title, value]]),
    unwant: (title: string, value: string) =>
      putWanted(pairs.filter(([one, other]) => one !== title || other !== value)),
    sortBy: (title: string) => put("sort", nextSort(sort, title)),
    clear: () =>
      setParams((before) => new URLSearchParams([...before].filter(([name]) => name !== "q" && name !== "where")), {
        replace: true,
      }),
  };
}

export type Narrowed = ReturnType<typeof useNarrowing>;

/** Up, then down, then as it came. */
const nextSort = (sort: string, title: string) => (sort === title ? `-${title}` : sort === `-${title}` ? "" : title);
