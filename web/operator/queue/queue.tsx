import { useEffect, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { useMe } from "#web/app/for-role.tsx";
import { ColumnMenu } from "#web/parts/data-table/menus.tsx";
import { LinkButton } from "#web/parts/link-button.tsx";
import { Guarded } from "#web/parts/page.tsx";
import { Empty, Loading, NoMatch, Refusal } from "#web/parts/states.tsx";
import { useKept } from "#web/parts/use-kept.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { useKeys } from "../desk/keys.ts";
import { useNow } from "../desk/use-now.ts";
import { ThreadView } from "../inquiries/thread-view.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { choosable, queueColumns, type SortedBy } from "./columns.ts";
import { Filters } from "./filters.tsx";
import style from "./queue.module.css";
import { useQueueRows } from "./queue-rows.ts";
import { QueueTable } from "./queue-table.tsx";
import { useSelection } from "./use-selection.ts";
import { useTable } from "./use-table.ts";
import { inView, narrowed, type View, viewNames, viewOf, wantedIn } from "./views.ts";
import { queueWords } from "./words.ts";

/** One queue over all customers by deadline, with the chosen inquiry beside it. */
export function Queue() {
  const words = useWords(queueWords);
  const language = useLanguage();
  const names = useWords(viewNames);
  const [search, setSearch] = useSearchParams();
  const view = viewOf(search.get("view"));
  const { mail: me } = useMe();
  const now = useNow();
  const { data, error, refetch } = useQueueRows();
  const all = inView(data ?? [], view, { now, me });
  const table = useTable(narrowed(all, wantedIn(search)));
  const { rows } = table;
  const [{ id }, keep] = useKept("queue", () => ({ id: "" }));
  const { current, move } = useCurrent(rows, id, (next) => keep({ id: next }));
  const selection = useSelection(rows);
  const navigate = useNavigate();
  const [isFiltering, setIsFiltering] = useState(false);

  useEffect(() => {
    document.title = names[view];
  }, [names, view]);
  useKeys({
    f: () => setIsFiltering(true),
    ...(current && {
      j: () => move(1),
      k: () => move(-1),
      x: () => selection.toggle(current.id),
      enter: () => void navigate(`/operator/inquiries/${current.id}`),
    }),
  });

  const titleOf = ({ name }: SortedBy) => queueColumns.find((one) => one.name === name)?.title[language] ?? "";
  const clear = () => setSearch(view === "all" ? {} : { view });
  return (
    <div className={style["desk"]} data-fills>
      <section className={style["queue"]} aria-label={names[view]}>
        <div className={style["bar"]}>
          <h1 tabIndex={-1}>
            {names[view]} <span>{data && words.count(rows.length, all.length)}</span>
          </h1>
          <Filters isOpen={isFiltering} open={setIsFiltering} />
          <span className={style["order"]}>
            <span className="small quiet">{table.by ? words.sortedBy(titleOf(table.by)) : words.sorted}</span>
            <ColumnMenu columns={choosable} chosen={table.chosen} size="small" />
          </span>
        </div>
        {error && !data ? (
          <Refusal error={error} retry={() => void refetch()} />
        ) : data === undefined ? (
          <Loading rows={10} />
        ) : rows.length > 0 ? (
          <QueueTable table={table} current={current?.id} choose={(next) => keep({ id: next })} selection={selection} />
        ) : all.length === 0 ? (
          <NothingHere view={view} open={data.length} />
        ) : (
          <NoMatch title={words.noMatch} clear={clear} />
        )}
        {selection.rows.length > 0 && <BulkBar rows={selection.rows} clear={selection.clear} />}
      </section>
      <aside className={style["pane"]} aria-label={words.pane}>
        {current ? (
          <Guarded key={current.id}>
            <ThreadView id={current.id} isAside={selection.rows.length > 0} />
          </Guarded>
        ) : (
          <p className="pad quiet">{words.choose}</p>
        )}
      </aside>
    </div>
  );
}

/** What is open in other views is not far. */
function NothingHere({ view, open }: { view: View; open: number }) {
  const words = useWords(queueWords);
  if (open === 0) return <Empty title={words.empty.all}>{words.emptyWhy}</Empty>;
  return <Empty title={words.empty[view]} action={<LinkButton to="/operator">{words.toAll(open)}</LinkButton>} />;
}

/** The row that is looked at; when it leaves the list, the one that took its place. */
function useCurrent<Row extends { id: string }>(rows: readonly Row[], id: string, choose: (id: string) => void) {
  const [place, setPlace] = useState(0);
  const at = rows.findIndex((row) => row.id === id);
  useEffect(() => {
    if (at >= 0) setPlace(at);
  }, [at]);
  const current = rows[at >= 0 ? at : Math.min(place, rows.length - 1)];
  const move = (step: number) => {
    const from = current ? rows.indexOf(current) : -1;
    const next = rows[Math.max(0, Math.min(rows.length - 1, from + step))];
    if (!next) return;
    choose(next.id);
    document.getElementById(next.id)?.scrollIntoView({ block: "nearest" });
  };
  return { current, move };
}
