import { useState } from "react";
import { Link } from "react-router";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import { timeUsed } from "#shared/inquiries/time-used.ts";
import { Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";
import { useNow } from "../desk/use-now.ts";
import { stateMarks, stateNames } from "../inquiries/words.ts";
import { Deadline, standingOf } from "./deadline.tsx";
import style from "./queue.module.css";
import type { Selection } from "./use-selection.ts";
import { queueWords } from "./words.ts";

type TableProps = {
  rows: readonly ListedInquiry[];
  current: string | undefined;
  choose: (id: string) => void;
  selection: Selection<ListedInquiry>;
};

const step = 50;

/** The rows of a view: by when, about what, where it stands, who looks after it. */
export function QueueTable({ rows, current, choose, selection }: TableProps) {
  const words = useWords(queueWords);
  const [most, setMost] = useState(step);
  const at = rows.findIndex(({ id }) => id === current);
  const shown = rows.slice(0, Math.max(most, at + 1));
  return (
    <div className={style["scroll"]} tabIndex={0} role="region" aria-label={words.due}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={words.selectAll}
                checked={selection.rows.length === rows.length}
                onChange={selection.all}
              />
            </th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.subject}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.assignee}</th>
            <th scope="col">{words.received}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.id} row={row} isCurrent={row.id === current} choose={choose} selection={selection} />
          ))}
        </tbody>
      </table>
      <More hasMore={shown.length < rows.length} isReading={false} more={() => setMost(most + step)} />
    </div>
  );
}

type RowProps = Omit<TableProps, "rows" | "current"> & { row: ListedInquiry; isCurrent: boolean };

function Row({ row, isCurrent, choose, selection }: RowProps) {
  const words = useWords(queueWords);
  const states = useWords(stateNames);
  const company = useCustomerName();
  const { id, number, subject, tenant, state, assignee, receivedAt, channel } = row;
  const now = useNow();
  return (
    <tr
      id={id}
      data-on={isCurrent}
      data-is={standingOf(timeUsed(row, now)?.share)}
      {...(isCurrent && { "aria-current": true as const })}
      onClick={() => choose(id)}
    >
      <td>
        <input
          type="checkbox"
          aria-label={words.select(number)}
          checked={selection.has(id)}
          onChange={() => selection.toggle(id)}
        />
      </td>
      <td>
        <Deadline of={row} />
      </td>
      <td className={style["about"]}>
        <p>
          <Link to={`/operator/inquiries/${id}`}>{subject || words.noSubject}</Link>
        </p>
        <p className="small quiet">
          <span className="u">{number}</span>
          <span>{company(tenant) ?? words.unknown}</span>
          {channel === "order" && <b>{words.order}</b>}
        </p>
      </td>
      <td>
        <Status kind={stateMarks[state]}>{states[state]}</Status>
      </td>
      <td className={assignee ? "u" : style["nobody"]}>{assignee?.name ?? words.nobody}</td>
      <td className="u small quiet">{shortMoment(receivedAt)}</td>
    </tr>
  );
}
