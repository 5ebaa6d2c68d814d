import { Link, useSearchParams } from "react-router";
import type { ShownInQueue } from "#shared/requests/queue.ts";
import { ChoiceTabs } from "#web/parts/choice-tabs.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty, NoMatch } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { useCustomerName, useCustomers } from "../desk/customers.ts";
import { useOpenRequests } from "./open-requests.ts";
import { RequestTable } from "./request-table.tsx";
import style from "./requests.module.css";
import { isInView, pathOfView, type RequestView, requestViewNames, requestViewOf, requestViews } from "./views.ts";
import { deskWords } from "./words.ts";

/** What is ordered at any customer and not done yet, the nearest deadline first. */
export function Requests() {
  const words = useWords(deskWords);
  return (
    <Page title={words.title}>
      <List />
    </Page>
  );
}

function List() {
  const words = useWords(deskWords);
  const names = useWords(requestViewNames);
  const customerOf = useCustomerName();
  const [search, setSearch] = useSearchParams();
  const view = requestViewOf(search.get("view"));
  const tenant = search.get("tenant") ?? "";
  const all = useOpenRequests();
  const theirs = all.filter((request) => tenant === "" || request.tenant === tenant);
  const requests = theirs.filter((request) => isInView(request, view));
  const narrowTo = (wanted: string) => {
    const next = new URLSearchParams(search);
    if (wanted === "") next.delete("tenant");
    else next.set("tenant", wanted);
    setSearch(next);
  };
  const choices = requestViews.map((one) => ({
    value: one === requestViewOf(null) ? undefined : one,
    name: names[one],
    count: theirs.filter((request) => isInView(request, one)).length,
  }));
  return (
    <div className="stack">
      <div className={style["bar"]}>
        <ChoiceTabs label={words.views} name="view" choices={choices} />
        <CustomerFilter tenant={tenant} narrowTo={narrowTo} />
      </div>
      <div className="card">
        {requests.length > 0 ? (
          <RequestTable requests={requests} />
        ) : tenant === "" ? (
          <NothingHere view={view} all={all} />
        ) : (
          <NoMatch title={words.noMatch(customerOf(tenant) ?? tenant)} clear={() => narrowTo("")} />
        )}
      </div>
    </div>
  );
}

function CustomerFilter({ tenant, narrowTo }: { tenant: string; narrowTo: (tenant: string) => void }) {
  const words = useWords(deskWords);
  return (
    <label className={style["filter"]}>
      {words.customer}
      <select value={tenant} onChange={({ target }) => narrowTo(target.value)}>
        <option value="">{words.everyone}</option>
        {useCustomers().map((one) => (
          <option key={one.tenant} value={one.tenant}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Why a view is empty, and the way to the first that is not. */
function NothingHere({ view, all }: { view: RequestView; all: readonly ShownInQueue[] }) {
  const words = useWords(deskWords);
  const names = useWords(requestViewNames);
  const countIn = (one: RequestView) => all.filter((request) => isInView(request, one)).length;
  const other = requestViews.find((one) => one !== view && countIn(one) > 0);
  return (
    <Empty
      title={words.empty[view]}
      {...(other && { action: <Link to={pathOfView(other)}>{words.toOthers(names[other], countIn(other))}</Link> })}
    >
      {words.emptyWhy[view]}
    </Empty>
  );
}
