import { Link, useSearchParams } from "react-router";
import type { QueuePage } from "#shared/requests/queue.ts";
import type { Catalogue } from "#shared/requests/read-catalogue.ts";
import { usePages } from "#web/api/pages.ts";
import { useRead } from "#web/api/queries.ts";
import { requestWords, stateMarks } from "#web/mypage/requests/request-words.ts";
import { ChoiceTabs } from "#web/parts/choice-tabs.tsx";
import { Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";
import { isInView, requestViewNames, requestViewOf, requestViews } from "./views.ts";
import { deskWords } from "./words.ts";

type Queued = QueuePage["requests"][number];

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
  const states = useWords(requestWords).states;
  const language = useLanguage();
  const list = usePages<{ requests: Queued[]; cursor?: string }>("/operator/requests");
  const { types } = useRead<Catalogue>("/request-types").value;
  const titleOf = (type: string) => types.find(({ name }) => name === type)?.title[language] ?? type;
  const customerOf = useCustomerName();
  const names = useWords(requestViewNames);
  const view = requestViewOf(useSearchParams()[0].get("view"));
  const all = list.pages.flatMap((page) => page.requests);
  const requests = all.filter((request) => isInView(request, view));
  if (all.length === 0)
    return (
      <div className="card">
        <Empty title={words.empty}>{words.emptyWhy}</Empty>
      </div>
    );
  const columns: Column<Queued>[] = [
    { title: words.due, cell: ({ dueBy }) => <span className="u">{shortMoment(dueBy)}</span> },
    {
      title: words.what,
      isHead: true,
      cell: ({ tenant, id, type, headline }) => (
        <Link to={`/operator/requests/${tenant}/${id}`}>{`${titleOf(type)}：${headline}`}</Link>
      ),
    },
    { title: words.customer, cell: ({ tenant }) => customerOf(tenant) ?? "" },
    { title: words.orderer, cell: ({ orderedBy }) => orderedBy.name },
    {
      title: words.runAt,
      cell: ({ runAt }) => <span className="u">{runAt === undefined ? "—" : shortMoment(runAt)}</span>,
    },
    {
      title: words.state,
      cell: ({ state }) => <Status kind={state === "planned" ? "decision" : stateMarks[state]}>{states[state]}</Status>,
    },
  ];
  const choices = requestViews.map((one) => ({
    value: one === requestViewOf(null) ? undefined : one,
    name: names[one],
    count: all.filter((request) => isInView(request, one)).length,
  }));
  return (
    <>
      <ChoiceTabs label={words.views} name="view" choices={choices} />
      <div className="card">
        {requests.length === 0 ? (
          <Empty title={words.emptyHere} />
        ) : (
          <Table
            caption={words.title}
            columns={columns}
            rows={requests}
            keyOf={({ id }) => id}
            edgeOf={({ state }) => (state === "planned" ? "decision" : state === "failed" ? "critical" : undefined)}
          />
        )}
        <More {...list} />
      </div>
    </>
  );
}
