import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import { useColumns } from "#web/parts/data-table/use-columns.ts";
import { useNarrowing } from "#web/parts/data-table/use-narrowing.ts";
import { useLanguage } from "#web/words/language.ts";
import { choosable, hiddenBefore, queueColumns, sorted } from "./columns.ts";

/** The queue as this person wants it: its columns are remembered in the browser, its order stands in the address. */
export function useTable(rows: readonly ListedInquiry[]) {
  const language = useLanguage();
  const chosen = useColumns("queue", choosable, hiddenBefore(matchMedia("(max-width: 1360px)").matches));
  const { sorting, sortBy } = useNarrowing();
  const column = queueColumns.find(({ title }) => title.en === sorting?.title);
  const by = column && { name: column.name, isDescending: sorting?.isDescending ?? false };
  return {
    rows: sorted(rows, by, language),
    columns: queueColumns.filter(({ name, title }) => name === "subject" || chosen.shown.includes(title.en)),
    chosen,
    /** Nothing means by deadline. */
    by,
    sortBy,
  };
}

export type QueueTableState = ReturnType<typeof useTable>;
