import { Link } from "react-router";
import type * as z from "zod";
import { applicationKinds } from "#shared/contracts/applications/kinds.ts";
import type { ApplicationKind } from "#shared/contracts/applications/model.ts";
import type { ApplicationQueue } from "#shared/contracts/applications/queue.ts";
import { useRead } from "#web/api/queries.ts";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { shortDay, shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { decideWords } from "./words.ts";

/** What customers have applied for and waits for our decision, the nearest day first. */
export function ApplicationsDue() {
  const words = useWords(decideWords);
  return (
    <Page title={words.title}>
      <List />
    </Page>
  );
}

function List() {
  const words = useWords(decideWords);
  const language = useLanguage();
  const { applications } = useRead<z.infer<typeof ApplicationQueue>>("/operator/applications").value;
  return (
    <div className="card">
      {applications.length === 0 ? (
        <Empty title={words.empty}>{words.emptyText}</Empty>
      ) : (
        <Table
          caption={words.title}
          rows={applications}
          keyOf={({ id }) => id}
          isStacked="titled"
          edgeOf={({ isOverdue }) => (isOverdue ? "critical" : "decision")}
          columns={[
            {
              title: words.due,
              cell: ({ dueOn, isOverdue }) =>
                isOverdue ? (
                  <Status kind="critical">{`${shortDay(dueOn)} ${words.overdue}`}</Status>
                ) : (
                  <span className="u">{shortDay(dueOn)}</span>
                ),
            },
            {
              title: words.kind,
              isHead: true,
              cell: ({ id, tenant, kind, revision }) => (
                <>
                  <Link to={`/operator/tenants/${tenant}/contract/applications/${id}`}>
                    {applicationKinds[kind as ApplicationKind].title[language]}
                  </Link>
                  {revision > 1 && <span className="small quiet"> {words.revision(revision)}</span>}
                </>
              ),
            },
            {
              title: words.customer,
              cell: ({ tenant, company }) => <Link to={`/operator/tenants/${tenant}`}>{company}</Link>,
            },
            { title: words.desired, cell: ({ desiredOn }) => <span className="u">{shortDay(desiredOn)}</span> },
            { title: words.received, cell: ({ receivedAt }) => <span className="u">{shortMoment(receivedAt)}</span> },
          ]}
        />
      )}
    </div>
  );
}
