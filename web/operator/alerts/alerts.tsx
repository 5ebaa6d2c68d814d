import { Link } from "react-router";
import type { ListedAlert } from "#shared/alerts/listing.ts";
import { usePages } from "#web/api/pages.ts";
import { type MarkKind, Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { alertStates, alertWords, severityNames } from "./words.ts";

export const severityMark = (severity: string): MarkKind =>
  severity === "high" ? "critical" : severity === "medium" ? "caution" : "info";

/** What waits at any customer, the gravest first. */
export function Alerts() {
  const words = useWords(alertWords);
  return (
    <Page title={words.title}>
      <List />
    </Page>
  );
}

function List() {
  const words = useWords(alertWords);
  const severities = useWords(severityNames);
  const states = useWords(alertStates);
  const list = usePages<{ alerts: ListedAlert[]; cursor?: string }>("/operator/alerts");
  const alerts = list.pages.flatMap((page) => page.alerts);
  if (alerts.length === 0)
    return (
      <div className="card">
        <Empty title={words.empty} />
      </div>
    );
  const columns: Column<ListedAlert>[] = [
    {
      title: words.severity,
      cell: ({ severity }) => <Status kind={severityMark(severity)}>{severities[severity] ?? severity}</Status>,
    },
    {
      title: words.alert,
      isHead: true,
      cell: ({ tenant, id, title, devices }) => (
        <>
          <Link to={`/operator/alerts/${tenant}/${encodeURIComponent(id)}`}>{title}</Link>
          <div className="small quiet">{devices.join("、")}</div>
        </>
      ),
    },
    { title: words.state, cell: ({ state }) => states[state] ?? state },
    {
      title: words.updated,
      isNumber: true,
      cell: ({ updatedAt }) => <span className="u">{shortMoment(updatedAt)}</span>,
    },
  ];
  return (
    <div className="card">
      <Table
        caption={words.title}
        columns={columns}
        rows={alerts}
        keyOf={({ tenant, id }) => `${tenant} ${id}`}
        edgeOf={({ severity }) => (severity === "high" ? "critical" : undefined)}
      />
      <More {...list} />
    </div>
  );
}
