import { useSearchParams } from "react-router";
import { usePages } from "#web/api/pages.ts";
import { LinkButton } from "#web/parts/link-button.tsx";
import { More } from "#web/parts/more.tsx";
import { Guarded } from "#web/parts/page.tsx";
import { SearchBox } from "#web/parts/search-box.tsx";
import { Empty, NoMatch } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { useWords } from "#web/words/language.ts";
import { FilterChips } from "./filter-chips.tsx";
import type { Found } from "./found.ts";
import { useColumns } from "./inquiry-columns.tsx";
import { type FilterProps, ListFilters } from "./list-filters.tsx";
import { inquiryWords } from "./words.ts";

type InquiryPage = { inquiries: Found[]; cursor?: string };

/** A company's inquiries, narrowed by words, state and category that stand in the address; `at` is where each is shown. */
export function InquiryList({ at }: { at: string }) {
  const words = useWords(inquiryWords);
  const [wanted, want] = useSearchParams();
  const filter = {
    q: wanted.get("q") ?? undefined,
    state: wanted.get("state") ?? undefined,
    category: wanted.get("category") ?? undefined,
    from: wanted.get("from") ?? undefined,
    to: wanted.get("to") ?? undefined,
  };
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(wanted);
    if (value === "") next.delete(name);
    else next.set(name, value);
    want(next);
  };
  return (
    <>
      <SearchBox key={filter.q} label={words.search} value={filter.q ?? ""} onSearch={(text) => change("q", text)} />
      <ListFilters filter={filter} change={change} />
      <Guarded key={JSON.stringify(filter)} rows={8}>
        <Rows at={at} filter={filter} change={change} clear={() => want({})} />
      </Guarded>
    </>
  );
}

type RowsProps = FilterProps & { at: string; clear: () => void };

function Rows({ at, filter, change, clear }: RowsProps) {
  const words = useWords(inquiryWords);
  const list = usePages<InquiryPage>("/inquiries", filter);
  const columns = useColumns(at);
  const inquiries = list.pages.flatMap((page) => page.inquiries);
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  if (inquiries.length === 0)
    return (
      <div className="card">
        {isNarrowed ? (
          <>
            <FilterChips filter={filter} change={change} />
            <NoMatch title={words.noMatch} clear={clear} />
          </>
        ) : (
          <Empty title={words.empty} action={<LinkButton to="/">{words.ask}</LinkButton>}>
            {words.emptyToDo}
          </Empty>
        )}
      </div>
    );
  return (
    <div className="card">
      <FilterChips filter={filter} change={change}>
        <p role="status" className="quiet u">
          {words.shown(inquiries.length, list.hasMore)}
        </p>
      </FilterChips>
      <Table
        caption={words.title}
        isStacked
        columns={columns}
        rows={inquiries}
        keyOf={({ id }) => id}
        edgeOf={({ state }) => (state === "waitingForRequester" ? "decision" : undefined)}
      />
      <More {...list} />
    </div>
  );
}
