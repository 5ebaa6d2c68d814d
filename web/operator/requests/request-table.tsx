import { Link } from "react-router";
import { Temporal } from "#shared/base/time.ts";
import type { ShownInQueue } from "#shared/requests/queue.ts";
import type { Catalogue } from "#shared/requests/read-catalogue.ts";
import { useRead } from "#web/api/queries.ts";
import { requestWords, stateMarks } from "#web/mypage/requests/request-words.ts";
import { Status } from "#web/parts/mark.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";
import { useNow } from "../desk/use-now.ts";
import { deskWords } from "./words.ts";

/** Orders of any customer: by when, what, for whom, and where each stands. */
export function RequestTable({ requests }: { requests: readonly ShownInQueue[] }) {
  const words = useWords(deskWords);
  const states = useWords(requestWords).states;
  const language = useLanguage();
  const { types } = useRead<Catalogue>("/request-types").value;
  const titleOf = (type: string) => types.find(({ name }) => name === type)?.title[language] ?? type;
  const customerOf = useCustomerName();
  const now = useNow();
  const isLate = ({ dueBy }: ShownInQueue) => Temporal.Instant.compare(dueBy, now) < 0;
  const columns: Column<ShownInQueue>[] = [
    {
      title: words.due,
      cell: (request) => (
        <>
          <span className="u">{shortMoment(request.dueBy)}</span>
          {isLate(request) && (
            <div className="small">
              <Status kind="critical">{words.overdue}</Status>
            </div>
          )}
        </>
      ),
    },
    {
      title: words.what,
      isHead: true,
      cell: ({ tenant, id, type, headline }) => (
        <Link to={`/operator/requests/${tenant}/${id}`}>{words.about(titleOf(type), headline)}</Link>
      ),
    },
    {
      title: words.state,
      cell: ({ state }) => (
        <span className="u">
          <Status kind={state === "planned" ? "decision" : stateMarks[state]}>{states[state]}</Status>
        </span>
      ),
    },
    { title: words.customer, cell: ({ tenant }) => <span className="u">{customerOf(tenant) ?? ""}</span> },
    { title: words.orderer, cell: ({ orderedBy }) => <span className="u">{orderedBy.name}</span> },
    {
      title: words.runAt,
      cell: ({ runAt }) => <span className="u">{runAt === undefined ? "—" : shortMoment(runAt)}</span>,
    },
  ];
  return (
    <Table
      caption={words.title}
      isStacked="titled"
      columns={columns}
      rows={requests}
      keyOf={({ id }) => id}
      edgeOf={({ state }) => (state === "planned" ? "decision" : state === "failed" ? "critical" : undefined)}
    />
  );
}
