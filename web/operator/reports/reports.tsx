import { Link, useSearchParams } from "react-router";
import { japanDate } from "#shared/base/time.ts";
import type { ReportsPage, ShownReport } from "#shared/reports/monthly/run/show-reports.ts";
import { usePages } from "#web/api/pages.ts";
import { ChoiceTabs } from "#web/parts/choice-tabs.tsx";
import { Field } from "#web/parts/field.tsx";
import { type MarkKind, Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { fullDay, monthOf, shortDay } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { useNow } from "../desk/use-now.ts";
import { reportWords, stateNames } from "./words.ts";

const marks: Record<ShownReport["state"], MarkKind> = {
  held: "decision",
  prepared: "decision",
  missing: "unknown",
  approved: "good",
  publishing: "running",
  published: "done",
  "not-due": "waiting",
};

/** All customers' reports of a month, what needs a person first. */
export function Reports() {
  const words = useWords(reportWords);
  return (
    <Page title={words.title}>
      <Guarded>
        <List />
      </Guarded>
    </Page>
  );
}

function List() {
  const words = useWords(reportWords);
  const names = useWords(stateNames);
  const language = useLanguage();
  const [wanted, want] = useSearchParams();
  const query = { month: wanted.get("month") ?? undefined, state: wanted.get("state") ?? undefined };
  const columns = useColumns();
  const today = japanDate(useNow()).toString();
  const list = usePages<ReportsPage>("/operator/reports", query);
  const [first] = list.pages;
  const reports = list.pages.flatMap((page) => page.reports);
  if (!first) return undefined;
  const { month, publishBy, customers } = first;
  const choices = Object.entries(customers).map(([value, count]) => ({
    value,
    name: names[value as ShownReport["state"]],
    count,
  }));
  const lead = publishBy < today ? words.leadPast : words.lead;
  return (
    <div className="stack">
      <p className="quiet">{lead(monthOf(month, language), fullDay(publishBy, language))}</p>
      <div className="spread">
        <ChoiceTabs label={words.state} name="state" choices={[{ value: undefined, name: words.all }, ...choices]} />
        <Field label={words.month}>
          {(control) => (
            <input
              {...control}
              type="month"
              value={month}
              onChange={({ target }) => target.value !== "" && want({ month: target.value })}
            />
          )}
        </Field>
      </div>
      <div className="card">
        {reports.length === 0 ? (
          <Empty title={words.empty}>{words.emptyToDo}</Empty>
        ) : (
          <Table
            caption={words.title}
            columns={columns}
            isStacked="titled"
            rows={reports}
            keyOf={({ tenant }) => tenant}
            edgeOf={({ state, isOverdue }) =>
              isOverdue ? "critical" : state === "held" || state === "prepared" ? "decision" : undefined
            }
          />
        )}
        <More {...list} />
      </div>
    </div>
  );
}

function useColumns(): Column<ShownReport>[] {
  const words = useWords(reportWords);
  const names = useWords(stateNames);
  return [
    {
      title: words.customer,
      isHead: true,
      cell: ({ tenant, name, month, version }) =>
        version === undefined ? name : <Link to={`/operator/tenants/${tenant}/reports/monthly/${month}`}>{name}</Link>,
    },
    {
      title: words.stateOf,
      cell: ({ state, isOverdue, version }) => (
        <>
          <Status kind={isOverdue ? "critical" : marks[state]}>{isOverdue ? words.overdue : names[state]}</Status>
          {version !== undefined && version > 1 && <span className="small quiet"> {words.version(version)}</span>}
        </>
      ),
    },
    { title: words.asks, isNumber: true, cell: ({ asks }) => asks ?? "—" },
    { title: words.comments, isNumber: true, cell: ({ comments }) => comments },
    { title: words.gaps, isNumber: true, cell: ({ gaps }) => gaps?.length ?? "—" },
    { title: words.prepared, isNumber: true, cell: ({ preparedOn }) => (preparedOn ? shortDay(preparedOn) : "—") },
  ];
}
