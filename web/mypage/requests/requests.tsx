import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import type { RequestPage, ShownRequest } from "#shared/requests/show-request.ts";
import { usePages } from "#web/api/pages.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { LinkButton } from "#web/parts/link-button.tsx";
import { More } from "#web/parts/more.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty, NoMatch } from "#web/parts/states.tsx";
import { both, useWords } from "#web/words/language.ts";
import { FilterBar } from "./filter-bar.tsx";
import { type Filter, filters, isAmong } from "./filters.ts";
import { RequestTable } from "./request-table.tsx";

const listWords = both(
  {
    title: "ご依頼",
    order: "新しく依頼する",
    empty: "ご依頼はまだありません",
    emptyText: "入社・退職、グループの変更などをここからお申し込みいただけます。",
    noMatch: "条件に合うご依頼はありません",
    count: (shown: number, read: number, isAll: boolean) => `${isAll ? "全" : "新しい順に"}${read}件中 ${shown}件`,
  },
  {
    title: "Requests",
    order: "Order something",
    empty: "There are no requests yet",
    emptyText: "Order joiners and leavers, changes of groups and more here.",
    noMatch: "No request fits",
    count: (shown: number, read: number, isAll: boolean) =>
      isAll ? `${shown} of ${read}` : `${shown} of the newest ${read}`,
  },
);

/** What the company has ordered, the newest first, with what comes next. */
export function Requests() {
  const words = useWords(listWords);
  return (
    <Page
      title={words.title}
      actions={
        <LinkButton appearance="primary" to="/mypage/requests/new">
          {words.order}
        </LinkButton>
      }
    >
      <List />
    </Page>
  );
}

const fits = (request: ShownRequest, state: Filter, q: string) =>
  isAmong(request, state) &&
  `${request.title.ja} ${request.title.en} ${request.headline} ${request.orderedBy.name}`
    .normalize("NFKC")
    .toLowerCase()
    .includes(q.normalize("NFKC").trim().toLowerCase());

function List() {
  const words = useWords(listWords);
  const [search, setSearch] = useSearchParams();
  const { pages, hasMore, isReading, more } = usePages<RequestPage>(`/tenants/${useTenant()}/requests`);
  const all = pages.flatMap(({ requests }) => requests);
  const state = filters.find((one) => one === search.get("state")) ?? "all";
  const [q, setQ] = useState(search.get("q") ?? "");
  const shown = all.filter((request) => fits(request, state, q));
  const change = (name: "state" | "q", value: string) => {
    if (name === "q") setQ(value);
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === "" || value === "all") after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  };
  const clear = () => {
    setQ("");
    setSearch({}, { replace: true });
  };
  if (all.length === 0)
    return (
      <Empty title={words.empty} action={<Link to="/mypage/requests/new">{words.order}</Link>}>
        {words.emptyText}
      </Empty>
    );
  return (
    <div className="stack">
      <FilterBar state={state} q={q} change={change}>
        {words.count(shown.length, all.length, !hasMore)}
      </FilterBar>
      {shown.length === 0 ? <NoMatch title={words.noMatch} clear={clear} /> : <RequestTable requests={shown} />}
      <More hasMore={hasMore} isReading={isReading} more={more} />
    </div>
  );
}
