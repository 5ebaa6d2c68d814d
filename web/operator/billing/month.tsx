import { useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import type { MonthOverview } from "#shared/billing/month/month-overview.ts";
import type { ShownRow } from "#shared/billing/month/show-month.ts";
import { ask } from "#web/api/client.ts";
import { usePages } from "#web/api/pages.ts";
import { readAgain } from "#web/api/queries.ts";
import { More } from "#web/parts/more.tsx";
import { Empty, Message, Refusal } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { monthOf } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { useWayBack } from "../money/back.tsx";
import { MoneyPage } from "../money/money-page.tsx";
import { MonthPick } from "../money/month-pick.tsx";
import { thisMonth } from "../money/months.ts";
import { Closing } from "./closing.tsx";
import { useColumns } from "./columns.tsx";
import { Figures } from "./figures.tsx";
import { Issue } from "./issue.tsx";
import { Lead, Tools } from "./month-head.tsx";
import { isOnItsWay, newestOf } from "./on-its-way.ts";
import { billingWords } from "./words.ts";

type MonthPage = { overview: MonthOverview; rows: ShownRow[]; cursor?: string };

/** A month's invoices before they are issued: totals, what needs a look first, and the issue itself (BIL-08). */
export function BillingMonth() {
  const { month = thisMonth() } = useParams();
  const words = useWords(billingWords);
  const language = useLanguage();
  const navigate = useNavigate();
  useWayBack(`/operator/billing/${month}`);
  return (
    <MoneyPage
      title={words.ofMonth(words.title, monthOf(month, language))}
      actions={<MonthPick month={month} onPick={(picked) => void navigate(`/operator/billing/${picked}`)} />}
    >
      <Month key={month} month={month} />
    </MoneyPage>
  );
}

/** What was done last; drafts are there when any of them is newer than what was seen. */
type Said = { drafting: string } | "issuing" | { error: unknown };

function Month({ month }: { month: string }) {
  const words = useWords(billingWords);
  const [wanted] = useSearchParams();
  const [said, setSaid] = useState<Said>();
  const path = `/operator/billing/months/${month}`;
  const [isPolling, setIsPolling] = useState(false);
  const list = usePages<MonthPage>(path, { state: wanted.get("state") ?? undefined }, isPolling ? 3 : undefined);
  const overview = list.pages[0]?.overview;
  const rows = list.pages.flatMap((page) => page.rows);
  const columns = useColumns((error) => setSaid({ error }));
  if (!overview) return undefined;
  const isIssued = said === "issuing" && overview.customers.ready === 0 && !rows.some(isOnItsWay);
  const newest = newestOf(rows);
  const isDrafting = typeof said === "object" && "drafting" in said && said.drafting === newest;
  const isWaiting = isDrafting || (said === "issuing" && !isIssued) || rows.some(isOnItsWay);
  if (isWaiting !== isPolling) setIsPolling(isWaiting);
  const draft = async () => {
    try {
      await ask(`${path}/drafts`, { method: "POST" });
      setSaid({ drafting: newest });
      await readAgain(path);
    } catch (error) {
      setSaid({ error });
    }
  };
  return (
    <div className="stack">
      <Lead overview={overview} />
      <Figures overview={overview} />
      {isDrafting && <Message kind="running">{words.drafting}</Message>}
      {said === "issuing" && (
        <Message kind={isIssued ? "good" : "running"}>
          {isIssued ? words.issuedAll(overview.customers.issued) : words.issuing}
        </Message>
      )}
      {typeof said === "object" && "error" in said && <Refusal error={said.error} />}
      <div className="card">
        <Tools overview={overview} path={path} shown={rows.length} draft={() => void draft()} />
        {rows.length === 0 ? (
          <Empty title={wanted.has("state") ? words.noneSo : words.empty}>
            {wanted.has("state") ? words.noneSoToDo : words.emptyToDo}
          </Empty>
        ) : (
          <Table
            caption={words.title}
            columns={columns}
            isStacked="titled"
            rows={rows}
            keyOf={({ tenant }) => tenant}
            edgeOf={({ state }) =>
              state === "check" ? "decision" : state === "blocked" || state === "held" ? "unknown" : undefined
            }
          />
        )}
        <More {...list} />
      </div>
      {overview.customers.issued > 0 && <Closing overview={overview} />}
      <Issue path={path} overview={overview} onIssued={() => setSaid("issuing")} />
    </div>
  );
}
