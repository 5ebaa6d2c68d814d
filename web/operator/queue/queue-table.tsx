import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import { timeUsed } from "#shared/inquiries/time-used.ts";
import { Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";
import { useNow } from "../desk/use-now.ts";
import { categoryNames, priorityNames, stateMarks, stateNames } from "../inquiries/words.ts";
import type { ColumnName } from "./columns.ts";
import { Deadline, standingOf } from "./deadline.tsx";
import style from "./queue.module.css";
import { QueueHead } from "./queue-head.tsx";
import type { Selection } from "./use-selection.ts";
import type { QueueTableState } from "./use-table.ts";
import { queueWords } from "./words.ts";

type TableProps = {
  table: QueueTableState;
  current: string | undefined;
  choose: (id: string) => void;
  selection: Selection<ListedInquiry>;
};

const step = 50;

/** The rows of a view: by when, about what, where it stands, who looks after it. */
export function QueueTable({ table, current, choose, selection }: TableProps) {
  const words = useWords(queueWords);
  const [most, setMost] = useState(step);
  const { rows } = table;
  const at = rows.findIndex(({ id }) => id === current);
  const shown = rows.slice(0, Math.max(most, at + 1));
  return (
    <div className={style["scroll"]} tabIndex={0} role="region" aria-label={words.list}>
      <table>
        <QueueHead table={table} isAllSelected={selection.rows.length === rows.length} selectAll={selection.all} />
        <tbody>
          {shown.map((row) => (
            <Row
              key={row.id}
              row={row}
              table={table}
              isCurrent={row.id === current}
              choose={choose}
              selection={selection}
            />
          ))}
        </tbody>
      </table>
      <More hasMore={shown.length < rows.length} isReading={false} more={() => setMost(most + step)} />
    </div>
  );
}

type RowProps = Omit<TableProps, "current"> & { row: ListedInquiry; isCurrent: boolean };

function Row({ row, table, isCurrent, choose, selection }: RowProps) {
  const words = useWords(queueWords);
  const { id, number } = row;
  const now = useNow();
  return (
    <tr
      id={id}
      data-on={isCurrent}
      data-is={standingOf(timeUsed(row, now)?.share)}
      {...(isCurrent && { "aria-current": true as const })}
      onClick={() => choose(id)}
    >
      <td data-column="select">
        <input
          type="checkbox"
          aria-label={words.select(number)}
          checked={selection.has(id)}
          onChange={() => selection.toggle(id)}
        />
      </td>
      {table.columns.map(({ name }) => (
        <td key={name} data-column={name}>
          <Cell name={name} row={row} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ name, row }: { name: ColumnName; row: ListedInquiry }): ReactNode {
  const words = useWords(queueWords);
  const states = useWords(stateNames);
  const priorities = useWords(priorityNames);
  const categories = useWords(categoryNames);
  const { state, priority, category, assignee, requester, receivedAt } = row;
  const cells: Record<ColumnName, ReactNode> = {
    due: <Deadline of={row} />,
    subject: <Subject row={row} />,
    state: <Status kind={stateMarks[state]}>{states[state]}</Status>,
    priority: priorities[priority],
    category: categories[category],
    assignee: assignee?.name ?? <span className={style["nobody"]}>{words.nobody}</span>,
    requester: requester.name,
    received: <span className="small quiet">{shortMoment(receivedAt)}</span>,
  };
  return cells[name];
}

function Subject({ row: { id, number, subject, tenant, channel } }: { row: ListedInquiry }) {
  const words = useWords(queueWords);
  const company = useCustomerName();
  return (
    <>
      <p>
        <Link to={`/operator/inquiries/${id}`}>{subject || words.noSubject}</Link>
      </p>
      <p className="small quiet">
        <span className="u">{number}</span>
        <span>{company(tenant) ?? words.unknown}</span>
        {channel === "order" && <b>{words.order}</b>}
      </p>
    </>
  );
}
