import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import type { MonthOverview } from "#shared/billing/month/month-overview.ts";
import type { ShownRow } from "#shared/billing/month/show-month.ts";
import { ask } from "#web/api/client.ts";
import { usePages } from "#web/api/pages.ts";
import { readAgain } from "#web/api/queries.ts";
import { ChoiceTabs } from "#web/parts/choice-tabs.tsx";
import { Download } from "#web/parts/download.tsx";
import { FactStrip } from "#web/parts/fact-strip.tsx";
import { Field } from "#web/parts/field.tsx";
import { Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty, Message, Refusal } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { count, day, dayAndTime, monthOf, signed, yen } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { Issue } from "./issue.tsx";
import { billingWords, stateNames } from "./words.ts";

type MonthPage = { overview: MonthOverview; rows: ShownRow[]; cursor?: string };

/** A month's invoices before they are issued: totals, what needs a look first, and the issue itself (BIL-08). */
export function BillingMonth() {
  const { month = thisMonth() } = useParams();
  const words = useWords(billingWords);
  const language = useLanguage();
  return (
    <Page title={`${words.title} ${monthOf(month, language)}`}>
      <Month key={month} month={month} />
    </Page>
  );
}

const thisMonth = () =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo", year: "numeric", month: "2-digit" }).format(new Date());

function Month({ month }: { month: string }) {
  const words = useWords(billingWords);
  const language = useLanguage();
  const [wanted] = useSearchParams();
  const [said, setSaid] = useState<"drafting" | "issuing" | { error: unknown }>();
  const path = `/operator/billing/months/${month}`;
  const list = usePages<MonthPage>(path, { state: wanted.get("state") ?? undefined });
  const overview = list.pages[0]?.overview;
  const rows = list.pages.flatMap((page) => page.rows);
  if (!overview) return undefined;
  const draft = async () => {
    try {
      await ask(`${path}/drafts`, { method: "POST" });
      setSaid("drafting");
      setTimeout(() => void readAgain(path), 5000);
    } catch (error) {
      setSaid({ error });
    }
  };
  return (
    <>
      <div className="spread">
        <p className="quiet">
          {words.lead(day(overview.countedOn, language), day(overview.issueBy, language), overview.businessDaysLeft)}
        </p>
        {overview.draftedAt && <p className="small quiet">{words.drafted(dayAndTime(overview.draftedAt, language))}</p>}
      </div>
      <Figures overview={overview} />
      {said === "drafting" && <Message kind="running">{words.drafting}</Message>}
      {said === "issuing" && <Message kind="running">{words.issuing}</Message>}
      {typeof said === "object" && <Refusal error={said.error} />}
      <Tools month={month} overview={overview} path={path} draft={() => void draft()} />
      <div className="card">
        {rows.length === 0 ? (
          <Empty title={words.empty}>{words.emptyToDo}</Empty>
        ) : (
          <Table
            caption={words.title}
            columns={useColumns()}
            rows={rows}
            keyOf={({ tenant }) => tenant}
            edgeOf={({ state }) =>
              state === "check" ? "decision" : state === "blocked" || state === "held" ? "unknown" : undefined
            }
          />
        )}
        <More {...list} />
      </div>
      <Issue path={path} overview={overview} onIssued={() => setSaid("issuing")} />
    </>
  );
}

function Figures({ overview: { customers, totalYen, changeYen } }: { overview: MonthOverview }) {
  const words = useWords(billingWords);
  const names = useWords(stateNames);
  return (
    <FactStrip
      facts={[
        { name: words.toIssue, value: count((customers.ready ?? 0) + (customers.issued ?? 0)), unit: words.companies },
        { name: words.total, value: yen(totalYen) },
        { name: words.change, value: signed(changeYen) },
        { name: names.check, value: count(customers.check ?? 0), unit: words.companies },
        { name: names.blocked, value: count(customers.blocked ?? 0), unit: words.companies },
      ]}
    />
  );
}

type ToolsProps = { month: string; overview: MonthOverview; path: string; draft: () => void };

function Tools({ month, overview, path, draft }: ToolsProps) {
  const words = useWords(billingWords);
  const names = useWords(stateNames);
  const navigate = useNavigate();
  const choices = Object.entries(overview.customers).map(([value, number]) => ({
    value,
    name: names[value as ShownRow["state"]],
    count: number,
  }));
  return (
    <div className="spread">
      <ChoiceTabs label={words.filter} name="state" choices={[{ value: undefined, name: words.all }, ...choices]} />
      <div className="row">
        <Field label={words.month}>
          {(control) => (
            <input
              {...control}
              type="month"
              value={month}
              onChange={({ target }) => target.value !== "" && void navigate(`/operator/billing/${target.value}`)}
            />
          )}
        </Field>
        <Button onClick={draft}>{words.draft}</Button>
        <Download path={path} query={{ format: "xlsx" }}>
          {words.excel}
        </Download>
      </div>
    </div>
  );
}

const marks = { blocks: "unknown", check: "decision", note: "info" } as const;

function useColumns(): Column<ShownRow>[] {
  const words = useWords(billingWords);
  const names = useWords(stateNames);
  const language = useLanguage();
  return [
    {
      title: words.customer,
      isHead: true,
      cell: ({ month, tenant, name, customerNumber }) => (
        <>
          <Link to={`/operator/billing/${month}/${tenant}`}>{name}</Link>
          {customerNumber && <div className="small quiet">{customerNumber}</div>}
        </>
      ),
    },
    { title: words.basic, isNumber: true, cell: ({ counts }) => count(counts.basic) },
    { title: words.option, isNumber: true, cell: ({ counts }) => count(counts.option) },
    { title: words.net, isNumber: true, cell: ({ netYen }) => count(netYen) },
    { title: words.tax, isNumber: true, cell: ({ taxYen }) => count(taxYen) },
    { title: words.billed, isNumber: true, cell: ({ totalYen }) => <b>{count(totalYen)}</b> },
    { title: words.change, isNumber: true, cell: ({ changeYen }) => signed(changeYen) },
    {
      title: words.toCheck,
      cell: ({ state, findings, issued, onHold }) => (
        <>
          {state === "issued" && <Status kind="done">{`${names.issued} ${issued?.number ?? ""}`}</Status>}
          {onHold && <Status kind="waiting">{`${names.held}：${onHold.reason}`}</Status>}
          {findings.map(({ code, gravity, words: told }) => (
            <div key={code}>
              <Status kind={marks[gravity]}>{told[language]}</Status>
            </div>
          ))}
          {findings.length === 0 && !onHold && state !== "issued" && <span className="quiet">{words.nothing}</span>}
        </>
      ),
    },
  ];
}
