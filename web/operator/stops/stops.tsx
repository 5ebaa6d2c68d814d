import { lazy, useState } from "react";
import { Link, useSearchParams } from "react-router";
import type { CustomerStop } from "#shared/billing/stops/stops-of-all.ts";
import { readAgain, useRead } from "#web/api/queries.ts";
import { Status } from "#web/parts/mark.tsx";
import { Guarded } from "#web/parts/page.tsx";
import { Empty, Message } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { shortDay, shortMoment, yen } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { MoneyPage } from "../money/money-page.tsx";
import { useWhile } from "../money/use-while.ts";
import { moneyWords } from "../money/words.ts";
import { Refund, useGiven } from "./refund.tsx";
import { stopReasonNames, stopWords } from "./words.ts";

const path = "/operator/billing/stops";

/** Every stop of service of the last half year, what each gives back, and why others give nothing (BIL-06, TERM-13). */
export function Stops() {
  const words = useWords(stopWords);
  return (
    <MoneyPage title={words.title} lead={words.lead}>
      <div className="stack">
        <Record />
        <List />
      </div>
    </MoneyPage>
  );
}

const RecordStop = lazy(async () => ({ default: (await import("./record-stop.tsx")).RecordStop }));

/** The form is loaded by those who unfold it. */
function Record() {
  const words = useWords(stopWords);
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details className="card pad" onToggle={() => setWasOpened(true)}>
      <summary>{words.record}</summary>
      {wasOpened && (
        <Guarded>
          <RecordStop />
        </Guarded>
      )}
    </details>
  );
}

function List() {
  const words = useWords(stopWords);
  const money = useWords(moneyWords);
  const reasons = useWords(stopReasonNames);
  const language = useLanguage();
  const [wanted] = useSearchParams();
  const tenant = wanted.get("tenant");
  const { stops } = useRead<{ stops: CustomerStop[] }>(path).value;
  const [given, give] = useGiven();
  const shown = stops.filter((one) => tenant === null || one.tenant === tenant);
  const isOnItsWay = shown.some(({ id, refund }) => given.has(id) && refund.state === "possible");
  useWhile(isOnItsWay, () => readAgain(path));
  const columns: Column<CustomerStop>[] = [
    { title: words.day, cell: ({ stoppedOn }) => <span className="u">{shortDay(stoppedOn)}</span> },
    {
      title: words.customer,
      isHead: true,
      cell: ({ tenant: id, name }) => <Link to={`/operator/tenants/${id}/receivables`}>{name}</Link>,
    },
    {
      title: words.whatReason,
      cell: ({ reason, canResume, counts, note, by, at }) => (
        <>
          {reasons[reason]}
          {money.bracketed(canResume ? words.resumes : words.ends)}
          <div className="small quiet">
            {counts && `${words.counts(counts.basic, counts.option)}　`}
            {note}
          </div>
          <div className="small quiet">{words.by(by.name, shortMoment(at))}</div>
        </>
      ),
    },
    {
      title: words.refund,
      isNumber: true,
      cell: ({ refund }) => (refund.state === "none" ? "—" : <b>{yen(refund.document.totalYen)}</b>),
    },
    {
      title: words.state,
      cell: (stop) =>
        stop.refund.state === "none" ? (
          <>
            <Status kind="waiting">{words.notRefunded}</Status>
            <p className="small">{stop.refund.why[language]}</p>
          </>
        ) : stop.refund.state === "issued" ? (
          <Status kind="done">{words.issued}</Status>
        ) : (
          <Refund stop={stop} refund={stop.refund} isGiven={given.has(stop.id)} onGiven={() => give(stop.id)} />
        ),
    },
  ];
  return (
    <>
      {tenant !== null && (
        <Message kind="info" action={<Link to={path}>{words.showAll}</Link>}>
          {words.onlyOne}
        </Message>
      )}
      {isOnItsWay && <Message kind="running">{words.giving}</Message>}
      <div className="card">
        {shown.length === 0 ? (
          <Empty title={words.empty}>{words.emptyToDo}</Empty>
        ) : (
          <Table
            caption={words.title}
            rows={shown}
            keyOf={({ id }) => id}
            columns={columns}
            isStacked
            edgeOf={({ refund }) => (refund.state === "possible" ? "decision" : undefined)}
          />
        )}
      </div>
    </>
  );
}
