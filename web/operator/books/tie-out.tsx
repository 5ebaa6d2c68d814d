import { Link } from "react-router";
import type { MonthTieOut } from "#shared/billing/books/tie-out-month.ts";
import { useRead } from "#web/api/queries.ts";
import { FactStrip } from "#web/parts/fact-strip.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Empty, Message } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { MonthPick } from "../money/month-pick.tsx";
import { Amount, signedYen } from "../money/yen.tsx";
import { useMonth } from "./use-month.ts";
import { bookWords, differenceNames } from "./words.ts";

type Customer = MonthTieOut["customers"][number];

/** Whether what was agreed, invoiced and booked for a month is the same to the yen, and where it is not. */
export function TieOut() {
  const words = useWords(bookWords);
  const [month, pick] = useMonth("month");
  const tied = useRead<MonthTieOut>("/operator/billing/books/tie-out", { month }).value;
  const apart = tied.customers.filter(({ isTied }) => !isTied).length;
  return (
    <>
      <div className="spread">
        <p className="quiet">{words.tieLead}</p>
        <MonthPick month={month} onPick={pick} />
      </div>
      <FactStrip
        facts={[
          { name: words.computed, value: yen(tied.computed.totalYen) },
          { name: words.explained, value: signedYen(tied.explained.totalYen) },
          { name: words.invoiced, value: yen(tied.invoiced.totalYen) },
          { name: words.inJournal, value: yen(tied.journal.totalYen) },
        ]}
      />
      <Message kind={tied.isTied ? "good" : "critical"}>{tied.isTied ? words.isTied : words.notTied(apart)}</Message>
      <div className="card">
        {tied.customers.length === 0 ? (
          <Empty title={words.noCustomers} />
        ) : (
          <Customers month={month} of={tied.customers} />
        )}
      </div>
    </>
  );
}

function Customers({ month, of }: { month: string; of: readonly Customer[] }) {
  const words = useWords(bookWords);
  const columns: Column<Customer>[] = [
    {
      title: words.customer,
      isHead: true,
      cell: ({ tenant, name, customerNumber }) => (
        <>
          <Link to={`/operator/billing/${month}/${tenant}`}>{name}</Link>
          <div className="small quiet">{customerNumber}</div>
        </>
      ),
    },
    { title: words.computed, isNumber: true, cell: ({ computed }) => <Amount value={computed.totalYen} /> },
    { title: words.explained, cell: (customer) => <Explained customer={customer} /> },
    { title: words.invoiced, isNumber: true, cell: ({ invoiced }) => <Amount value={invoiced.totalYen} /> },
    { title: words.inJournal, isNumber: true, cell: ({ journal }) => <Amount value={journal.totalYen} /> },
    { title: words.difference, cell: (customer) => <Differences customer={customer} /> },
  ];
  return (
    <Table
      caption={words.tieOut}
      rows={of}
      keyOf={({ tenant }) => tenant}
      columns={columns}
      isStacked="titled"
      edgeOf={({ isTied }) => (isTied ? undefined : "critical")}
    />
  );
}

function Explained({ customer: { explained } }: { customer: Customer }) {
  const words = useWords(bookWords);
  if (explained.length === 0) return "—";
  return explained.map(({ by, totalYen, reason, number }) => (
    <div key={`${by} ${number} ${reason}`}>
      {words.explainedBy[by]} {signedYen(totalYen)}
      <span className="small quiet">　{[number, reason].filter(Boolean).join(" ")}</span>
    </div>
  ));
}

function Differences({ customer: { isTied, differences } }: { customer: Customer }) {
  const words = useWords(bookWords);
  const names = useWords(differenceNames);
  if (isTied) return <Status kind="good">{words.tied}</Status>;
  return differences.map(({ at, yen: apart, words: told, number }) => (
    <div key={`${at} ${number} ${told}`}>
      <Status kind="critical">{`${names[at]} ${signedYen(apart)}`}</Status>
      <div className="small" lang="ja">
        {told}
      </div>
    </div>
  ));
}
