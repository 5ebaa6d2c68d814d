import { Link, useSearchParams } from "react-router";
import type { ListedAlert } from "#shared/alerts/listing.ts";
import { usePages } from "#web/api/pages.ts";
import { ChoiceTabs } from "#web/parts/choice-tabs.tsx";
import { Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";
import { useNow } from "../desk/use-now.ts";
import { alertStates, alertWords, severityMarks, severityNames, stateMarks } from "./words.ts";

/** What waits at any customer, the gravest first and the newest of those. */
export function Alerts() {
  const words = useWords(alertWords);
  const severities = useWords(severityNames);
  const [search] = useSearchParams();
  const severity = search.get("severity") ?? undefined;
  const choices = [
    { value: undefined, name: words.all },
    ...Object.entries(severities).map(([value, name]) => ({ value, name })),
  ];
  return (
    <Page title={words.title}>
      <div className="stack">
        <ChoiceTabs label={words.severity} name="severity" choices={choices} />
        <Guarded key={severity}>
          <List severity={severity} />
        </Guarded>
      </div>
    </Page>
  );
}

function List({ severity }: { severity: string | undefined }) {
  const words = useWords(alertWords);
  const severities = useWords(severityNames);
  const states = useWords(alertStates);
  const company = useCustomerName();
  const now = useNow();
  const list = usePages<{ alerts: ListedAlert[]; cursor?: string }>("/operator/alerts", { severity });
  const alerts = list.pages.flatMap((page) => page.alerts);
  const columns: Column<ListedAlert>[] = [
    {
      title: words.severity,
      cell: ({ severity }) => (
        <span className="u">
          <Status kind={severityMarks[severity] ?? "info"}>{severities[severity] ?? ""}</Status>
        </span>
      ),
    },
    {
      title: words.alert,
      isHead: true,
      cell: ({ tenant, id, title, devices, people }) => (
        <>
          <Link to={`/operator/alerts/${tenant}/${encodeURIComponent(id)}`}>{title}</Link>
          <div className="small quiet">{[company(tenant), ...devices, ...people].filter(Boolean).join("　")}</div>
        </>
      ),
    },
    {
      title: words.state,
      cell: ({ state }) => (
        <span className="u">
          <Status kind={stateMarks[state] ?? "info"}>{states[state] ?? state}</Status>
        </span>
      ),
    },
    {
      title: words.age,
      isNumber: true,
      cell: ({ detectedAt }) => (
        <span className="u">{words.hours(Math.floor(now.since(detectedAt).total("hours")))}</span>
      ),
    },
    {
      title: words.detected,
      isNumber: true,
      cell: ({ detectedAt }) => <span className="u">{shortMoment(detectedAt)}</span>,
    },
  ];
  return (
    <div className="card">
      {alerts.length === 0 ? (
        <Empty title={words.empty}>{words.emptyWhy}</Empty>
      ) : (
        <Table
          caption={words.title}
          isStacked="titled"
          columns={columns}
          rows={alerts}
          keyOf={({ tenant, id }) => `${tenant} ${id}`}
          edgeOf={({ severity }) => (severity === "high" ? "critical" : undefined)}
        />
      )}
      <More {...list} />
    </div>
  );
}
